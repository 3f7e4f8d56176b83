package org.casus.store;

import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/**
 * RDF/XML as it goes by: one description for each subject. Triples come in the order of their subjects. Jena's own writer would
 * hold the whole graph in memory.
 */
final class RdfXmlStream extends StreamRDFBase {

  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*$");
  private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter out;
  private Node subject;

  RdfXmlStream(OutputStream out) {
    try {
      this.out = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void start() {
    write(() -> {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("rdf", "RDF", RDF.uri);
      for (ExportPrefixes.Prefix prefix : ExportPrefixes.LIST) {
        out.writeNamespace(prefix.name(), prefix.iri());
      }
      out.writeCharacters("\n");
    });
  }

  @Override
  public void triple(Triple triple) {
    write(() -> {
      if (!triple.getSubject().equals(subject)) {
        endDescription();
        subject = triple.getSubject();
        out.writeStartElement("rdf", "Description", RDF.uri);
        out.writeAttribute("rdf", RDF.uri, subject.isBlank() ? "nodeID" : "about", name(subject));
        out.writeCharacters("\n");
      }
      writeProperty(triple.getPredicate().getURI(), triple.getObject());
    });
  }

  private void writeProperty(String property, Node object) throws XMLStreamException {
    Matcher local = LOCAL_NAME.matcher(property);
    if (!local.find()) {
      throw new IllegalArgumentException("RDF/XML cannot write the property " + property);
    }
    String namespace = property.substring(0, local.start());
    String prefix = ExportPrefixes.LIST.stream().filter(known -> known.iri().equals(namespace)).map(ExportPrefixes.Prefix::name)
        .findFirst().orElse("");
    out.writeCharacters("  ");
    out.writeStartElement(prefix, local.group(), namespace);
    if (prefix.isEmpty()) {
      out.writeDefaultNamespace(namespace);
    }
    if (object.isLiteral()) {
      writeLiteral(object);
    } else {
      out.writeAttribute("rdf", RDF.uri, object.isBlank() ? "nodeID" : "resource", name(object));
    }
    out.writeEndElement();
    out.writeCharacters("\n");
  }

  private void writeLiteral(Node literal) throws XMLStreamException {
    if (!literal.getLiteralLanguage().isEmpty()) {
      out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", literal.getLiteralLanguage());
    } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      out.writeAttribute("rdf", RDF.uri, "datatype", literal.getLiteralDatatypeURI());
    }
    // A parser turns a bare carriage return into a line feed, so it is written as a reference.
    String text = NOT_XML.matcher(literal.getLiteralLexicalForm()).replaceAll("\uFFFD");
    int from = 0;
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
      out.writeCharacters(text.substring(from, at));
      out.writeEntityRef("#xD");
      from = at + 1;
    }
    out.writeCharacters(text.substring(from));
  }

  private static String name(Node node) {
    return node.isBlank() ? node.getBlankNodeLabel() : node.getURI();
  }

  private void endDescription() throws XMLStreamException {
    if (subject != null) {
      out.writeEndElement();
      out.writeCharacters("\n");
    }
  }

  @Override
  public void finish() {
    write(() -> {
      endDescription();
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    });
  }
}
