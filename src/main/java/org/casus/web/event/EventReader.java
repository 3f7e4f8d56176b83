package org.casus.web.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.Role;
import org.casus.vocab.Plover;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/** Reads all that a page says of one event. */
public final class EventReader {

  private static final PageQuery EVENT = PageQuery.load("event");
  private static final PageQuery ROLES = PageQuery.load("event-roles");
  private static final PageQuery CLAIMS = PageQuery.load("event-claims");
  private static final PageQuery MENTIONS = PageQuery.load("event-mentions");
  private static final PageQuery MENTION_ROLES = PageQuery.load("event-mention-roles");
  private static final PageQuery RULES = PageQuery.load("event-rules");
  private static final PageQuery RELATED = PageQuery.load("event-related");

  private static final Map<String, String> RELATIONS = Map.of("about", "It is about", "spoken of in", "Spoken of in",
      "said under",
      "Said under", "brings up", "It brings up", "carries out", "It carries out", "carried out by", "Carried out by", "part of",
      "It is part of",
      "sums up", "It sums up", "follows up", "It follows up", "followed up by", "Followed up by");

  private final Site site;
  private final Dataset data;
  private final Node event;

  private EventReader(Site site, Dataset data, Node event) {
    this.site = site;
    this.data = data;
    this.event = event;
  }

  /** @return empty when the store does not know the event */
  public static Optional<EventView> read(Site site, Dataset data, String iri) {
    return new EventReader(site, data, NodeFactory.createURI(iri)).read();
  }

  /** The query that finds the texts that speak of an event. */
  public static String evidenceQuery(String iri) {
    return MENTIONS.with("event", NodeFactory.createURI(iri)).text();
  }

  private Optional<EventView> read() {
    EventLines lines = new EventLines(site.names(), site.vocabulary());
    List<EventLine> found = lines.read(data, List.of(event));
    List<Row> details = EVENT.with("event", event).rows(data);
    if (found.isEmpty() || details.isEmpty()) {
      return Optional.empty();
    }
    List<Row> roleRows = ROLES.plain().forEach("event", List.of(event)).rows(data);
    List<Row> claimRows = distinct(CLAIMS.with("event", event).rows(data), "claim");
    List<Row> mentionRows = distinct(MENTIONS.with("event", event).rows(data), "mention");
    List<Row> readings = MENTION_ROLES.with("event", event).rows(data);
    List<Row> rules = RULES.with("event", event).rows(data);
    Map<String, Ref> refs = refs(Map.of("filler", roleRows, "claimant", claimRows, "article", mentionRows, "speaker",
        mentionRows),
        Map.of("filler", readings, "article", claimRows, "place", mentionRows, "at", mentionRows, "rule", rules),
        Map.of("governor", mentionRows, "governorEvent", mentionRows));
    List<EventView.ClaimView> claims = claimRows.stream().map(row -> claim(row, refs)).toList();
    EventReports reports = new EventReports(refs, readings, rules);
    return Optional.of(new EventView(found.get(0), site.names().term(Plover.NS + found.get(0).type()),
        details.get(0).findIri("mode").map(site.names()::term), details.get(0).findIri("cameo").map(this::cameo),
        sayings(claims), roles(roleRows, refs),
        harms(details.get(0), found.get(0), claims), Money.of(details.get(0)), claims,
        Agreement.of(mentionRows, readings, claims, refs), mentionRows.stream().map(reports::report).toList(), related(lines),
        new Citation(event.getURI(), found.get(0).sentence(), site.store().version()), site.corrections().isPresent()));
  }

  private Ref cameo(String iri) {
    return site.names().ref(iri, Terms.local(iri) + " " + site.vocabulary().label(iri));
  }

