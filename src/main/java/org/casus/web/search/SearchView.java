package org.casus.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.web.event.EventLine;
import org.casus.web.graph.Ref;
import org.casus.web.http.Paging;
import org.casus.web.site.Listing;

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
 * @param modes      ways to search that the server has, the one that was taken first
 * @param more       whether only the best were looked at, so that there are more events and articles than these
 * @param similar    whether nothing has the words as they were typed, and this has words like them
 */
public record SearchView(String query, List<Ref> types, List<NameHit> actors, List<NameHit> places, List<NameHit> others,
                         List<EventLine> events, long eventCount, List<ArticleHit> articles, long articleCount,
                         boolean more, boolean similar, List<String> modes) implements Listing {

  /** By words, where there is no other way. */
  public SearchView(String query, List<Ref> types, List<NameHit> actors, List<NameHit> places, List<NameHit> others,
      List<EventLine> events, long eventCount, List<ArticleHit> articles, long articleCount, boolean more, boolean similar) {
    this(query, types, actors, places, others, events, eventCount, articles, articleCount, more, similar, List.of("words"));
  }

  /** The same where one can search by meaning, too. @param meaning whether one can */
  public SearchView offering(boolean meaning) {
    return meaning ? with(List.of("words", "meaning")) : this;
  }

  /** The same, found by meaning. */
  public SearchView byMeaning() {
    return with(List.of("meaning", "words"));
  }

  private SearchView with(List<String> ways) {
    return new SearchView(query, types, actors, places, others, events, eventCount, articles, articleCount, more, similar, ways);
  }

  /** Anything found. @param kind event, article, or the kind of the thing */
  public record Hit(String kind, String iri, String href, String name) {}

  public boolean isEmpty() {
    return types.isEmpty() && actors.isEmpty() && places.isEmpty() && others.isEmpty() && events.isEmpty() && articles.isEmpty();
  }

  @Override
  public List<Hit> rows() {
    List<Hit> hits = new ArrayList<>();
    List.of(actors, places, others)
        .forEach(names -> names.forEach(hit -> hits.add(new Hit(hit.kind(), hit.ref().iri(), hit.ref().href(), hit.ref()
        .name()))));
    events.forEach(event -> hits.add(new Hit("event", event.iri(), event.href(), event.name())));
    articles.forEach(article -> hits.add(new Hit("article", article.ref().iri(), article.ref().href(), article.ref().name())));
    return hits;
  }

  @Override
  public List<String> things() {
    return rows().stream().map(Hit::iri).distinct().toList();
  }

  @Override
  public Optional<Paging> standing() {
    return Optional.empty();
  }

  /** A thing found by a name. @param as the name by which it was found, if that is not its own */
  public record NameHit(Ref ref, String kind, List<Snippet> as) {}

  /** An article with the sentences that were found in it. */
  public record ArticleHit(Ref ref, List<Snippet> title, String publisher, Optional<LocalDate> date,
      List<SentenceHit> sentences) {}

  /** A sentence. @param href its place in the article */
  public record SentenceHit(String href, List<Snippet> text) {}
}
