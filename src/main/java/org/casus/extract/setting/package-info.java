/**
 * When and where: the date and the place that an event's own clause states, else those of the sentence, of the same event told
 * before, of the day and the scene of the story ({@code data/rules/dating.yaml} says how news is laid out).
 */
package org.casus.extract.setting;
