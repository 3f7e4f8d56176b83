package org.casus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.vocab.GraphMl;

/**
 * Who did what to whom, as GraphML: a node for each actor, an edge for each pair of initiator and target and each type of
 * event, with the number of single events that are said to have happened. In the order of names; in bounded memory.
 */
final class ActorNetwork {

  private final Model data;
  private final String ids;

  ActorNetwork(Dataset dataset, String base) {
    data = dataset.getUnionModel();
    ids = base + "id/";
  }

  void write(OutputStream out) throws IOException {
    try (SortedLines nodes = new SortedLines(); SortedLines edges = new SortedLines()) {
      EventFacts.each(data, event -> collect(event, nodes, edges));
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(GraphMl.NS);
      key(xml, "name", "node", "string");
      key(xml, "country", "node", "string");
      key(xml, "type", "edge", "string");
      key(xml, "weight", "edge", "int");
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      for (Iterator<byte[]> lines = nodes.sorted(); lines.hasNext();) {
        node(xml, new String(lines.next(), StandardCharsets.UTF_8).strip());
      }
      edges(xml, edges.sorted());
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void collect(Resource event, SortedLines nodes, SortedLines edges) {
    if (!EventFacts.happened(event)) {
      return;
    }
    String type = EventFacts.linked(event, Casus.eventType).map(term -> EventFacts.lastStep(term.getURI())).orElse("");
    for (Resource source : EventFacts.fillers(event, Casus.initiator).toList()) {
      for (Resource target : EventFacts.fillers(event, Casus.target).toList()) {
        nodes.add(id(source));
        nodes.add(id(target));
        edges.add(id(source) + "\t" + id(target) + "\t" + type + "\t" + event.getURI());
      }
    }
  }

  private String id(Resource actor) {
    return actor.getURI().startsWith(ids) ? actor.getURI().substring(ids.length()) : actor.getURI();
  }

  private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
  }

  private void node(XMLStreamWriter xml, String id) throws XMLStreamException {
    Resource actor = data.createResource(ids + id);
    xml.writeCharacters("\n");
    xml.writeStartElement("node");
    xml.writeAttribute("id", id);
    value(xml, "name", EventFacts.literal(actor, SKOS.prefLabel));
    value(xml, "country", EventFacts.literal(actor, Casus.countryCode));
    xml.writeEndElement();
  }

  /** Lines of one edge stand together. */
  private static void edges(XMLStreamWriter xml, Iterator<byte[]> lines) throws XMLStreamException {
    String edge = "";
    int weight = 0;
    while (lines.hasNext()) {
      String line = new String(lines.next(), StandardCharsets.UTF_8);
      String next = line.substring(0, line.lastIndexOf('\t'));
      if (!next.equals(edge)) {
        edge(xml, edge, weight);
        edge = next;
        weight = 0;
      }
      weight++;
    }
    edge(xml, edge, weight);
  }

  private static void edge(XMLStreamWriter xml, String edge, int weight) throws XMLStreamException {
    if (weight == 0) {
      return;
    }
    String[] parts = edge.split("\t", -1);
    xml.writeCharacters("\n");
    xml.writeStartElement("edge");
    xml.writeAttribute("source", parts[0]);
    xml.writeAttribute("target", parts[1]);
    value(xml, "type", parts[2]);
    value(xml, "weight", Integer.toString(weight));
    xml.writeEndElement();
  }

  private static void value(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }
}
