package org.casus.web.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/**
 * Events told in the order of time, each with a sentence that reports it: to read, to print.
 *
 * @param days   the earliest first
 * @param others how many events are left out, because they have no date or are too many
 */
public record Story(List<Day> days, long others) {

  private static final PageQuery SENTENCES = PageQuery.load("event-sentences");
  private static final int MOST = 120;

  /** What began at one time. @param when the time in words */
  public record Day(String when, List<Told> events) {}

  /** An event and how the first report says it. */
  public record Told(EventLine event, Optional<Quote> quote) {}

  /** A sentence. @param source the article, leading to the sentence in it @param publisher empty when not known */
  public record Quote(String text, Ref source, String publisher, Optional<LocalDate> published) {}

  static Story of(List<Fact> facts, Site site, Dataset data) {
    List<Node> inTime = facts.stream().filter(fact -> fact.begin().isPresent())
        .sorted((a, b) -> a.begin().get().compareTo(b.begin().get())).limit(MOST).map(Fact::node).toList();
    Map<String, Quote> quotes = new LinkedHashMap<>();
    SENTENCES.plain().forEach("event", inTime).rows(data).forEach(row -> quotes.putIfAbsent(row.iri("event"), quote(row, site)));
    Map<String, List<Told>> byDay = new LinkedHashMap<>();
    for (EventLine line : new EventLines(site.names(), site.vocabulary()).read(data, inTime)) {
      byDay.computeIfAbsent(line.when(), when -> new ArrayList<>())
          .add(new Told(line, Optional.ofNullable(quotes.get(line.iri()))));
    }
    List<Day> days = byDay.entrySet().stream().map(entry -> new Day(entry.getKey(), entry.getValue())).toList();
    return new Story(days, facts.size() - inTime.size());
  }

  private static Quote quote(Row row, Site site) {
    Ref article = site.names().ref(row.iri("article"), row.findText("title").orElse("an article without title"));
    return new Quote(row.text("text"), new Ref(article.iri(), article.href() + "#sentence-" + Terms.local(row.iri("sentence")),
        article.name()),
        row.findText("publisher").orElse(""), row.findDate("date"));
  }
}
