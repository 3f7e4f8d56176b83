package org.casus.web.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.site.Site;

/** All articles, the latest first. */
public final class ArticleIndex {

  private static final PageQuery ARTICLES = PageQuery.load("articles");

  /** An article. @param publisher empty when not known @param mentions how often it speaks of events */
  public record Entry(Ref ref, String publisher, Optional<LocalDate> date, long mentions) {}

  private ArticleIndex() {}

  public static List<Entry> read(Site site, Dataset data) {
    return site.remember("articles", () -> {
      List<Entry> entries = new ArrayList<>();
      ARTICLES.plain().each(data, row -> entries.add(entry(site, row)));
      return List.copyOf(entries);
    });
  }

  private static Entry entry(Site site, Row row) {
    return new Entry(site.names().ref(row.iri("article"), row.findText("title").orElse("Article without title")),
        row.findText("publisher").orElse(""), row.findDate("date"), row.findNumber("mentions").orElse(0L));
  }
}
