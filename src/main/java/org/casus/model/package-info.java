/**
 * The domain: records and enums that all other packages share. Nothing but {@code java..} is imported here.
 *
 * <p>Three things that must not be mixed up: a <em>mention</em> is text ({@link org.casus.model.EventMention},
 * {@link org.casus.model.EntityMention}), a <em>claim</em> is what somebody says ({@link org.casus.model.Claim}), an
 * <em>event</em> is in the world ({@link org.casus.model.Event}). An {@link org.casus.model.Article} becomes an
 * {@link org.casus.model.AnnotatedArticle}, from which rules make an {@link org.casus.model.Extraction}; with its names
 * resolved that is a {@link org.casus.model.Reading}.
 *
 * <p>Traps: offsets are UTF-16 here and code points in the exchange format; "not known" is an empty {@code Optional}, never
 * a zero, an empty string or the publication day in disguise.
 */
package org.casus.model;
