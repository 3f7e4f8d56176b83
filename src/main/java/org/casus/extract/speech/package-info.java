/**
 * Who says what: direct and indirect speech, "according to", statements and messages, by the cues of
 * {@code data/rules/attribution.yaml}.
 */
package org.casus.extract.speech;
