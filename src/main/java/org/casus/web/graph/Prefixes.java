package org.casus.web.graph;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Short names of namespaces, for data that people read and queries that they write. */
public final class Prefixes {

  private final Map<String, String> byName = new TreeMap<>();

  /** @param base base IRI of the store, under which its collections have prefixes of their own */
  public Prefixes(String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(Prefixes.class.getResourceAsStream("prefixes.ttl")).lang(Lang.TURTLE).base(base).parse(graph);
    byName.putAll(graph.getPrefixMapping().getNsPrefixMap());
  }

  /** Namespaces by prefix, ordered by prefix. */
  public Map<String, String> byName() {
    return Map.copyOf(byName);
  }

  /** A query with the prefixes that it uses before it. */
  public String before(String query) {
    StringBuilder text = new StringBuilder();
    byName.forEach((name, iri) -> {
      if (Pattern.compile("(?<![A-Za-z])" + name + ":[A-Za-z]").matcher(query).find()) {
        text.append("PREFIX ").append(name).append(": <").append(iri).append(">\n");
      }
    });
    return text + "\n" + query;
  }
}
