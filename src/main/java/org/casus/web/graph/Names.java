package org.casus.web.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.text.Words;

/**
 * What things are called: preferred names of entities, labels of events, titles of articles,
 * labels of terms; for what is only words of a text, those words.
 */
public final class Names {

  private static final PageQuery NAMES = PageQuery.load("names");

  private final Links links;
  private final Vocabulary vocabulary;

  public Names(Links links, Vocabulary vocabulary) {
    this.links = links;
    this.vocabulary = vocabulary;
  }

  /** A thing whose name is known. */
  public Ref ref(String iri, String name) {
    return new Ref(iri, links.page(iri), name);
  }

  /** A term of the ontology. */
  public Ref term(String iri) {
    return ref(iri, vocabulary.label(iri));
  }

  /** All of {@code iris} by IRI, each asked for once. */
  public Map<String, Ref> refs(Dataset data, Collection<String> iris) {
    Map<String, Ref> refs = new HashMap<>();
    List<Node> things = new TreeSet<>(iris).stream().filter(iri -> links.thing(iri).isPresent()).map(NodeFactory::createURI)
        .toList();
    for (Row row : NAMES.plain().forEach("thing", things).rows(data)) {
      refs.merge(row.iri("thing"), ref(row.iri("thing"), Words.shortened(row.text("name"))), (a, b) -> a.name()
          .compareTo(b.name()) <= 0 ? a : b);
    }
    for (String iri : iris) {
      refs.computeIfAbsent(iri, this::nameless);
    }
    return refs;
  }

  private Ref nameless(String iri) {
    return links.thing(iri).isPresent() ? ref(iri, Terms.local(iri)) : term(iri);
  }

  /** Those of {@code iris}, ordered by name. */
  public List<Ref> sorted(Dataset data, Collection<String> iris) {
    return refs(data, iris).values().stream().sorted(Comparator.comparing(Ref::name).thenComparing(Ref::iri)).toList();
  }
}
