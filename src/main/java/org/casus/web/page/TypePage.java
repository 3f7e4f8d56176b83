package org.casus.web.page;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Plover;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.explore.Explorer;
import org.casus.web.explore.Overview;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.quality.QualityReader;
import org.casus.web.quality.QualityView;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The page of an event type: what counts as one, how well it is read, and what there is of it. */
public final class TypePage {

  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON);
  private static final Set<Dimension> BY =
      EnumSet.of(Dimension.MODE, Dimension.MODALITY, Dimension.INITIATOR, Dimension.TARGET, Dimension.COUNTRY, Dimension.SOURCE);
  private static final QualityView QUALITY = QualityReader.read();

  /**
   * What the page shows.
   *
   * @param code       such as "ASSAULT"
   * @param term       it in the ontology
   * @param definition what counts as one
   * @param examples   sentences that report one
   * @param measured   how well it is read, by what it was measured on
   */
  public record View(String code, Ref term, String definition, List<String> examples, List<Measured> measured,
      Overview overview) {

    /** The class of the style sheet. */
    public String typeClass() {
      return Terms.typeClass(code);
    }
  }

  /** One measurement. @param report name of the report, as an anchor @param on what it was measured on */
  public record Measured(String report, String on, QualityView.TypeRow row) {}

  private final Site site;
  private final Responder responder;

  public TypePage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /type/{name}}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    Optional<Format> suffix = Responder.suffix(request);
    String code = request.pathParam("name").replaceFirst("\\.[a-z]+$", "");
    if (!EventFilter.TYPES.contains(code)) {
      throw WebFailure.notFound("There is no event type " + code + ". Types are: " + String.join(", ", EventFilter.TYPES) + ".");
    }
    Format format = responder.negotiate(request, suffix, FORMATS);
    responder.page(request, "type/" + code, format, FORMATS, () -> site.readInTurn(data -> page(data, code)), "explore.css",
        "explore.js");
  }

  private Page page(Dataset data, String code) {
    EventFilter filter = EventFilter.happened("date").with(Dimension.TYPE, code);
    Ref term = site.names().term(Plover.NS + code);
    View view = new View(code, term, String.join(" ", notes(code, SKOS.definition)), notes(code, SKOS.example), measured(code),
        new Explorer(site, data).overview(filter, BY));
    return Page.of("type.jte", term.name(), "events", view).answering(filter.events(site.links()).text());
  }

  private List<String> notes(String code, Property property) {
    Optional<Resource> type = site.vocabulary().part("plover").map((Model model) -> model.getResource(Plover.NS + code));
    return type.map(t -> t.listProperties(property).toList().stream().map(note -> note.getString()).sorted().toList())
        .orElse(List.of());
  }

  private static List<Measured> measured(String code) {
    return QUALITY.reports().stream().flatMap(report -> report.layers().stream().flatMap(layer -> layer.types().stream())
        .filter(row -> row.type().equals(code)).map(row -> new Measured(report.name(), report.title(), row))).toList();
  }
}
