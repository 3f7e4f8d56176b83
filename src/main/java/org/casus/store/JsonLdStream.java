package org.casus.store;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/**
 * JSON-LD 1.1 as it goes by: one object for each subject, on one line. Triples come in the order of their subjects. Jena's own
 * writer would hold the whole graph in memory.
 */
final class JsonLdStream extends StreamRDFBase {

  private final PrintWriter out;
  private final String base;
  private final String context;
  private final Map<String, List<String>> values = new TreeMap<>();
  private Node subject;
  private boolean first = true;

  /** @param context what stands under {@code @context} */
  JsonLdStream(OutputStream out, String base, String context) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.base = base;
    this.context = context;
  }

  @Override
  public void start() {
    out.print("{\"@context\":" + context + ",\n\"@graph\":[");
  }

  @Override
  public void triple(Triple triple) {
    if (!triple.getSubject().equals(subject)) {
      flush();
      subject = triple.getSubject();
    }
    String predicate = triple.getPredicate().getURI();
    boolean type = predicate.equals(RDF.type.getURI()) && triple.getObject().isURI();
    String key = type ? "@type" : ExportPrefixes.shortened(predicate).orElse(predicate);
    String value = type ? quoted(name(triple.getObject())) : value(triple.getObject());
    values.computeIfAbsent(key, unseen -> new ArrayList<>()).add(value);
  }

  private void flush() {
    if (subject == null) {
      return;
    }
    out.print(first ? "\n" : ",\n");
    first = false;
    out.print("{\"@id\":" + quoted(id(subject)));
    values.forEach((key, list) -> out.print("," + quoted(key) + ":" + (list.size() == 1 ? list.get(0) : list)));
    out.print("}");
    values.clear();
  }

  @Override
  public void finish() {
    flush();
    out.print("\n]}\n");
    out.flush();
  }

  private String value(Node node) {
    if (!node.isLiteral()) {
      return "{\"@id\":" + quoted(id(node)) + "}";
    }
    String text = node.getLiteralLexicalForm();
    if (!node.getLiteralLanguage().isEmpty()) {
      return "{\"@value\":" + quoted(text) + ",\"@language\":" + quoted(node.getLiteralLanguage()) + "}";
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return quoted(text);
    }
    boolean number = node.getLiteralDatatype().equals(XSDDatatype.XSDinteger) && text.matches("0|-?[1-9][0-9]{0,14}");
    boolean truth = node.getLiteralDatatype().equals(XSDDatatype.XSDboolean) && (text.equals("true") || text.equals("false"));
    return number || truth ? text
        : "{\"@value\":" + quoted(text) + ",\"@type\":" + quoted(name(node.getLiteralDatatypeURI())) + "}";
  }

  private String id(Node node) {
    if (node.isBlank()) {
      return "_:" + node.getBlankNodeLabel();
    }
    return node.getURI().startsWith(base + "id/") ? node.getURI().substring(base.length()) : name(node);
  }

  private static String name(Node node) {
    return name(node.getURI());
  }

  private static String name(String iri) {
    return ExportPrefixes.shortened(iri).orElse(iri);
  }

  private static String quoted(String text) {
    return JsonLdContext.quoted(text);
  }
}
