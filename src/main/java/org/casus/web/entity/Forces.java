package org.casus.web.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/** Reads counts of troops and weapons. */
final class Forces {

  private static final PageQuery FORCES = PageQuery.load("forces");

  private Forces() {}

  /** @param relation "actor" for those it has, "place" for those that are in it */
  static List<ActorView.ForceCount> read(Site site, Dataset data, String relation, String iri) {
    Map<String, Row> rows = new LinkedHashMap<>();
    FORCES.with(relation, NodeFactory.createURI(iri)).rows(data).forEach(row -> rows.putIfAbsent(row.iri("force"), row));
    Set<String> iris = new TreeSet<>(Set.of(iri));
    for (Row row : rows.values()) {
      for (String name : List.of("owner", "in", "speaker", "article")) {
        row.findIri(name).ifPresent(iris::add);
      }
    }
    Map<String, Ref> refs = site.names().refs(data, iris);
    return rows.values().stream().map(row -> count(row, refs, relation, iri)).toList();
  }

  private static ActorView.ForceCount count(Row row, Map<String, Ref> refs, String relation, String iri) {
    Ref article = refs.get(row.iri("article"));
    String figure = row.has("best") ? (row.isTrue("approximate") ? "about " : "")
        + Words.range(row.number("low"), row.number("high")) : "";
    String anchor = row.findIri("sentence").map(sentence -> "#sentence-" + Terms.local(sentence)).orElse("");
    return new ActorView.ForceCount(Terms.local(row.iri("force")), row.text("words"), figure,
        row.findNumber("best").orElse(0L), row.text("unit"),
        other(row, "owner", relation.equals("actor") ? iri : "", refs),
        other(row, "in", relation.equals("place") ? iri : "", refs),
        row.findDate("begin"), Days.of(row.findDate("begin"), row.findDate("end")), row.findLocal("basis").map(Words::dateBasis)
        .orElse(""),
        row.findIri("speaker").map(refs::get), article, article.href() + anchor);
  }

  private static Optional<Ref> other(Row row, String name, String self, Map<String, Ref> refs) {
    return row.findIri(name).or(() -> self.isEmpty() ? Optional.empty() : Optional.of(self)).map(refs::get);
  }
}
