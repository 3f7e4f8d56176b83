package org.casus.web.graph;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** One row of an answer. Methods that do not return an {@code Optional} refuse a variable without a value. */
public final class Row {

  private final Binding binding;

  Row(Binding binding) {
    this.binding = binding;
  }

  public Optional<Node> node(String name) {
    return Optional.ofNullable(binding.get(Var.alloc(name)));
  }

  public boolean has(String name) {
    return node(name).isPresent();
  }

  private Node need(String name) {
    return node(name).orElseThrow(() -> new IllegalStateException("no value for ?" + name + " in " + binding));
  }

  public String iri(String name) {
    return need(name).getURI();
  }

  public Optional<String> findIri(String name) {
    return node(name).filter(Node::isURI).map(Node::getURI);
  }

  /** The lexical form of a literal. */
  public String text(String name) {
    return need(name).getLiteralLexicalForm();
  }

  public Optional<String> findText(String name) {
    return node(name).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  /** The last step of an IRI: "ASSAULT" for an event type, "asserted" for a modality. */
  public String local(String name) {
    return Terms.local(iri(name));
  }

  public Optional<String> findLocal(String name) {
    return findIri(name).map(Terms::local);
  }

  public long number(String name) {
    return Long.parseLong(text(name));
  }

  public Optional<Long> findNumber(String name) {
    return findText(name).map(Long::valueOf);
  }

  public Optional<Double> findDecimal(String name) {
    return findText(name).map(Double::valueOf);
  }

  public boolean isTrue(String name) {
    return findText(name).filter(text -> text.equals("true") || text.equals("1")).isPresent();
  }

  /** A day; a time zone behind it is left out. */
  public Optional<LocalDate> findDate(String name) {
    return findText(name).map(text -> LocalDate.parse(text.substring(0, 10)));
  }
}