  private static List<Row> distinct(List<Row> rows, String name) {
    Map<String, Row> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.iri(name), row));
    return List.copyOf(first.values());
  }

  @SafeVarargs
  private Map<String, Ref> refs(Map<String, List<Row>>... columns) {
    Set<String> iris = new TreeSet<>();
    for (Map<String, List<Row>> some : columns) {
      some.forEach((name, rows) -> rows.forEach(row -> row.findIri(name).ifPresent(iris::add)));
    }
    return site.names().refs(data, iris);
  }

  private static EventView.ClaimView claim(Row row, Map<String, Ref> refs) {
    return new EventView.ClaimView(Terms.local(row.iri("claim")), row.findIri("claimant").map(refs::get),
        refs.get(row.iri("article")),
        row.findDate("date"), row.local("modality"), row.local("polarity"), Harm.of(row), Money.of(row));
  }

  /** Claims that say the same by the same source, as one sentence; the articles themselves first. */
  private static List<EventView.Saying> sayings(List<EventView.ClaimView> claims) {
    record Said(Optional<Ref> who, String modality, String polarity) {}
    Map<Said, List<Ref>> articles = new LinkedHashMap<>();
    claims.stream().sorted(Comparator.comparing(claim -> claim.who().isPresent()))
        .forEach(claim -> articles.computeIfAbsent(new Said(claim.who(), claim.modality(), claim.polarity()),
        s -> new ArrayList<>())
            .add(claim.article()));
    List<EventView.Saying> sayings = new ArrayList<>();
    articles.forEach((said, all) -> {
      List<Ref> where = all.stream().distinct().toList();
      String words = said.who().isPresent() ? Words.saying(said.modality(), said.polarity())
          : Words.count(where.size(), "article", "articles") + " " + Words.sayings(said.modality(), said.polarity(),
          where.size() == 1);
      sayings.add(new EventView.Saying(said.who(), words, where));
    });
    return sayings;
  }

  private static List<EventView.RoleFillers> roles(List<Row> rows, Map<String, Ref> refs) {
    Map<String, Set<Ref>> fillers = new HashMap<>();
    for (Row row : rows) {
      fillers.computeIfAbsent(row.local("role"), r -> new TreeSet<>(Comparator.comparing(Ref::name).thenComparing(Ref::iri)))
          .add(refs.get(row.iri("filler")));
    }
    List<EventView.RoleFillers> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      if (fillers.containsKey(role.label())) {
        roles.add(new EventView.RoleFillers(role.label(), Words.role(role.label()), List.copyOf(fillers.get(role.label()))));
      }
    }
    return roles;
  }

  private static List<EventView.HarmSources> harms(Row details, EventLine line, List<EventView.ClaimView> claims) {
    List<EventView.HarmSources> harms = new ArrayList<>();
    for (Harm total : line.harm()) {
      List<EventView.HarmClaim> sources = new ArrayList<>();
      for (EventView.ClaimView claim : claims) {
        claim.harm().stream().filter(harm -> harm.kind().equals(total.kind()))
            .forEach(harm -> sources.add(new EventView.HarmClaim(harm, claim.who(), claim.article())));
      }
      boolean approximate = details.isTrue(total.kind() + "Approximate");
      harms.add(new EventView.HarmSources(new Harm(total.kind(), total.low(), total.best(), total.high(), approximate), sources));
    }
    return harms;
  }

  private List<EventView.Relation> related(EventLines lines) {
    List<Row> rows = RELATED.with("event", event).rows(data);
    Map<String, EventLine> others = lines.read(data, rows.stream().map(row -> row.node("other").orElseThrow()).distinct()
        .toList())
        .stream().collect(Collectors.toMap(EventLine::iri, other -> other));
    return rows.stream().filter(row -> others.containsKey(row.iri("other")))
        .map(row -> new EventView.Relation(RELATIONS.get(row.text("relation")), others.get(row.iri("other"))))
        .sorted(Comparator.comparing(EventView.Relation::words).thenComparing(relation -> relation.event().iri())).toList();
  }
}
