package org.casus.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.web.event.EventLine;
import org.casus.web.graph.Ref;

/**
 * What was found.
 *
 * @param query      what was typed
 * @param types      event types of that name, with the list of their events
 * @param actors     whom it names
 * @param places     where it names
 * @param others     posts and other things
 * @param events     whose label or evidence has the words
 * @param eventCount how many there are in all
 * @param articles   whose title or sentences have the words
 * @param similar    whether nothing has the words as they were typed, and this has words like them
 */
public record SearchView(String query, List<Ref> types, List<NameHit> actors, List<NameHit> places, List<NameHit> others,
                         List<EventLine> events, long eventCount, List<ArticleHit> articles, long articleCount,
                         boolean similar) {

  public boolean isEmpty() {
    return types.isEmpty() && actors.isEmpty() && places.isEmpty() && others.isEmpty() && events.isEmpty() && articles.isEmpty();
  }

  /** A thing found by a name. @param as the name by which it was found, if that is not its own */
  public record NameHit(Ref ref, String kind, List<Snippet> as) {}

  /** An article with the sentences that were found in it. */
  public record ArticleHit(Ref ref, List<Snippet> title, String publisher, Optional<LocalDate> date, List<SentenceHit> sentences) {}

  /** A sentence. @param href its place in the article */
  public record SentenceHit(String href, List<Snippet> text) {}
}
