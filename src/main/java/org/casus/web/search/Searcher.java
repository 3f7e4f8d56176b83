package org.casus.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.EventType;
import org.casus.store.MeaningIndex;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/** Searches names, events and articles at once. */
public final class Searcher {

  private static final PageQuery NAMES = PageQuery.load("search-names");
  private static final PageQuery LABELS = PageQuery.load("search-labels");
  private static final PageQuery SENTENCES = PageQuery.load("search-sentences");
  private static final PageQuery MEANING = PageQuery.load("search-meaning");
  private static final PageQuery TITLES = PageQuery.load("search-titles");
  private static final Node STYLE = NodeFactory.createLiteralString(Snippet.STYLE);
  private static final int MOST = 12;
  /** Sentences, and labels of events, that the queries take. */
  private static final int LOOKED_AT = 50;
  private static final int NEAREST = 20;
  private static final int SENTENCES_OF_AN_ARTICLE = 2;

  private final Site site;
  private final Dataset data;

  public Searcher(Site site, Dataset data) {
    this.site = site;
    this.data = data;
  }

  public SearchView search(String typed) {
    SearchWords words = SearchWords.of(typed);
    if (words.isEmpty()) {
      return new SearchView(typed, List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of(), 0, false, false);
    }
    SearchView found = search(typed, words, words.asLucene(), false);
    return found.isEmpty() ? search(typed, words, words.asSimilar(), true) : found;
  }

  private SearchView search(String typed, SearchWords words, String asked, boolean similar) {
    Node lucene = NodeFactory.createLiteralString(asked);
    List<Row> sentences = SENTENCES.with("words", lucene).with("style", STYLE).rows(data);
    List<Row> labels = LABELS.with("words", lucene).rows(data);
    boolean more = labels.size() >= LOOKED_AT
        || sentences.stream().map(row -> row.iri("sentence")).distinct().count() >= LOOKED_AT;
    Set<Node> events = new LinkedHashSet<>();
    labels.forEach(row -> events.add(row.node("event").orElseThrow()));
    sentences.forEach(row -> row.node("event").ifPresent(events::add));
    Map<String, List<SearchView.NameHit>> names = names(lucene, typed);
    List<SearchView.ArticleHit> articles = articles(TITLES.with("words", lucene).with("style", STYLE).rows(data), sentences);
    return new SearchView(typed, types(words), names.get("actor"), names.get("place"), names.get("other"),
        lines(events), events.size(),
        articles.stream().limit(MOST).toList(), articles.size(), more, similar);
  }

  /** Events and articles by the sentences that mean something like what was typed, the likest first. */
  public SearchView searchMeaning(String typed, MeaningIndex index) {
    List<Node> nearest = index.nearest(typed, NEAREST).stream().map(NodeFactory::createURI).toList();
    List<Row> sentences = MEANING.plain().forEach("sentence", nearest).rows(data).stream()
        .sorted(Comparator.comparingInt(row -> nearest.indexOf(row.node("sentence").orElseThrow()))).toList();
    Set<Node> events = new LinkedHashSet<>();
    sentences.forEach(row -> events.add(row.node("event").orElseThrow()));
    List<SearchView.ArticleHit> articles = articles(List.of(), sentences);
    return new SearchView(typed, List.of(), List.of(), List.of(), List.of(), lines(events), events.size(),
        articles.stream().limit(MOST).toList(), articles.size(), false, false);
  }

  private List<EventLine> lines(Set<Node> events) {
    return new EventLines(site.names(), site.vocabulary()).read(data, events.stream().limit(MOST).toList());
  }

  /** The query for sentences, for readers to run. */
  public static String sentencesQuery(String typed) {
    SearchWords words = SearchWords.of(typed);
    return SENTENCES.with("words", NodeFactory.createLiteralString(words.isEmpty() ? "peace" : words.asLucene()))
        .with("style", NodeFactory.createLiteralString("highlight:")).text();
  }

  private List<Ref> types(SearchWords words) {
    List<Ref> types = new ArrayList<>();
    for (EventType type : EventType.values()) {
      String label = site.vocabulary().type(type).toLowerCase(Locale.ROOT);
      String code = type.name().toLowerCase(Locale.ROOT);
      if (words.words().stream().anyMatch(word -> word.length() > 3 && (label.startsWith(word) || word.startsWith(code)))) {
        types.add(new Ref(Plover.NS + type.name(), site.links().to("events?type=" + type.name()), site.vocabulary().type(type)));
      }
    }
    return types;
  }

  private Map<String, List<SearchView.NameHit>> names(Node words, String typed) {
    Map<String, Row> best = new LinkedHashMap<>();
    for (Row row : NAMES.with("words", words).with("style", STYLE).rows(data)) {
      best.merge(row.iri("thing"), row, (a, b) -> b.iri("kind").equals(Casus.Place.getURI()) || a.text("name")
          .length() <= b.text("name").length() ? a : b);
    }
    Map<String, Ref> refs = site.names().refs(data, best.keySet());
    Map<String, List<SearchView.NameHit>> hits = new LinkedHashMap<>();
    Arrays.asList("actor", "place", "other").forEach(group -> hits.put(group, new ArrayList<>()));
    best.values().stream().sorted(Comparator.comparing((Row row) -> !Snippet.plain(row.text("name"))
        .equalsIgnoreCase(typed.trim()))
        .thenComparing(row -> -row.findDecimal("score").orElse(0.0)).thenComparing(row -> row.iri("thing"))).forEach(row -> {
          Ref ref = refs.get(row.iri("thing"));
          String collection = site.links().thing(ref.iri()).orElse("").replaceFirst("/.*", "");
          String name = row.text("name");
          List<SearchView.NameHit> group = hits.get(hits.containsKey(collection) ? collection : "other");
          if (group.size() < MOST) {
            group.add(new SearchView.NameHit(ref, site.vocabulary().label(row.iri("kind")),
                Snippet.plain(name).equals(ref.name()) ? List.of() : Snippet.of(name)));
          }
        });
    return hits;
  }

  private List<SearchView.ArticleHit> articles(List<Row> titles, List<Row> sentences) {
    Map<String, SearchView.ArticleHit> hits = new LinkedHashMap<>();
    for (Row row : titles) {
      hits.putIfAbsent(row.iri("article"), article(row, Snippet.of(row.text("marked"))));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : sentences) {
      if (seen.add(row.iri("sentence"))) {
        String title = row.findText("title").orElse("Article without title");
        SearchView.ArticleHit hit = hits.computeIfAbsent(row.iri("article"),
            a -> article(row, List.of(new Snippet(title, false))));
        if (hit.sentences().size() < SENTENCES_OF_AN_ARTICLE) {
          hit.sentences().add(new SearchView.SentenceHit(hit.ref().href() + "#sentence-" + Terms.local(row.iri("sentence")),
              Snippet.of(row.text("marked"))));
        }
      }
    }
    return List.copyOf(hits.values());
  }

  private SearchView.ArticleHit article(Row row, List<Snippet> title) {
    return new SearchView.ArticleHit(site.names().ref(row.iri("article"), row.findText("title").orElse("Article without title")),
        title,
        row.findText("publisher").orElse(""), row.findDate("date"), new ArrayList<>());
  }
}
