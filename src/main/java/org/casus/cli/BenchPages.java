package org.casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.RDFNode;
import org.casus.store.EventStore;
import org.casus.vocab.Casus;

/**
 * One kind of page with the addresses of some of them.
 *
 * @param name  what is shown there
 * @param paths below the root of the server, without a slash in front; those with most to show come first
 */
record BenchPages(String name, List<String> paths) {

  private static final String FILE = "bench-pages.tsv";
  private static final int EXAMPLES = 10;

  /** All kinds, with examples of what a store holds most of; kinds of which it holds nothing are left out. */
  static List<BenchPages> of(EventStore store) {
    List<BenchPages> kinds = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      List<String> paths = cells.length < 3 ? List.of(cells[1]) : examples(store, cells[1], cells[2]);
      if (!paths.isEmpty()) {
        kinds.add(new BenchPages(cells[0], paths));
      }
    }
    return kinds;
  }

  private static List<String> lines() {
    try (InputStream in = BenchPages.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param pattern of triples about {@code ?x}, the thing that a page is about */
  private static List<String> examples(EventStore store, String template, String pattern) {
    String query = "PREFIX casus: <" + Casus.NS + "> PREFIX dcterms: <http://purl.org/dc/terms/>\nSELECT ?x { " + pattern
        + " } GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT " + EXAMPLES;
    return store.read(data -> {
      try (QueryExecution execution = QueryExecution.dataset(data).query(query).build()) {
        List<String> paths = new ArrayList<>();
        execution.execSelect().forEachRemaining(row -> paths.add(template.replace("{}", word(store, row.get("x")))));
        return List.copyOf(paths);
      }
    });
  }

  /** The path of a thing, {@code actor/iraq}; of words, as they stand in an address. */
  private static String word(EventStore store, RDFNode node) {
    return node.isURIResource() ? node.asResource().getURI().substring((store.baseIri() + "id/").length())
        : URLEncoder.encode(node.asLiteral().getLexicalForm(), StandardCharsets.UTF_8);
  }
}
