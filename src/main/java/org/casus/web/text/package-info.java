/**
 * Words and marked text: dates, precisions, modalities and figures as readers say them, and article text with the stretches that
 * were read in it.
 *
 * <p>Traps: offsets in the graph count code points and point into the article, not into the sentence.
 */
package org.casus.web.text;
