package org.casus.web.ontology;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.graph.Vocabulary;
import org.casus.web.site.Site;

/** Makes the page of a part of the ontology out of its graph. */
final class OntologyReader {

  private static final Map<Resource, String> SECTIONS = new LinkedHashMap<>();
  private static final Map<Property, String> LINKS = new LinkedHashMap<>();

  static {
    SECTIONS.put(OWL.Class, "Classes");
    SECTIONS.put(OWL.ObjectProperty, "Properties between things");
    SECTIONS.put(OWL.DatatypeProperty, "Properties with values");
    SECTIONS.put(SKOS.ConceptScheme, "Schemes");
    SECTIONS.put(Casus.QuadClass, "Quad classes");
    SECTIONS.put(Casus.EventType, "Event types");
    SECTIONS.put(Casus.EventMode, "Modes");
    SECTIONS.put(Casus.EventContext, "Contexts");
    SECTIONS.put(Casus.Sector, "Sectors");
    SECTIONS.put(Casus.CameoCode, "Codes");
    SECTIONS.put(OWL2.NamedIndividual, "Values");
    LINKS.put(RDFS.subClassOf, "is a");
    LINKS.put(RDFS.subPropertyOf, "narrower than");
    LINKS.put(RDFS.domain, "of");
    LINKS.put(RDFS.range, "value");
    LINKS.put(SKOS.broader, "within");
    LINKS.put(SKOS.exactMatch, "same as");
    LINKS.put(SKOS.closeMatch, "close to");
    LINKS.put(SKOS.broadMatch, "falls under");
    LINKS.put(SKOS.narrowMatch, "covers");
    LINKS.put(SKOS.relatedMatch, "related to");
  }

  private final Site site;
  private final String part;
  private final Model model;

  OntologyReader(Site site, String part, Model model) {
    this.site = site;
    this.part = part;
    this.model = model;
  }

  OntologyView view() {
    Resource head = model.listSubjectsWithProperty(RDF.type, OWL.Ontology).toList().stream().findFirst()
        .orElse(model.createResource());
    String version = text(head, OWL.versionInfo).orElse("");
    boolean terms = Vocabulary.WITH_TERMS.contains(part);
    return new OntologyView(part, text(head, DCTerms.title).orElse(part), text(head, DCTerms.description).orElse(""),
        version, site.links().to("ontology/" + (part.equals("casus") ? "" : part + "/") + version), terms ? sections()
        : List.of(), terms ? Optional.empty() : Optional.of(turtle()), others());
  }

  private List<Ref> others() {
    return Vocabulary.PARTS.stream().filter(name -> site.vocabulary().part(name).isPresent())
        .map(name -> new Ref(name, site.links().to(name.equals("casus") ? "ontology" : "ontology/" + name), name)).toList();
  }

  private String turtle() {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return out.toString();
  }

  private List<OntologyView.Section> sections() {
    List<OntologyView.Section> sections = new ArrayList<>();
    TreeSet<String> shown = new TreeSet<>();
    SECTIONS.forEach((kind, name) -> {
      List<OntologyView.Term> terms = model.listSubjectsWithProperty(RDF.type, kind).toList().stream()
          .filter(term -> Terms.ontologyPath(term.toString()).isPresent() && shown.add(term.getURI())).map(this::term)
          .sorted(Comparator.comparing(OntologyView.Term::notation).thenComparing(OntologyView.Term::label)).toList();
      if (!terms.isEmpty()) {
        sections.add(new OntologyView.Section("section-" + Terms.local(kind.getURI()), name, terms));
      }
    });
    values(shown).ifPresent(sections::add);
    return sections;
  }

  /** Terms of ours of no kind known here: values of our own classes. */
  private Optional<OntologyView.Section> values(TreeSet<String> shown) {
    List<OntologyView.Term> terms = model.listSubjectsWithProperty(RDF.type).toList().stream().filter(Resource::isURIResource)
        .distinct()
        .filter(term -> Terms.ontologyPath(term.getURI()).isPresent() && shown.add(term.getURI())).map(this::term)
        .sorted(Comparator.comparing(OntologyView.Term::label)).toList();
    return terms.isEmpty() ? Optional.empty() : Optional.of(new OntologyView.Section("section-values", "Values", terms));
  }

  private OntologyView.Term term(Resource term) {
    List<OntologyView.Links> links = new ArrayList<>();
    LINKS.forEach((property, words) -> {
      List<Ref> refs = refs(term.listProperties(property).toList());
      if (!refs.isEmpty()) {
        links.add(new OntologyView.Links(words, refs));
      }
    });
    List<Ref> kinds = refs(term.listProperties(RDF.type).toList()).stream().filter(ref -> ref.iri().startsWith(Casus.NS))
        .toList();
    if (!kinds.isEmpty() && part.equals("casus")) {
      links.add(0, new OntologyView.Links("one of", kinds));
    }
    String events = term.hasProperty(RDF.type, Casus.EventType) ? site.links()
        .to("events?modality=any&type=" + term.getLocalName()) : "";
    return new OntologyView.Term(Terms.local(term.getURI()), term.getURI(), site.vocabulary().label(term.getURI()),
        text(term, SKOS.notation).orElse(""), text(term, SKOS.definition).orElse(""), texts(term, SKOS.example),
        texts(term, SKOS.scopeNote),
        links, events);
  }

  private List<Ref> refs(List<Statement> statements) {
    return statements.stream().map(Statement::getObject).filter(RDFNode::isURIResource).map(node -> node.asResource().getURI())
        .map(iri -> site.names().term(iri)).sorted(Comparator.comparing(Ref::name)).toList();
  }

  private static Optional<String> text(Resource term, Property property) {
    return texts(term, property).stream().findFirst();
  }

  private static List<String> texts(Resource term, Property property) {
    return term.listProperties(property).toList().stream().filter(s -> s.getObject().isLiteral()).map(Statement::getString)
        .sorted().toList();
  }
}
