package org.casus.web.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.vocabulary.RDF;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Page;
import org.casus.web.site.Site;

/** The plain page of a thing that has no page made for it: a table of all that is said of it. */
public final class DataPage implements ThingRoutes.Maker {

  private static final PageQuery OUT = PageQuery.load("triples-out");
  private static final PageQuery IN = PageQuery.load("triples-in");
  private static final int MOST_INCOMING = 100;

  private final Site site;

  public DataPage(Site site) {
    this.site = site;
  }

  @Override
  public Optional<Page> make(Context request, Dataset data, String iri) {
    Node thing = NodeFactory.createURI(iri);
    List<Row> out = OUT.with("thing", thing).rows(data);
    if (out.isEmpty()) {
      return Optional.empty();
    }
    List<Row> in = IN.with("thing", thing).slice(0, MOST_INCOMING).rows(data);
    Set<String> iris = new TreeSet<>(Set.of(iri));
    for (List<Row> rows : List.of(out, in)) {
      rows.forEach(row -> row.findIri("value").ifPresent(iris::add));
    }
    Map<String, Ref> refs = site.names().refs(data, iris);
    String kind = out.stream().filter(row -> row.iri("property").equals(RDF.type.getURI())).map(row -> row.iri("value"))
        .findFirst()
        .orElse(RDF.type.getURI());
    DataView view = new DataView(refs.get(iri), site.names().term(kind), table(out, refs), table(in, refs));
    return Optional.of(Page.of("data.jte", view.kind().name() + " " + view.self().name(), "", view).about(iri)
        .answering(OUT.with("thing", thing).text()));
  }

  /** What has no name is called by its kind: "claim 34f731361ed761cd". */
  private String words(Ref ref) {
    return ref.name().equals(Terms.local(ref.iri())) ? site.links().thing(ref.iri()).map(thing -> thing.replace('/', ' '))
        .orElse(ref.name()) : ref.name();
  }

  private List<DataView.Property> table(List<Row> rows, Map<String, Ref> refs) {
    Map<String, List<DataView.Value>> values = new TreeMap<>();
    for (Row row : rows) {
      DataView.Value value = row.findIri("value").map(iri -> new DataView.Value(refs.get(iri), words(refs.get(iri))))
          .orElseGet(() -> new DataView.Value(null, row.findText("value").orElse("(no name)")));
      values.computeIfAbsent(row.iri("property"), p -> new ArrayList<>()).add(value);
    }
    List<DataView.Property> table = new ArrayList<>();
    values.forEach((property, all) -> table.add(new DataView.Property(site.names().term(property), all)));
    return table;
  }
}
