/**
 * Whether an event is told as having happened: polarity, modality and the governors above it, and what is no event at all
 * although it has a trigger (metaphor, habit, what is long past).
 */
package org.casus.extract.assertion;
