package org.casus.rdf;

import java.util.Collection;
import java.util.HexFormat;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.Entity;
import org.casus.model.GeoPoint;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;
import org.casus.vocab.GeoSparql;

/**
 * From entities to their descriptions. A description depends on the entity alone and not on the articles that mention it,
 * so descriptions from many articles can be put together in any order. Safe for use by several threads.
 */
public final class EntityMapper {

  private final Iris iris;
  private final States states;

  /** @param states finds the state that a country code stands for */
  public EntityMapper(Iris iris, States states) {
    this.iris = iris;
    this.states = states;
  }

  /** The descriptions of these entities; their mentions are left to the graphs of the articles. */
  public Model graph(Collection<Entity> entities) {
    Model model = Prefixes.newModel();
    entities.forEach(entity -> describe(entity, model));
    return model;
  }

  private void describe(Entity entity, Model model) {
    Description description = Description.of(model, iris.thing(entity.id()), Terms.classOf(entity.id(), entity.type()))
        .english(SKOS.prefLabel, entity.name());
    entity.country().ifPresent(code -> {
      description.text(Casus.countryCode, code);
      states.state(code).ifPresent(state -> description.link(Casus.country, iris.thing(state)));
    });
    entity.sector().ifPresent(sector -> description.link(Casus.sector, Terms.sector(sector)));
    // Refuses what is no IRI: it would make the graph unreadable once written.
    entity.sameAs().forEach(other -> description.link(OWL.sameAs, IRIx.create(other).toString()));
    entity.point().ifPresent(point -> describe(point, entity, description));
  }

  private void describe(GeoPoint point, Entity entity, Description description) {
    String shape = iris.point(entity.id());
    description.decimal(Geo.lat, point.lat()).decimal(Geo.lon, point.lon()).link(GeoSparql.hasGeometry, shape);
    String wkt = "POINT(" + Description.plain(point.lon()) + " " + Description.plain(point.lat()) + ")";
    Description.of(description.subject().getModel(), shape, GeoSparql.Geometry)
        .literal(GeoSparql.asWKT, wkt, GeoSparql.wktLiteral);
  }

  /** The IRI with the characters escaped that titles of articles may have and IRIs may not: double quotes and the like. */
  private static String encoded(String iri) {
    StringBuilder encoded = new StringBuilder();
    for (char c : iri.toCharArray()) {
      if (" \"<>\\^`{|}".indexOf(c) >= 0) {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
