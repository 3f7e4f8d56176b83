package org.casus.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.Links;
import org.casus.web.text.Words;

/** Where the rows of an answer lie: by columns with coordinates, points in well-known text, places, or events that have one. */
final class RowMap {

  private static final Set<String> NORTH = Set.of("lat", "latitude");
  private static final Set<String> EAST = Set.of("long", "lon", "lng", "longitude");
  private static final Pattern POINT = Pattern.compile("(?i)(?:<[^>]*>\\s*)?POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");

  private final AnswerTable table;
  private final Facts facts;
  private final Links links;

  RowMap(AnswerTable table, Facts facts, Links links) {
    this.table = table;
    this.facts = facts;
    this.links = links;
  }

  /** Whether numbers in a column of this name say where, and not how much. */
  static boolean isCoordinate(String column) {
    return NORTH.contains(column) || EAST.contains(column);
  }

  /** One point for the rows that lie at the same place. */
  List<MapPoint> points() {
    Map<List<Double>, MapPoint> points = new LinkedHashMap<>();
    table.rows().forEach(row -> point(row)
        .ifPresent(point -> points.merge(List.of(point.lat(), point.lon()), point, RowMap::together)));
    return List.copyOf(points.values());
  }

  private static MapPoint together(MapPoint a, MapPoint b) {
    long count = a.count() + b.count();
    return new MapPoint(a.lat(), a.lon(), a.name(), a.href(), count, a.area(), "", Words.count(count, "row", "rows"));
  }

  private Optional<MapPoint> point(List<Cell> row) {
    String about = row.stream().filter(cell -> !cell.href().isEmpty()).findFirst().map(Cell::text).orElse("");
    return row.stream().flatMap(cell -> place(cell, about)).findFirst().or(() -> coordinates(row, about))
        .filter(point -> Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180);
  }

  /** The place that a cell names, or where the event that it names happened. */
  private Stream<MapPoint> place(Cell cell, String about) {
    Optional<String> place = cell.iri().flatMap(facts::event).flatMap(Fact::place).or(() -> cell.iri().flatMap(links::thing));
    return place.flatMap(facts::place).stream()
        .flatMap(spot -> spot.point(1, spot.ref().href(), "", about.equals(spot.ref().name()) ? "" : about).stream());
  }

  private Optional<MapPoint> coordinates(List<Cell> row, String about) {
    Optional<Cell> linked = row.stream().filter(cell -> !cell.href().isEmpty()).findFirst();
    Optional<double[]> position = columns(row).or(() -> row.stream().flatMap(cell -> text(cell).stream()).findFirst());
    return position.map(at -> new MapPoint(at[0], at[1], about.isEmpty() ? MapPoint.degrees(at[0], at[1]) : about,
        linked.map(Cell::href).orElse("#answer"), 1, false, "", about.isEmpty() ? "" : MapPoint.degrees(at[0], at[1])));
  }

  private Optional<double[]> columns(List<Cell> row) {
    Optional<Double> north = table.column(NORTH).flatMap(i -> row.get(i).decimal());
    Optional<Double> east = table.column(EAST).flatMap(i -> row.get(i).decimal());
    return north.flatMap(lat -> east.map(lon -> new double[] {lat, lon}));
  }

  private static Optional<double[]> text(Cell cell) {
    Matcher matcher = POINT.matcher(cell.text());
    return matcher.matches() ? Optional.of(new double[] {Double.parseDouble(matcher.group(2)),
        Double.parseDouble(matcher.group(1))})
        : Optional.empty();
  }
}
