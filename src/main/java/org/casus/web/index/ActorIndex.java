package org.casus.web.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Casus;
import org.casus.web.event.Facts;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/** Who took part in what happened, with how much. */
public final class ActorIndex {

  private static final PageQuery ACTORS = PageQuery.load("actors");
  private static final List<String> VAGUE = List.of(Casus.Entity.getLocalName(), Casus.Actor.getLocalName(),
      Casus.Place.getLocalName());

  /**
   * An actor.
   *
   * @param kind     local name of its class, such as "ArmedGroup"
   * @param kindName the same in words
   * @param code     ISO 3166-1 alpha-3 code of its state
   * @param count    events that happened and in which it took part
   */
  public record Entry(Ref ref, String kind, String kindName, Optional<String> code, long count) {}

  private ActorIndex() {}

  /** All, those with most events first. */
  public static List<Entry> read(Site site, Dataset data) {
    return site.remember("actors", () -> find(site, data));
  }

  private static List<Entry> find(Site site, Dataset data) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Counted counted = Counted.of(site, Facts.read(site, data).happened(fact -> fact.actors().stream()));
    counted.describe(ACTORS, "actor").each(data, row -> {
      String kind = Terms.local(row.iri("kind"));
      Entry entry = new Entry(site.names().ref(row.iri("actor"), row.text("name")), kind,
          site.vocabulary().label(row.iri("kind")), row.findText("code"), counted.count(row.iri("actor")));
      entries.merge(row.iri("actor"), entry, (a, b) -> VAGUE.contains(a.kind()) ? b : a);
    });
    return Counted.sorted(entries.values(), Entry::count, Entry::ref);
  }
}
