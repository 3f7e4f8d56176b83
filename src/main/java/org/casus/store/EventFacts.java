package org.casus.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Casus;

/** What tables and maps read of an event. Where there are several values, the order is fixed. */
final class EventFacts {

  /** What is done with an event. */
  interface Taking {
    void take(Resource event) throws IOException;
  }

  private EventFacts() {}

  /** Takes all events in the order of their IRIs. */
  static void each(Model data, Taking taking) throws IOException {
    try (SortedLines events = new SortedLines()) {
      data.listResourcesWithProperty(RDF.type, Casus.Event).forEachRemaining(event -> events.add(event.getURI()));
      for (Iterator<byte[]> sorted = events.sorted(); sorted.hasNext();) {
        taking.take(data.createResource(new String(sorted.next(), StandardCharsets.UTF_8).strip()));
      }
    }
  }

  /** Whether it is a single event that is said to have happened. */
  static boolean happened(Resource event) {
    return event.hasProperty(Casus.modality, Casus.asserted) && event.hasProperty(Casus.polarity, Casus.positive)
        && literal(event, Casus.isTotal).equals("false");
  }

  static Stream<Resource> fillers(Resource event, Property role) {
    return event.listProperties(role).mapWith(Statement::getResource).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI));
  }

  static Optional<Resource> linked(Resource thing, Property property) {
    return values(thing, property).findFirst().filter(RDFNode::isURIResource).map(RDFNode::asResource);
  }

  /** The name of the term that a property leads to, such as a type or a modality; empty when there is none. */
  static String term(Resource thing, Property property) {
    return linked(thing, property).map(value -> lastStep(value.getURI())).orElse("");
  }

  static String literal(Resource thing, Property property) {
    return values(thing, property).findFirst()
        .map(value -> value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString()).orElse("");
  }

  static Stream<RDFNode> values(Resource thing, Property property) {
    return thing.listProperties(property).mapWith(Statement::getObject).toList().stream()
        .sorted(Comparator.comparing(RDFNode::toString));
  }

  static String at(Resource event, Property place, Property property) {
    return linked(event, place).map(resource -> literal(resource, property)).orElse("");
  }

  static String ofFirst(Resource event, Property property) {
    return firstArticle(event).map(article -> literal(article, property)).orElse("");
  }

  static Optional<Resource> firstArticle(Resource event) {
    return firstMention(event).flatMap(mention -> linked(mention, Casus.inArticle));
  }

  /** The report that was published first; among those of one day, that with the lowest id; without a day, after the others. */
  static Optional<Resource> firstMention(Resource event) {
    return event.listProperties(Casus.hasMention).mapWith(Statement::getResource).toList().stream()
        .min(Comparator.comparing((Resource mention) -> {
          String day = linked(mention, Casus.inArticle).map(article -> literal(article, Casus.publicationDate)).orElse("");
          return day.isEmpty() ? "9999-12-31" : day;
        }).thenComparing(Resource::getURI));
  }

  static String lastStep(String iri) {
    return iri.replaceFirst("^.*[/#]", "").replaceFirst("^mode-", "");
  }
}
