package org.casus.web.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.model.EventType;
import org.casus.web.event.Dimension;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.graph.Ref;

/**
 * Who has to do with whom: the pairs of actors with most events, or of things with most rows of an answer, and a line between
 * them.
 *
 * @param nodes  those with most events first
 * @param edges  those with most events first
 * @param others how many actors are left out
 */
public record Network(List<Node> nodes, List<Edge> edges, long others) {

  public static final int WIDTH = 900;
  /** Height of a drawing of many, and of one of few. */
  private static final int TALLEST = 560;
  private static final int LOWEST = 150;
  private static final int FOR_ONE = 22;
  private static final int MOST = 32;
  private static final int EDGES = 90;
  /** Width of a letter and height of a line of names, in units of the drawing. */
  private static final double LETTER = 7.6;
  private static final double LINE = 16;

  /** An actor or another thing. @param x from the left, 0 to {@link #WIDTH} @param y from above @param radius of its circle */
  public record Node(Ref ref, long count, long x, long y, long radius, String href) {

    /** At most some 24 characters, to stand under the circle. */
    public String shortName() {
      String name = ref.name();
      return name.length() <= 24 ? name : name.substring(0, 22).strip() + "…";
    }

    private Node at(SpringLayout.Point point) {
      return new Node(ref, count, Math.round(point.x()), Math.round(point.y()), radius, href);
    }

    /** The circle with the name under it. */
    private NameRoom.Box box() {
      return new NameRoom.Box(Math.max(radius, shortName().length() * LETTER / 2), radius + 1, radius + LINE);
    }
  }

  /**
   * Events or rows between two.
   *
   * @param directed whether {@code from} acts upon {@code to}; else both take part
   * @param conflict whether most of them are conflict
   */
  public record Edge(Node from, Node to, long count, boolean directed, boolean conflict, String href) {

    public long width() {
      return Math.min(6, count);
    }

    /** From the rim of one circle to the rim of the other, as a path of SVG. */
    public String path() {
      double length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
      double dx = (to.x - from.x) / length;
      double dy = (to.y - from.y) / length;
      return String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", from.x + dx * from.radius, from.y + dy * from.radius,
          to.x - dx * (to.radius + 2), to.y - dy * (to.radius + 2));
    }
  }

  /** Height of the drawing: few need little. */
  public int height() {
    return height(nodes.size());
  }

  private static int height(int nodes) {
    return Math.min(TALLEST, LOWEST + FOR_ONE * nodes);
  }

  /** Two that have to do with each other. @param directed whether {@code from} acts upon {@code to} */
  public record Pair(String from, String to, boolean directed) {}

  /** What is drawn, and where it leads. */
  public interface Guide {
    Ref node(String name);

    /** Where a node leads. */
    String with(String name);

    /** Where a line leads. */
    String between(Pair pair);
  }

  private record Tally(long count, long conflicts) {
    Tally plus(Tally other) {
      return new Tally(count + other.count, conflicts + other.conflicts);
    }
  }

  /** Collects pairs, each as often as it is met. */
  public static final class Pairs {

    private final Map<Pair, Tally> tallies = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    /** Pairs that are met together, such as those of one event. */
    public void add(Set<Pair> together, boolean conflict) {
      Tally tally = new Tally(1, conflict ? 1 : 0);
      together.forEach(pair -> tallies.merge(pair, tally, Tally::plus));
      Set<String> names = new HashSet<>();
      together.forEach(pair -> names.addAll(List.of(pair.from(), pair.to())));
      names.forEach(name -> counts.merge(name, 1L, Long::sum));
    }
  }

  static Network of(List<Fact> facts, Facts names, Way way) {
    Pairs pairs = new Pairs();
    facts.forEach(fact -> pairs.add(pairs(fact), isConflict(fact)));
    return of(pairs, new Guide() {
      @Override
      public Ref node(String actor) {
        return names.find(actor).orElseThrow();
      }

      @Override
      public String with(String actor) {
        return way.with(Dimension.ACTOR, actor);
      }

      @Override
      public String between(Pair pair) {
        return pair.directed() ? way.between(pair.from(), pair.to()) : way.listWith(Dimension.ACTOR, pair.from());
      }
    });
  }

  /** The network of the pairs that are met most. */
  public static Network of(Pairs all, Guide guide) {
    Map<String, Long> counts = all.counts;
    List<Map.Entry<Pair, Tally>> largest = all.tallies.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Pair, Tally> entry) -> -entry.getValue().count())
            .thenComparing(entry -> -counts.get(entry.getKey().from()) - counts.get(entry.getKey().to()))
            .thenComparing(entry -> entry.getKey().from()).thenComparing(entry -> entry.getKey().to())).toList();
    Set<String> chosen = new TreeSet<>();
    largest.stream().filter(entry -> chosen.size() < MOST)
        .forEach(entry -> chosen.addAll(List.of(entry.getKey().from(), entry.getKey().to())));
    List<String> actors = chosen.stream().sorted(Comparator.comparing((String actor) -> -counts.get(actor))
        .thenComparing(actor -> actor)).toList();
    List<Map.Entry<Pair, Tally>> shown = largest.stream()
        .filter(entry -> chosen.contains(entry.getKey().from()) && chosen.contains(entry.getKey().to())).limit(EDGES).toList();
    Map<String, Node> nodes = place(actors, shown, counts, guide);
    List<Edge> edges = shown.stream().map(entry -> new Edge(nodes.get(entry.getKey().from()), nodes.get(entry.getKey().to()),
        entry.getValue().count(), entry.getKey().directed(), 2 * entry.getValue().conflicts() > entry.getValue().count(),
        guide.between(entry.getKey()))).toList();
    return new Network(actors.stream().map(nodes::get).toList(), edges, counts.size() - actors.size());
  }

  private static Map<String, Node> place(List<String> actors, List<Map.Entry<Pair, Tally>> shown, Map<String, Long> counts,
      Guide guide) {
    SpringLayout layout = new SpringLayout(actors.size());
    shown.forEach(entry -> layout.join(actors.indexOf(entry.getKey().from()), actors.indexOf(entry.getKey().to())));
    List<Node> unplaced = actors.stream().map(actor -> new Node(guide.node(actor), counts.get(actor), 0, 0,
        Math.min(22, 4 + Math.round(2.2 * Math.sqrt(counts.get(actor)))), guide.with(actor))).toList();
    List<SpringLayout.Point> points = NameRoom.around(layout.run(WIDTH, height(actors.size())),
        unplaced.stream().map(Node::box).toList(), WIDTH, height(actors.size()));
    return IntStream.range(0, actors.size()).boxed()
        .collect(Collectors.toMap(actors::get, i -> unplaced.get(i).at(points.get(i))));
  }

  private static Set<Pair> pairs(Fact fact) {
    Set<Pair> pairs = new HashSet<>();
    fact.acting().forEach(from -> fact.upon().stream().filter(to -> !to.equals(from))
        .forEach(to -> pairs.add(new Pair(from, to, true))));
    List<String> parties = new ArrayList<>(fact.parties());
    for (int i = 0; i < parties.size(); i++) {
      for (int k = i + 1; k < parties.size(); k++) {
        pairs.add(new Pair(parties.get(i), parties.get(k), false));
      }
    }
    return pairs;
  }

  private static boolean isConflict(Fact fact) {
    EventType.Quad quad = EventType.valueOf(fact.type()).quad();
    return quad == EventType.Quad.VERBAL_CONFLICT || quad == EventType.Quad.MATERIAL_CONFLICT;
  }
}
