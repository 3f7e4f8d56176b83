/**
 * The exchange format: one JSON object a line, one line an article, with everything that was read in it.
 *
 * <p>{@link org.casus.exchange.ReadingJson} writes it. {@link org.casus.exchange.AnnotatedDocuments} reads it, leniently:
 * whatever some other system or a gold standard leaves out is absent, whatever it adds is passed over, apart from the few
 * extra keys of gold files that scoring needs. That is why reading gives {@link org.casus.exchange.AnnotatedDocument} and
 * not {@link org.casus.model.Reading}, which refuses what is incomplete.
 *
 * <p>Traps: offsets here count Unicode code points ({@link org.casus.exchange.Range}), those of the domain count UTF-16
 * units ({@link org.casus.model.Span}); {@link org.casus.model.CodePoints} converts, and nothing else does. A layer that
 * is absent was not annotated; a layer that is there and empty says that there is nothing.
 */
package org.casus.exchange;
