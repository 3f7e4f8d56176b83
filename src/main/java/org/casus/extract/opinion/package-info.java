/**
 * The second opinion: a small model over sentence embeddings that votes on an event's type and on whether it is asserted.
 * It is trained on the rules' own example sentences and is deterministic.
 */
package org.casus.extract.opinion;
