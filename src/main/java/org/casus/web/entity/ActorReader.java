package org.casus.web.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.Role;
import org.casus.vocab.Plover;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.explore.Explorer;
import org.casus.web.explore.Overview;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.index.Entity;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/** Reads all that a page says of an actor. */
public final class ActorReader {

  /** The parameters of the page. */
  public static final List<String> PARAMETERS = List.of("role", "type", "modality", "page", "size");

  private static final PageQuery EVENTS = PageQuery.load("actor-events");
  private static final PageQuery SAID = PageQuery.load("actor-said");
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::label).toList();
  private static final int LONGEST_AROUND = 160;
  private static final int LATEST = 5;
  private static final int COUNTERPARTS = 15;

  private final Site site;
  private final Dataset data;
  private final Node actor;
  private final Parameters parameters;

  private ActorReader(Site site, Dataset data, String iri, Parameters parameters) {
    this.site = site;
    this.data = data;
    this.actor = NodeFactory.createURI(iri);
    this.parameters = parameters;
  }

  /** @return empty when the store does not know the actor */
  public static Optional<ActorView> read(Site site, Dataset data, String iri, Parameters parameters) {
    return EntityReader.read(site, data, iri).map(entity -> new ActorReader(site, data, iri, parameters).view(entity));
  }

  /** The query that finds the events in which an actor took part. */
  public static String eventsQuery(String iri) {
    return EVENTS.with("actor", NodeFactory.createURI(iri)).text();
  }

  private ActorView view(Entity entity) {
    Optional<String> role = parameters.choice("role", ROLES);
    Optional<String> type = parameters.choice("type", EventFilter.TYPES);
    Optional<String> modality = parameters.choice("modality", List.of("asserted", EventFilter.ANY));
    List<Fact> all = Facts.read(site, data).list(EventFilter.everything("date").with(Dimension.ACTOR, entity.id()));
    List<Fact> happenings = all.stream().filter(Fact::happened).toList();
    boolean happened = modality.map(m -> m.equals("asserted")).orElse(!happenings.isEmpty());
    List<Fact> counted = happened ? happenings : all;
    List<Fact> found = counted.stream().filter(fact -> role.map(name -> fact.has(name, entity.id())).orElse(true)
        && type.map(code -> fact.type().equals(code)).orElse(true)).toList();
    Map<String, String> chosen = new LinkedHashMap<>();
    role.ifPresent(value -> chosen.put("role", value));
    type.ifPresent(value -> chosen.put("type", value));
    modality.ifPresent(value -> chosen.put("modality", value));
    Paging paging = Paging.of(parameters, entity.self().href(), chosen, found.size());
    List<Node> slice = found.stream().skip(paging.offset()).limit(paging.size()).map(Fact::node).toList();
    EventLines lines = new EventLines(site.names(), site.vocabulary());
    String iri = actor.getURI();
    return new ActorView(entity, Tenures.read(site, data, "holder", iri), Tenures.read(site, data, "in", iri), happened,
        all.size() - happenings.size(), found.size(), roles(entity.id(), counted, paging), overview(entity, happened),
        with(entity.id(), counted), said(),
        Forces.read(site, data, "actor", iri), entity.isState() ? Forces.read(site, data, "place", iri) : List.of(),
        here(entity, lines),
        new ActorView.Selection(role, type, without(chosen, paging)), lines.read(data, slice), paging);
  }

  private Overview overview(Entity entity, boolean happened) {
    EventFilter filter = happened ? EventFilter.happened("date") : EventFilter.everything("date");
    return new Explorer(site, data).overview(filter.with(Dimension.ACTOR, entity.id()), Set.of());
  }

  private static String without(Map<String, String> chosen, Paging paging) {
    Map<String, String> rest = new LinkedHashMap<>(chosen);
    rest.keySet().removeAll(List.of("role", "type"));
    return paging.path() + Paging.query(rest);
  }

  /** How often it had which role in events of which type. @param id the actor, as {@code actor/iraq} */
  private List<ActorView.RoleCount> roles(String id, List<Fact> facts, Paging paging) {
    Paging every = new Paging(paging.path(), keep(paging.parameters(), "modality"), 1, paging.size(), 0);
    List<ActorView.RoleCount> roles = new ArrayList<>();
    for (String role : ROLES) {
      Map<String, Long> counts = facts.stream().filter(fact -> fact.has(role, id))
          .collect(Collectors.groupingBy(Fact::type, TreeMap::new, Collectors.counting()));
      Paging inRole = new Paging(every.path(), plus(every.parameters(), "role", role), 1, every.size(), 0);
      List<ActorView.TypeCount> types = largest(counts).map(type -> new ActorView.TypeCount(site.vocabulary()
          .label(Plover.NS + type.getKey()), Terms.typeClass(type.getKey()), type.getValue(),
          inRole.with("type", type.getKey()))).toList();
      if (!types.isEmpty()) {
        roles.add(new ActorView.RoleCount(role, Words.roleOf(role), types.stream().mapToLong(ActorView.TypeCount::count).sum(),
            every.with("role", role), types));
      }
    }
    return roles;
  }

  /** The most counted first, equal ones by name. */
  private static Stream<Map.Entry<String, Long>> largest(Map<String, Long> counts) {
    return counts.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
        .thenComparing(Map.Entry::getKey));
  }

  private static Map<String, String> keep(Map<String, String> parameters, String name) {
    return parameters.containsKey(name) ? Map.of(name, parameters.get(name)) : Map.of();
  }

  private static Map<String, String> plus(Map<String, String> parameters, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return more;
  }

  /** With whom it took part in events, and how often. */
  private List<ActorView.Counted> with(String id, List<Fact> facts) {
    Map<String, Long> counts = facts.stream().filter(fact -> fact.actors().contains(id)).flatMap(fact -> fact.actors().stream())
        .filter(other -> !other.equals(id)).collect(Collectors.groupingBy(other -> other, Collectors.counting()));
    Facts names = Facts.read(site, data);
    return largest(counts).limit(COUNTERPARTS).flatMap(entry -> names.find(entry.getKey()).stream()
        .map(ref -> new ActorView.Counted(ref, entry.getValue(), ref.href()))).toList();
  }

  private List<ActorView.Statement> said() {
    Map<String, List<Row>> byAttribution = new LinkedHashMap<>();
    SAID.with("actor", actor).rows(data)
        .forEach(row -> byAttribution.computeIfAbsent(row.iri("attribution"), a -> new ArrayList<>()).add(row));
    Set<String> events = new TreeSet<>();
    byAttribution.values().forEach(rows -> rows.forEach(row -> row.findIri("event").ifPresent(events::add)));
    Map<String, Ref> refs = site.names().refs(data, events);
    return byAttribution.values().stream().map(rows -> {
      Row row = rows.get(0);
      Ref article = site.names().ref(row.iri("article"), row.findText("title").orElse("an article without title"));
      Ref place = new Ref(article.iri(), article.href() + "#attribution-" + Terms.local(row.iri("attribution")), article.name());
      long begin = row.findNumber("begin").orElse(0L);
      long end = row.findNumber("end").orElse(0L);
      long first = Stream.of("sourceBegin", "cueBegin").flatMap(at -> row.findNumber(at).stream()).reduce(begin, Math::min);
      long last = Stream.of("sourceEnd", "cueEnd").flatMap(at -> row.findNumber(at).stream()).reduce(end, Math::max);
      return new ActorView.Statement(Terms.local(row.iri("attribution")), around(row, first, begin), row.text("content"),
          around(row, end, last), row.findText("source").orElse(""), place, row.findDate("date"),
          rows.stream().flatMap(r -> r.findIri("event").stream()).distinct().map(refs::get).toList());
    }).toList();
  }

  /** The words of the article between two places; none where they are too many to belong to one statement. */
  private static String around(Row row, long begin, long end) {
    String text = row.findText("text").orElse("");
    int length = text.codePointCount(0, text.length());
    return begin < 0 || end <= begin || end > length || end - begin > LONGEST_AROUND ? ""
        : text.substring(text.offsetByCodePoints(0, (int) begin), text.offsetByCodePoints(0, (int) end));
  }

  private List<EventLine> here(Entity entity, EventLines lines) {
    if (!entity.isState() || entity.code().isEmpty()) {
      return List.of();
    }
    EventFilter filter = EventFilter.happened("date").with(Dimension.COUNTRY, entity.code().get());
    return lines.read(data, Facts.read(site, data).list(filter).stream().limit(LATEST).map(Fact::node).toList());
  }
}
