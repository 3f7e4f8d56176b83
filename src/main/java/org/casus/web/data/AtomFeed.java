package org.casus.web.data;

import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.casus.vocab.Atom;
import org.casus.web.event.EventLine;

/**
 * Events as an Atom feed. The day of an entry is the last one of its event: when the store learned of it is not kept, since the
 * same articles make the same store whenever they are read.
 */
final class AtomFeed {

  private static final LocalDate UNKNOWN = LocalDate.EPOCH;

  private final URI base;

  AtomFeed(String base) {
    this.base = URI.create(base);
  }

  /**
   * The feed as XML.
   *
   * @param self its own path
   * @param page path of the page that has the same
   */
  String of(String title, String self, String page, List<EventLine> events) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(Atom.NS);
      element(xml, "id", base.resolve(page).toString());
      element(xml, "title", title);
      element(xml, "updated", day(events.stream().flatMap(event -> event.end().stream()).max(Comparator.naturalOrder())));
      link(xml, "self", "application/atom+xml", self);
      link(xml, "alternate", "text/html", page);
      xml.writeStartElement("author");
      element(xml, "name", "Casus");
      xml.writeEndElement();
      for (EventLine event : events) {
        entry(xml, event);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void entry(XMLStreamWriter xml, EventLine event) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", event.iri());
    element(xml, "title", event.name());
    element(xml, "updated", day(event.end()));
    link(xml, "alternate", "text/html", event.href());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", event.type());
    xml.writeAttribute("label", event.typeName());
    element(xml, "summary", event.when() + event.place().map(place -> ", " + place.words()).orElse("")
        + event.quote().map(quote -> ": " + quote.text()).orElse(""));
    xml.writeEndElement();
  }

  private static String day(Optional<LocalDate> day) {
    return day.orElse(UNKNOWN) + "T00:00:00Z";
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD"));
    xml.writeEndElement();
  }

  private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", base.resolve(path).toString());
  }
}
