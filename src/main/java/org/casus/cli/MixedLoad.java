package org.casus.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.model.EventType;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.web.explore.Exploration;

/**
 * What clients of a busy service ask for in turns: pages and prepared questions that others ask for, too, and, every third time,
 * something nobody asked before: a question with other values, or events of another time.
 *
 * @param base      base IRI of the store
 * @param endpoint  where queries are sent
 * @param page      address of a path below the root
 * @param questions as SPARQL, by name
 * @param paths     of pages
 * @param actors    whom to ask about, as {@code actor/iraq}
 * @param event     which event to ask about
 */
record MixedLoad(String base, URI endpoint, Function<String, URI> page, Map<String, String> questions,
    List<String> paths, List<String> actors, String event) {

  private static final int TURNS = 6;
  private static final int DAYS = 3 * 365;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  /** A request. @param what the question with its values, or the path of the page */
  record Asked(String what, HttpRequest.Builder request) {}

  /** Requests without end; a client begins somewhere else than the others, and draws other values, the same each time. */
  Supplier<Asked> client(int number) {
    Random random = new Random(number);
    List<NamedQuery> catalog = QueryCatalog.load().list();
    List<String> names = List.copyOf(questions.keySet());
    int[] turn = {number * TURNS};
    return () -> {
      int now = turn[0]++;
      int round = now / TURNS;
      return switch (now % TURNS) {
        case 0 -> question(names.get(round % names.size()));
        case 2 -> varied(catalog.get(random.nextInt(catalog.size())), random);
        case 4 -> page(events(random));
        default -> page(paths.get((now * 5 / 2) % paths.size()));
      };
    };
  }

  private Asked question(String name) {
    return new Asked(name, Timings.query(endpoint, questions.get(name)));
  }

  private Asked page(String path) {
    return new Asked("/" + path, Timings.get(page.apply(path)));
  }

  private Asked varied(NamedQuery query, Random random) {
    Map<String, String> values = new HashMap<>(query.example());
    for (Parameter parameter : query.parameters()) {
      if (parameter.required() || random.nextBoolean()) {
        value(parameter, random).ifPresent(value -> values.put(parameter.name(), value));
      }
    }
    return new Asked(query.name() + " " + new TreeMap<>(values), Timings.query(endpoint, query.bind(values, base).serialize()));
  }

  private Optional<String> value(Parameter parameter, Random random) {
    return switch (parameter.type()) {
      case DATE -> Optional.of(day(random).toString());
      case TYPE -> Optional.of(one(List.of(EventType.values()), random).name());
      case ENTITY -> Optional.of(one(actors, random));
      case INTEGER -> Optional.of(Integer.toString(2 + random.nextInt(30)));
      case IRI -> Optional.of(event);
      case STRING -> Optional.empty();
    };
  }

  private String events(Random random) {
    return "events?from=" + day(random) + "&view=" + one(Exploration.VIEWS, random)
        + (random.nextBoolean() ? "" : "&actor=" + URLEncoder.encode(one(actors, random), StandardCharsets.UTF_8));
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
