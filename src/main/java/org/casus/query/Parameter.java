package org.casus.query;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.EventType;
import org.casus.model.UsageException;
import org.casus.vocab.Plover;

/**
 * What one variable of a named query can be set to.
 *
 * @param name         the variable's name, without question mark
 * @param required     whether the query makes no sense without it; otherwise it may be left out, and then asks for all
 * @param defaultValue what it is when nothing is given; not together with {@code required}
 * @param text         what it means, for people to read
 */
public record Parameter(String name, Type type, boolean required, Optional<String> defaultValue, String text) {

  private static final Pattern ENTITY = Pattern.compile("(actor|place|post|thing)/[A-Za-z0-9._-]+");
  private static final Pattern ID = Pattern.compile("[a-z-]+/[A-Za-z0-9._-]+");

  /** What a value is taken for. */
  public enum Type {
    /** Any IRI, whole or, for a thing of this store, as {@code collection/name}. */
    IRI("an IRI, or a thing of this store such as event/0123456789abcdef"),
    /** An actor, place, post or other thing. */
    ENTITY("an entity such as actor/iraq or place/98182, or its whole IRI"),
    /** A day. */
    DATE("a day such as 2021-04-07"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** Any text. */
    STRING("a text"),
    /** A PLOVER event type. */
    TYPE("one of " + Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.joining(", ")));

    private final String hint;

    Type(String hint) {
      this.hint = hint;
    }

    /** What to write, for people to read. */
    public String hint() {
      return hint;
    }

    /** The name in a query's header. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Parameter {
    Objects.requireNonNull(type);
    if (!name.matches("[a-z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException("not a parameter name: " + name);
    }
    if (required && defaultValue.isPresent()) {
      throw new IllegalArgumentException(name + " is required and has a default");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("parameter " + name + " says not what it means");
    }
  }

  /**
   * The term that a value stands for.
   *
   * @param base base IRI of the store
   * @throws UsageException when the value is not of this parameter's type
   */
  Node node(String value, String base) {
    String given = value.strip();
    return switch (type) {
      case IRI -> NodeFactory.createURI(ID.matcher(given).matches() ? base + "id/" + given : iri(given));
      case ENTITY -> NodeFactory.createURI(ENTITY.matcher(given).matches() ? base + "id/" + given : iri(given));
      case DATE -> date(given);
      case INTEGER -> integer(given);
      case STRING -> NodeFactory.createLiteralString(value);
      case TYPE -> eventType(given);
    };
  }

  private String iri(String given) {
    try {
      if (new URI(given).isAbsolute()) {
        return given;
      }
    } catch (URISyntaxException e) {
      throw refused(given);
    }
    throw refused(given);
  }

  private Node date(String given) {
    try {
      return NodeFactory.createLiteralDT(LocalDate.parse(given).toString(), XSDDatatype.XSDdate);
    } catch (DateTimeParseException e) {
      throw refused(given);
    }
  }

  private Node integer(String given) {
    try {
      return NodeFactory.createLiteralDT(Long.toString(Long.parseLong(given)), XSDDatatype.XSDinteger);
    } catch (NumberFormatException e) {
      throw refused(given);
    }
  }

  private Node eventType(String given) {
    String name = given.startsWith(Plover.NS) ? given.substring(Plover.NS.length()) : given.toUpperCase(Locale.ROOT);
    return Arrays.stream(EventType.values()).filter(known -> known.name().equals(name)).findFirst()
        .map(known -> NodeFactory.createURI(Plover.NS + known.name())).orElseThrow(() -> refused(given));
  }

  private UsageException refused(String given) {
    return new UsageException("parameter " + name + ": \"" + given + "\" is not " + type.hint());
  }
}
