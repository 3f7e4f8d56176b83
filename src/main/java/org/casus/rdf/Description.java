package org.casus.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.Amount;
import org.casus.model.Casualties;
import org.casus.model.EventTime;
import org.casus.model.Figure;
import org.casus.model.Interval;
import org.casus.vocab.Casus;

/** A thing under description: gives literals the datatypes that {@code ontology/shapes.ttl} asks for. */
final class Description {

  private final Resource subject;

  private Description(Resource subject) {
    this.subject = subject;
  }

  static Description of(Model model, String iri, Resource type) {
    return of(model, iri).link(RDF.type, type);
  }

  /** More about a thing whose class another graph gives. */
  static Description of(Model model, String iri) {
    return new Description(model.createResource(iri));
  }

  Resource subject() {
    return subject;
  }

  Description link(Property property, Resource object) {
    subject.addProperty(property, object);
    return this;
  }

  Description link(Property property, String iri) {
    subject.addProperty(property, subject.getModel().createResource(iri));
    return this;
  }

  Description text(Property property, String value) {
    subject.addProperty(property, value);
    return this;
  }

  /** Nothing, when there is no value or it is blank. */
  Description text(Property property, Optional<String> value) {
    value.filter(v -> !v.isBlank()).ifPresent(v -> text(property, v));
    return this;
  }

  Description english(Property property, String value) {
    subject.addProperty(property, value, "en");
    return this;
  }

  Description number(Property property, long value) {
    return literal(property, Long.toString(value), XSDDatatype.XSDinteger);
  }

  Description decimal(Property property, double value) {
    return literal(property, plain(value), XSDDatatype.XSDdecimal);
  }

  Description flag(Property property, boolean value) {
    return literal(property, Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  Description day(Property property, LocalDate value) {
    return literal(property, value.toString(), XSDDatatype.XSDdate);
  }

  Description literal(Property property, String lexicalForm, RDFDatatype datatype) {
    subject.addProperty(property, lexicalForm, datatype);
    return this;
  }

  Description interval(Interval interval) {
    return day(Casus.begin, interval.from()).day(Casus.end, interval.to());
  }

  /** When it was and how that is known, but not the words that say it. */
  Description time(EventTime time) {
    time.interval().ifPresent(this::interval);
    return link(Casus.datePrecision, Terms.of(time.precision())).link(Casus.dateBasis, Terms.of(time.basis()));
  }

  Description casualties(Casualties casualties) {
    for (Harm harm : Harm.values()) {
      harm.of(casualties).ifPresent(figure -> harm(harm, figure));
    }
    return this;
  }

  /** Money, but not the words that say it. */
  Description amount(Amount amount) {
    Figure value = amount.value();
    return number(Casus.amountLow, value.low()).number(Casus.amountBest, value.best()).number(Casus.amountHigh, value.high())
        .flag(Casus.amountApproximate, value.approximate()).text(Casus.currency, amount.currency());
  }

  private void harm(Harm harm, Figure figure) {
    number(harm.low, figure.low()).number(harm.best, figure.best()).number(harm.high, figure.high())
        .flag(harm.approximate, figure.approximate());
  }

  /** The shortest decimal that reads back as the same double, never in scientific notation. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
