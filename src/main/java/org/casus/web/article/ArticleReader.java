package org.casus.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;
import org.casus.web.text.MarkedText;
import org.casus.web.text.MarkedText.Mark;
import org.casus.web.text.MarkedText.Piece;

/** Reads all that a page says of one article. */
public final class ArticleReader {

  private static final PageQuery ARTICLE = PageQuery.load("article");
  private static final PageQuery SPANS = PageQuery.load("article-spans");
  private static final PageQuery SAID = PageQuery.load("article-said");
  private static final PageQuery REJECTED = PageQuery.load("article-rejected");
  private static final Pattern PARAGRAPH = Pattern.compile("(?s).+?(?=\\n\\s*\\n|\\z)");

  private final Site site;
  private final Dataset data;
  private final Node article;
  private final Predicate<String> shown;

  /** @param shown whether this server has a page of a thing */
  private ArticleReader(Site site, Dataset data, Node article, Predicate<String> shown) {
    this.site = site;
    this.data = data;
    this.article = article;
    this.shown = shown;
  }

  /** @return empty when the store does not know the article */
  public static Optional<ArticleView> read(Site site, Dataset data, String iri) {
    return new ArticleReader(site, data, NodeFactory.createURI(iri), thing -> true).read();
  }

  /**
   * An article that is in no store. It leads to those things of it that the store of the site happens to know.
   *
   * @param apart all of it
   */
  public static ArticleView readApart(Site site, Dataset apart, String iri) {
    return site.read(data -> new ArticleReader(site, apart, NodeFactory.createURI(iri), thing -> site.knows(data, thing)).read()
        .orElseThrow());
  }

  private Optional<ArticleView> read() {
    return ARTICLE.with("article", article).rows(data).stream().findFirst().map(this::view);
  }

  /** The query that finds all stretches that were read in an article. */
  public static String spansQuery(String iri) {
    return SPANS.with("article", NodeFactory.createURI(iri)).text();
  }

  private ArticleView view(Row row) {
    List<Row> spans = SPANS.with("article", article).rows(data);
    List<Row> sayings = SAID.with("article", article).rows(data);
    Set<String> iris = new TreeSet<>();
    spans.forEach(span -> span.findIri("entity").ifPresent(iris::add));
    sayings.forEach(said -> said.findIri("speaker").ifPresent(iris::add));
    Map<String, Ref> refs = site.names().refs(data, iris);
    refs.replaceAll((iri, ref) -> shown.test(iri) ? ref : ref.unlinked());
    List<Mark> marks = spans.stream().map(span -> mark(span, refs)).toList();
    List<ArticleView.Said> said = sayings.stream().map(s -> new ArticleView.Said(Terms.local(s.iri("attribution")),
        s.findIri("speaker").map(refs::get), s.findText("source").orElse(""), s.findText("content").orElse(""))).toList();
    Ref self = site.names().ref(article.getURI(), row.findText("title").orElse("Article without title"));
    Optional<Ref> run = row.findIri("run").filter(shown).map(iri -> site.names().ref(iri, Terms.local(iri)));
    return new ArticleView(self, row.findText("publisher").orElse(""), row.findDate("date"), row.findIri("url")
        .filter(Links::isSafe).orElse(""), run,
        paragraphs(row.text("text"), marks), events(spans), entities(spans, refs), said, rejected());
  }

  private List<ArticleView.Rejected> rejected() {
    return REJECTED.with("article", article).rows(data).stream()
        .map(row -> new ArticleView.Rejected(Terms.local(row.iri("rejected")), row.text("words"),
        site.vocabulary().label(row.iri("type")), row.text("reason"))).toList();
  }

  private Mark mark(Row span, Map<String, Ref> refs) {
    String kind = span.text("kind");
    String id = kind + "-" + Terms.local(span.iri("node"));
    int begin = (int) span.number("begin");
    int end = (int) span.number("end");
    return switch (kind) {
      case "mention" -> new Mark(begin, end, "trigger t-" + span.local("type").toLowerCase(Locale.ROOT),
          site.vocabulary().label(span.iri("type")), span.findIri("event").filter(shown)
          .map(event -> site.links().page(event) + "#" + id).orElse(""), id);
      case "entity-mention" -> new Mark(begin, end, "entity", "", refs.get(span.iri("entity")).href(), id);
      case "attribution" -> new Mark(begin, end, MarkedText.QUOTE, "", "", id);
      case "sentence" -> new Mark(begin, end, "", "", "", id);
      default -> new Mark(begin, end, kind, "", "", id);
    };
  }

  private static List<List<Piece>> paragraphs(String text, List<Mark> marks) {
    List<List<Piece>> paragraphs = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text);
    while (paragraph.find()) {
      String words = paragraph.group();
      int leading = words.length() - words.stripLeading().length();
      int offset = text.codePointCount(0, paragraph.start() + leading);
      int length = words.strip().codePointCount(0, words.strip().length());
      List<Mark> within = marks.stream().filter(mark -> mark.begin() < offset + length && offset < mark.end()).toList();
      if (!words.isBlank()) {
        paragraphs.add(MarkedText.cut(words.strip(), offset, within));
      }
    }
    return paragraphs;
  }

  private List<ArticleView.Spoken> events(List<Row> spans) {
    Map<String, String> anchors = new LinkedHashMap<>();
    for (Row span : spans) {
      span.findIri("event").ifPresent(event -> anchors.putIfAbsent(event, "mention-" + Terms.local(span.iri("node"))));
    }
    List<EventLine> lines = new EventLines(site.names(), site.vocabulary())
        .read(data, anchors.keySet().stream().map(NodeFactory::createURI).toList());
    return lines.stream().map(line -> new ArticleView.Spoken(line, anchors.get(line.iri()), shown.test(line.iri()))).toList();
  }

  private static List<ArticleView.Mentioned> entities(List<Row> spans, Map<String, Ref> refs) {
    Map<String, Long> counts = spans.stream().filter(span -> span.has("entity"))
        .collect(Collectors.groupingBy(span -> span.iri("entity"), Collectors.counting()));
    return counts.entrySet().stream().map(entry -> new ArticleView.Mentioned(refs.get(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing((ArticleView.Mentioned m) -> -m.count()).thenComparing(m -> m.ref().name())
            .thenComparing(m -> m.ref().iri())).toList();
  }
}
