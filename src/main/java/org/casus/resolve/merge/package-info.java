/**
 * Mentions to events: which reports, in one article and across articles, tell of the same thing, and what the event then is.
 * The weights are in {@code data/merging}. The result never depends on the order of the reports.
 */
package org.casus.resolve.merge;
