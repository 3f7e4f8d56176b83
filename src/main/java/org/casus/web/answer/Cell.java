package org.casus.web.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.XSD;

/**
 * A cell of an answer.
 *
 * @param node what it holds; empty when nothing
 * @param text how people read it
 * @param href where it leads; empty when nowhere
 */
public record Cell(Optional<RDFNode> node, String text, String href) {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?(?:[TZ+-].*)?");

  /** The same under another name. */
  Cell called(String name) {
    return new Cell(node, name, href);
  }

  /** Whether it holds a number. */
  public boolean number() {
    return literal().map(node -> node.asLiteral().getValue() instanceof Number).orElse(false);
  }

  Optional<Double> decimal() {
    return number() ? literal().map(node -> node.asLiteral().getDouble()) : Optional.empty();
  }

  Optional<String> iri() {
    return node.filter(RDFNode::isURIResource).map(resource -> resource.asResource().getURI());
  }

  /** Whether it holds one whole day. */
  boolean isDay() {
    return literal().map(node -> XSD.date.getURI().equals(node.asLiteral().getDatatypeURI())).orElse(false);
  }

  /** Whether it holds one whole day that there is. */
  boolean isWholeDay() {
    return isDay() && day().isPresent();
  }

  /** A date, or the first day of a month. */
  Optional<LocalDate> day() {
    Optional<Matcher> matcher = literal().map(node -> DAY.matcher(node.asLiteral().getLexicalForm())).filter(Matcher::matches);
    try {
      return matcher.map(found -> LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
          found.group(3) == null ? 1 : Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<RDFNode> literal() {
    return node.filter(RDFNode::isLiteral);
  }
}
