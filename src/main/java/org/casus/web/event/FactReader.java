package org.casus.web.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/** Reads what {@link Facts} hold, each question asked once for all events. */
final class FactReader {

  private static final PageQuery FACTS = PageQuery.load("facts");
  private static final PageQuery ROLES = PageQuery.load("fact-roles");
  private static final PageQuery SOURCES = PageQuery.load("fact-sources");
  private static final PageQuery PLACES = PageQuery.load("fact-places");
  private static final Set<String> UPON = Set.of("target", "victim");
  private static final Set<String> ACTORS = Set.of("initiator", "target", "participant", "victim", "force");

  private final Site site;
  private final Dataset data;
  private final Map<String, String> known = new HashMap<>();
  private final Map<Node, Map<String, Set<String>>> roles = new HashMap<>();
  private final Map<Node, Set<String>> sources = new HashMap<>();
  private final Map<String, Spot> places = new HashMap<>();

  FactReader(Site site, Dataset data) {
    this.site = site;
    this.data = data;
  }

  Facts read() {
    PLACES.plain().each(data, this::place);
    ROLES.plain().each(data, row -> roles.computeIfAbsent(row.node("event").orElseThrow(), e -> new TreeMap<>())
        .computeIfAbsent(row.local("role"), r -> new TreeSet<>()).add(thing(row.iri("filler"))));
    SOURCES.plain().each(data, row -> sources.computeIfAbsent(row.node("event").orElseThrow(), e -> new TreeSet<>())
        .add(one(row.text("publisher"))));
    Map<Node, Fact> facts = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    FACTS.plain().each(data, row -> facts.putIfAbsent(row.node("event").orElseThrow(), fact(row)));
    return new Facts(List.copyOf(facts.values()), names(), places);
  }

  private void place(Row row) {
    String thing = thing(row.iri("place"));
    places.putIfAbsent(thing, new Spot(site.names().ref(row.iri("place"), row.text("name")), row.findText("code").map(this::one),
        row.findDecimal("lat"), row.findDecimal("lon"), row.has("state")));
  }

  private Fact fact(Row row) {
    Node event = row.node("event").orElseThrow();
    Map<String, Set<String>> fillers = roles.getOrDefault(event, Map.of());
    Optional<String> place = row.findIri("place").map(this::thing);
    String modality = one(row.local("modality"));
    boolean happened = modality.equals("asserted") && row.local("polarity").equals("positive") && !row.isTrue("total");
    return new Fact(event, one(row.local("type")), row.findIri("mode").map(mode -> one(EventMode.code(mode))), modality, happened,
        row.findDate("begin"), row.findDate("end"), place, place.flatMap(where -> Optional.ofNullable(places.get(where)))
        .flatMap(Spot::country),
        with(fillers, Set.of("initiator")), with(fillers, UPON), with(fillers, Set.of("participant")), with(fillers, ACTORS),
        with(fillers, fillers.keySet()), byRole(fillers),
        List.copyOf(sources.getOrDefault(event, Set.of())),
        harm(row), row.findNumber("mentions").orElse(0L), row.findNumber("articles").orElse(0L));
  }

  private static List<String> with(Map<String, Set<String>> fillers, Set<String> roles) {
    return fillers.entrySet().stream().filter(role -> roles.contains(role.getKey())).flatMap(role -> role.getValue().stream())
        .distinct().toList();
  }

  private static Map<String, List<String>> byRole(Map<String, Set<String>> fillers) {
    return fillers.entrySet().stream().collect(Collectors.toUnmodifiableMap(role -> role.getKey(),
        role -> List.copyOf(role.getValue())));
  }

  private static Map<String, Long> harm(Row row) {
    Map<String, Long> harm = new TreeMap<>();
    Harm.KINDS.forEach(kind -> row.findNumber(kind).ifPresent(number -> harm.put(kind, number)));
    return harm.isEmpty() ? Map.of() : harm;
  }

  private String thing(String iri) {
    return one(site.links().thing(iri).orElse(iri));
  }

  /** The same string for equal ones: thousands of events name the same few things. */
  private String one(String text) {
    return known.computeIfAbsent(text, t -> t);
  }

  private Map<String, Ref> names() {
    Set<String> things = new TreeSet<>();
    roles.values().forEach(byRole -> byRole.values().forEach(things::addAll));
    Map<String, Ref> names = new HashMap<>();
    places.forEach((thing, spot) -> names.put(thing, spot.ref()));
    things.removeAll(names.keySet());
    Collection<String> iris = new ArrayList<>();
    things.forEach(thing -> iris.add(site.links().base() + "id/" + thing));
    site.names().refs(data, iris).forEach((iri, ref) -> names.put(site.links().thing(iri).orElse(Terms.local(iri)), ref));
    return names;
  }
}
