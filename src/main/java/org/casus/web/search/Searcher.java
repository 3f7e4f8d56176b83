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
import java.util.function.Function;
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
import org.casus.web.text.SearchWords;

/** Searches names, events and articles at once. */
public final class Searcher {

  private static final PageQuery NAMES = PageQuery.load("search-names");
  private static final PageQuery LABELS = PageQuery.load("search-labels");
  private static final PageQuery SENTENCES = PageQuery.load("search-sentences");
  private static final PageQuery MEANING = PageQuery.load("search-meaning");
  private static final PageQuery TITLES = PageQuery.load("search-titles");
  private static final int MOST = 12;
  /** Sentences, and labels of events, that the queries take. */
  private static final int LOOKED_AT = 50;
  private static final int NEAREST = 20;
  private static final int SENTENCES_OF_AN_ARTICLE = 2;

  private final Site site;
  private final Dataset data;

  /** An article that was found. @param row says what is known of it */
  private record ArticleRows(Row row, List<Row> sentences) {}

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
    List<Row> sentences = SENTENCES.with("words", lucene).rows(data);
    List<Row> labels = LABELS.with("words", lucene).rows(data);
    boolean more = labels.size() >= LOOKED_AT
        || sentences.stream().map(row -> row.iri("sentence")).distinct().count() >= LOOKED_AT;
    Set<Node> events = new LinkedHashSet<>();
    labels.forEach(row -> events.add(row.node("event").orElseThrow()));
    sentences.forEach(row -> row.node("event").ifPresent(events::add));
    FoundWords found = new FoundWords(asked);
    Map<String, List<SearchView.NameHit>> names = names(lucene, typed, found);
    Map<String, ArticleRows> articles = articles(TITLES.with("words", lucene).rows(data), sentences);
    return new SearchView(typed, types(words), names.get("actor"), names.get("place"), names.get("other"),
        lines(events), events.size(),
        hits(articles, found::in), articles.size(), more, similar);
  }

  /** Events and articles by the sentences that mean something like what was typed, the likest first. */
  public SearchView searchMeaning(String typed, MeaningIndex index) {
    List<Node> nearest = index.nearest(typed, NEAREST).stream().map(NodeFactory::createURI).toList();
    List<Row> sentences = MEANING.plain().forEach("sentence", nearest).rows(data).stream()
        .sorted(Comparator.comparingInt(row -> nearest.indexOf(row.node("sentence").orElseThrow()))).toList();
    Set<Node> events = new LinkedHashSet<>();
    sentences.forEach(row -> events.add(row.node("event").orElseThrow()));
    Map<String, ArticleRows> articles = articles(List.of(), sentences);
    return new SearchView(typed, List.of(), List.of(), List.of(), List.of(), lines(events), events.size(),
        hits(articles, text -> List.of(new Snippet(text, false))), articles.size(), false, false);
  }

  private List<EventLine> lines(Set<Node> events) {
    return new EventLines(site.names(), site.vocabulary()).read(data, events.stream().limit(MOST).toList());
  }

  /** The query for sentences, for readers to run. */
  public static String sentencesQuery(String typed) {
    SearchWords words = SearchWords.of(typed);
    return SENTENCES.with("words", NodeFactory.createLiteralString(words.isEmpty() ? "peace" : words.asLucene()))
        .text();
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

  private Map<String, List<SearchView.NameHit>> names(Node words, String typed, FoundWords found) {
    Map<String, Row> best = new LinkedHashMap<>();
    for (Row row : NAMES.with("words", words).rows(data)) {
      best.merge(row.iri("thing"), row, (a, b) -> b.iri("kind").equals(Casus.Place.getURI()) || a.text("name")
          .length() <= b.text("name").length() ? a : b);
    }
    Map<String, Ref> refs = site.names().refs(data, best.keySet());
    Map<String, List<SearchView.NameHit>> hits = new LinkedHashMap<>();
    Arrays.asList("actor", "place", "other").forEach(group -> hits.put(group, new ArrayList<>()));
    best.values().stream().sorted(Comparator.comparing((Row row) -> !row.text("name")
        .equalsIgnoreCase(typed.trim()))
        .thenComparing(row -> -row.findDecimal("score").orElse(0.0)).thenComparing(row -> row.iri("thing"))).forEach(row -> {
          Ref ref = refs.get(row.iri("thing"));
          String collection = site.links().thing(ref.iri()).orElse("").replaceFirst("/.*", "");
          String name = row.text("name");
          List<SearchView.NameHit> group = hits.get(hits.containsKey(collection) ? collection : "other");
          if (group.size() < MOST) {
            group.add(new SearchView.NameHit(ref, site.vocabulary().label(row.iri("kind")),
                name.equals(ref.name()) ? List.of() : found.in(name)));
          }
        });
    return hits;
  }

  /** The articles of titles and sentences that were found, each with the first of its sentences. */
  private static Map<String, ArticleRows> articles(List<Row> titles, List<Row> sentences) {
    Map<String, ArticleRows> articles = new LinkedHashMap<>();
    titles.forEach(row -> articles.putIfAbsent(row.iri("article"), new ArticleRows(row, new ArrayList<>())));
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : sentences) {
      if (seen.add(row.iri("sentence"))) {
        List<Row> told = articles.computeIfAbsent(row.iri("article"), a -> new ArticleRows(row, new ArrayList<>()))
            .sentences();
        if (told.size() < SENTENCES_OF_AN_ARTICLE) {
          told.add(row);
        }
      }
    }
    return articles;
  }

  private List<SearchView.ArticleHit> hits(Map<String, ArticleRows> articles, Function<String, List<Snippet>> marking) {
    return articles.values().stream().limit(MOST).map(article -> {
      Row row = article.row();
      String title = row.findText("title").orElse("Article without title");
      Ref ref = site.names().ref(row.iri("article"), title);
      return new SearchView.ArticleHit(ref, marking.apply(title),
          row.findText("publisher").orElse(""), row.findDate("date"), article.sentences().stream()
          .map(told -> new SearchView.SentenceHit(ref.href() + "#sentence-" + Terms.local(told.iri("sentence")),
              marking.apply(told.text("text")))).toList());
    }).toList();
  }
}
