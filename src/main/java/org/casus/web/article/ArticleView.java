package org.casus.web.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.web.event.EventLine;
import org.casus.web.graph.Ref;
import org.casus.web.text.MarkedText.Piece;

/**
 * All that a page says of one article.
 *
 * @param publisher  empty when not known
 * @param date       day of publication
 * @param url        where it was published; empty when not known
 * @param run        what read it
 * @param paragraphs the text, with all that was read in it marked
 * @param events     the events it speaks of, in the order in which it does
 * @param entities   whom and what it mentions, most mentioned first
 * @param said       who says what
 * @param rejected   what looked like an event and was seen to be none
 */
public record ArticleView(Ref self, String publisher, Optional<LocalDate> date, String url, Optional<Ref> run,
                          List<List<Piece>> paragraphs, List<Spoken> events, List<Mentioned> entities, List<Said> said,
                          List<Rejected> rejected) {

  /** An event, and the place of the text that speaks of it first. @param shown whether this server has a page of the event */
  public record Spoken(EventLine event, String anchor, boolean shown) {}

  /** A thing and how often it is mentioned. */
  public record Mentioned(Ref ref, long count) {}

  /** What somebody says. @param source the words of the article for who says it, where nobody was identified */
  public record Said(String id, Optional<Ref> speaker, String source, String content) {}

  /** Words that looked like an event. @param type what they looked like @param reason what they are about instead */
  public record Rejected(String id, String words, String type, String reason) {}
}
