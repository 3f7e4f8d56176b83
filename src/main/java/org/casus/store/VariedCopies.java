package org.casus.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A larger store, for measuring: what was read from articles, several times over, each time under other ids and some weeks
 * later. Actors, places and reference data stay the same, so that a question finds so many times as much.
 */
public final class VariedCopies {

  private static final Pattern ID =
      Pattern.compile("(.*/(?:id/(?:article|attribution|claim|entity-mention|event|force|mention|role|sentence|time)"
      + "|graph/article)/)([0-9a-f]{16})(.*)");
  private static final int DAYS_APART = 40;

  private final String base;

  private VariedCopies(String base) {
    this.base = base;
  }

  /**
   * Fills an empty store of the same base with {@code copies} of another one; the first is as it was.
   *
   * @param progress hears after each how many there are
   */
  public static void fill(EventStore target, EventStore source, int copies, IntConsumer progress) {
    VariedCopies varied = new VariedCopies(source.baseIri());
    for (int i = 0; i < copies; i++) {
      int copy = i;
      source.read(from -> {
        target.write(to -> varied.copy(from, to, copy));
        return null;
      });
      progress.accept(i + 1);
    }
  }

  private void copy(Dataset from, Dataset to, int copy) {
    DatasetGraph target = to.asDatasetGraph();
    String meta = StoreGraphs.meta(base);
    from.asDatasetGraph().find().forEachRemaining(quad -> {
      if (!quad.getGraph().getURI().equals(meta)) {
        target.add(copy == 0 ? quad : varied(quad, copy));
      }
    });
  }

  /** Days are later only where they are said of something that has another id: those of reference data stay. */
  private Quad varied(Quad quad, int copy) {
    Node subject = varied(quad.getSubject(), copy);
    Node object = quad.getObject();
    return new Quad(varied(quad.getGraph(), copy), subject, quad.getPredicate(),
        !object.isLiteral() ? varied(object, copy) : subject.equals(quad.getSubject()) ? object : later(object, copy));
  }

  private static Node later(Node literal, int copy) {
    return literal.getLiteralDatatype().equals(XSDDatatype.XSDdate) ? NodeFactory.createLiteralDT(
        LocalDate.parse(literal.getLiteralLexicalForm()).plusDays((long) DAYS_APART * copy).toString(), XSDDatatype.XSDdate)
        : literal;
  }

  private Node varied(Node node, int copy) {
    Matcher id = ID.matcher(node.isURI() && node.getURI().startsWith(base) ? node.getURI() : "");
    return id.matches() ? NodeFactory.createURI(id.group(1) + shifted(id.group(2), copy) + id.group(3)) : node;
  }

  /** Another id for each copy, and never the same for two. */
  private static String shifted(String id, int copy) {
    long number = Long.parseUnsignedLong(id, 16) + copy * 0x9E3779B97F4A7C15L;
    return String.format(Locale.ROOT, "%016x", number);
  }
}
