package org.casus.web.ontology;

import java.util.List;
import java.util.Optional;
import org.casus.web.graph.Ref;

/**
 * A part of the ontology.
 *
 * @param part     name of its file
 * @param sections its terms by kind
 * @param source   its Turtle, for parts that have no terms of their own
 * @param versioned where this version of it stays
 * @param others   the other parts
 */
public record OntologyView(String part, String title, String description, String version, String versioned,
    List<Section> sections,
                           Optional<String> source, List<Ref> others) {

  /** Terms of one kind. @param id anchor */
  public record Section(String id, String name, List<Term> terms) {}

  /**
   * A term.
   *
   * @param id       local name, and anchor
   * @param notation code within its scheme, or empty
   * @param notes    examples and notes
   * @param links    other terms by the word for how they stand to it
   * @param events   the list of events of this type; empty for all other terms
   */
  public record Term(String id, String iri, String label, String notation, String definition, List<String> examples,
      List<String> notes,
                     List<Links> links, String events) {}

  /** "is a": Actor, Place. */
  public record Links(String words, List<Ref> terms) {}
}
