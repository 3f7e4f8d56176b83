package org.casus.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.EventType;
import org.casus.vocab.Plover;
import org.casus.web.event.Facts;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.site.Site;
import org.casus.web.text.SearchWords;
import org.casus.web.text.Words;

/** Where a reader may want to go who has typed so much: names, kinds of events, years, and always the search itself. */
public final class Suggester {

  private static final PageQuery NAMES = PageQuery.load("suggest-names");
  private static final PageQuery KINDS = PageQuery.load("kinds");
  private static final int NAMES_AT_MOST = 7;
  private static final int TYPES_AT_MOST = 3;

  /**
   * A way on.
   *
   * @param name what it is called
   * @param kind what it is, in a word or two
   * @param note how much there is of it
   * @param iri  what the graph calls it; empty for what is no thing of the graph
   */
  public record Suggestion(String name, String kind, String note, String href, Optional<String> iri) {}

  /** What was typed, and the ways on, the likeliest first. */
  public record View(String query, List<Suggestion> suggestions) {}

  private final Site site;
  private final Dataset data;
  private final Facts facts;

  public Suggester(Site site, Dataset data) {
    this.site = site;
    this.data = data;
    this.facts = Facts.read(site, data);
  }

  public View suggest(String typed) {
    SearchWords words = SearchWords.of(typed);
    if (words.isEmpty()) {
      return new View(typed, List.of());
    }
    List<Suggestion> all = new ArrayList<>();
    types(words).forEach(all::add);
    years(words).forEach(all::add);
    names(words).forEach(all::add);
    all.add(new Suggestion(typed.trim(), "in all sentences", "", site.links().to("search?q=") + Links.encode(typed.trim()),
        Optional.empty()));
    return new View(typed, all);
  }

  private Stream<Suggestion> types(SearchWords words) {
    String last = words.words().isEmpty() ? "" : words.words().get(words.words().size() - 1);
    return Stream.of(EventType.values()).filter(type -> last.length() > 1
        && (site.vocabulary().type(type).toLowerCase(Locale.ROOT).startsWith(last)
        || type.name().toLowerCase(Locale.ROOT).startsWith(last)))
        .limit(TYPES_AT_MOST).map(type -> new Suggestion(site.vocabulary().type(type), "kind of event", "", site.links()
        .to("type/" + type.name()),
            Optional.of(Plover.NS + type.name())));
  }

  private Stream<Suggestion> years(SearchWords words) {
    return words.words().stream().filter(word -> word.matches("(1[89]|20)\\d\\d")).limit(1)
        .map(year -> new Suggestion(year, "year", "", site.links().to("events?from=" + year + "&to=" + year), Optional.empty()));
  }

  /** Things with a name or alias that has the words, those that have a part in most events first. */
  private Stream<Suggestion> names(SearchWords words) {
    List<Node> best = NAMES.with("words", NodeFactory.createLiteralString(words.asLucene())).rows(data).stream()
        .sorted(Comparator.comparingLong((Row row) -> -count(row.iri("thing")))
            .thenComparing(row -> -row.findDecimal("score").orElse(0.0)).thenComparing(row -> row.iri("thing")))
        .filter(row -> site.links().thing(row.iri("thing")).isPresent()).limit(NAMES_AT_MOST)
        .map(row -> row.node("thing").orElseThrow()).toList();
    Map<String, Ref> refs = site.names().refs(data, best.stream().map(Node::getURI).toList());
    Map<String, String> kinds = new HashMap<>();
    KINDS.plain().forEach("thing", best).rows(data)
        .forEach(row -> kinds.putIfAbsent(row.iri("thing"), site.vocabulary().label(row.iri("kind"))));
    return best.stream().filter(thing -> kinds.containsKey(thing.getURI())).map(thing -> {
      Ref ref = refs.get(thing.getURI());
      long count = count(ref.iri());
      return new Suggestion(ref.name(), kinds.get(ref.iri()).toLowerCase(Locale.ROOT), count == 0 ? ""
          : Words.count(count, "event", "events"),
          ref.href(), Optional.of(ref.iri()));
    });
  }

  private long count(String iri) {
    return site.links().thing(iri).map(facts::count).orElse(0L);
  }
}
