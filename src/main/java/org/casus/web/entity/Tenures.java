package org.casus.web.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/** Reads who held which post. */
public final class Tenures {

  private static final PageQuery HOLDINGS = PageQuery.load("holdings");

  private Tenures() {}

  /** The query for the holders of a post. */
  public static String query(String post) {
    return HOLDINGS.with("post", NodeFactory.createURI(post)).text();
  }

  /** @param relation "holder", "post" or "in": what {@code iri} is to the tenures */
  public static List<ActorView.Tenure> read(Site site, Dataset data, String relation, String iri) {
    List<Row> rows = HOLDINGS.with(relation, NodeFactory.createURI(iri)).rows(data);
    Set<String> iris = new TreeSet<>(Set.of(iri));
    for (Row row : rows) {
      row.findIri("post").ifPresent(iris::add);
      row.findIri("holder").ifPresent(iris::add);
    }
    Map<String, Ref> refs = site.names().refs(data, iris);
    return rows.stream().map(row -> new ActorView.Tenure(Terms.local(row.iri("holding")),
        refs.get(row.findIri("post").orElse(iri)),
        refs.get(row.findIri("holder").orElse(iri)), row.findDate("begin"), row.findDate("end"))).toList();
  }
}
