package org.casus.rdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventTime;
import org.casus.vocab.Casus;

/**
 * The content of {@link Iris#referenceGraph}: the ontology with its alignment, the schemes of PLOVER and CAMEO, and from the
 * gazetteer the states, the posts, who held them when, and those persons; and what the rules read by. It is the same for every
 * store with the same base.
 */
public final class ReferenceMapper {

  private static final String DBPEDIA = "http://dbpedia.org/resource/";

  private final Iris iris;
  private final States states;
  private final List<Map<String, String>> posts;
  private final List<Map<String, String>> holdings;
  private final List<Map<String, String>> persons;

  public ReferenceMapper(Iris iris) {
    this(iris, States.load(), DataFiles.table("gazetteer/posts.tsv"), DataFiles.table("gazetteer/holdings.tsv"),
        DataFiles.table("gazetteer/persons.tsv"));
  }

  ReferenceMapper(Iris iris, States states, List<Map<String, String>> posts, List<Map<String, String>> holdings,
                  List<Map<String, String>> persons) {
    this.iris = iris;
    this.states = states;
    this.posts = posts;
    this.holdings = holdings;
    this.persons = persons;
  }

  public Model referenceGraph() {
    Model model = officeGraph().add(new EntityMapper(iris, states).graph(states.entities()));
    new RuleMapper(iris).describe(model);
    List.of("casus", "plover", "cameo", "alignment").forEach(name -> OntologyFiles.readInto(model, name));
    return model;
  }

  /** Posts, holdings, and the persons who held them. */
  Model officeGraph() {
    List<Entity> described = new ArrayList<>();
    posts.forEach(row -> described.add(entity("post/" + row.get("slug"), EntityType.POST, row)));
    Set<String> holders = new HashSet<>();
    holdings.forEach(row -> holders.add(row.get("person")));
    persons.stream().filter(row -> holders.contains(row.get("slug")))
        .forEach(row -> described.add(entity("actor/" + row.get("slug"), EntityType.PERSON, row)));
    Model model = new EntityMapper(iris, states).graph(described);
    posts.forEach(row -> placeOf(row).ifPresent(place ->
        Description.of(model, iris.thing(new EntityId("post/" + row.get("slug")))).link(Casus.postIn, iris.thing(place))));
    Map<String, Integer> used = new HashMap<>();
    holdings.forEach(row -> describe(row, used, model));
    return model;
  }

  private static Entity entity(String id, EntityType type, Map<String, String> row) {
    List<String> sameAs = cell(row, "dbpedia").map(page -> List.of(DBPEDIA + page)).orElse(List.of());
    return new Entity(new EntityId(id), type, row.get("name"), cell(row, "iso3"), cell(row, "sector"), sameAs, Optional.empty(),
        List.of());
  }

  private Optional<EntityId> placeOf(Map<String, String> post) {
    return cell(post, "organization").map(slug -> new EntityId("actor/" + slug))
        .or(() -> cell(post, "iso3").flatMap(states::state));
  }

  private void describe(Map<String, String> row, Map<String, Integer> used, Model model) {
    Optional<LocalDate> from = cell(row, "from").map(date -> day(date, true));
    String name = row.get("post") + "-" + row.get("person") + from.map(day -> "-" + day.getYear()).orElse("");
    int count = used.merge(name, 1, Integer::sum);
    Description holding = Description.of(model, iris.holding(count == 1 ? name : name + "-" + count), Casus.Holding)
        .link(Casus.post, iris.thing(new EntityId("post/" + row.get("post"))))
        .link(Casus.holder, iris.thing(new EntityId("actor/" + row.get("person"))));
    from.ifPresent(day -> holding.day(Casus.begin, day));
    cell(row, "to").map(date -> day(date, false)).ifPresent(day -> holding.day(Casus.end, day));
    cell(row, "precision").map(precision -> EventTime.Precision.valueOf(precision.toUpperCase(Locale.ROOT)))
        .ifPresent(precision -> holding.link(Casus.datePrecision, Terms.of(precision)));
  }

  /** The first or last day of what a date of the gazetteer covers: a day, a month or a year. */
  private static LocalDate day(String date, boolean first) {
    if (date.length() == 10) {
      return LocalDate.parse(date);
    }
    YearMonth month = date.length() == 7 ? YearMonth.parse(date) : YearMonth.of(Integer.parseInt(date), first ? 1 : 12);
    return first ? month.atDay(1) : month.atEndOfMonth();
  }

  private static Optional<String> cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(value -> !value.isBlank());
  }
}
