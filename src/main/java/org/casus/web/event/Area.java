package org.casus.web.event;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.geosparql.implementation.great_circle.GreatCircleDistance;
import org.casus.model.GeoPoint;
import org.casus.model.Text;
import org.casus.web.http.Parameters;

/** A part of the globe in which the place of an event must lie. */
public sealed interface Area permits Area.Circle, Area.Box {

  /** The names of all parameters that hold one. */
  List<String> NAMES = List.of("near", "box");

  /** A decimal number without exponent. */
  String NUMBER = "-?\\d{1,6}(\\.\\d{1,9})?";

  /** The parameter that holds it. */
  String parameter();

  /** The value of that parameter. */
  String value();

  /** Where it is, after the name of its parameter. */
  String words();

  boolean holds(GeoPoint point);

  /** What a circle is drawn around. @param thing its collection and name, as {@code place/98182}; empty for a mere point */
  record Centre(String thing, String name, GeoPoint point) {}

  /**
   * The areas that a request asks for.
   *
   * @param places finds a thing with coordinates by its collection and name; the name may be as somebody typed it
   */
  static List<Area> of(Parameters parameters, Function<String, Optional<Centre>> places) {
    Stream<Area> near = parameters.matching("near", Circle.FORM, Circle.RIGHT).map(value -> Circle.of(value, places)).stream();
    Stream<Area> box = parameters.matching("box", Box.FORM, Box.RIGHT).map(Box::of).stream();
    return Stream.concat(near, box).toList();
  }

  /** All within so many kilometres along the globe. */
  record Circle(Centre centre, double km) implements Area {

    private static final String FORM = NUMBER + "," + NUMBER + "," + NUMBER + "|[^,]+," + NUMBER;
    private static final String RIGHT =
        "latitude,longitude,kilometres or place,kilometres, such as 33.34,44.40,50 or place/98182,50";
    private static final double HALF_ROUND = 20_040;

    private static Area of(String value, Function<String, Optional<Centre>> places) {
      String[] parts = value.split(",");
      double km = Double.parseDouble(parts[parts.length - 1]);
      if (!(km > 0 && km <= HALF_ROUND)) {
        throw Parameters.bad("near", value, "the distance is more than 0 and at most " + (int) HALF_ROUND + " kilometres");
      }
      return new Circle(parts.length == 3 ? point(parts, value) : place(parts[0], value, places), km);
    }

    private static Centre point(String[] parts, String value) {
      double lat = Double.parseDouble(parts[0]);
      double lon = Double.parseDouble(parts[1]);
      checkDegrees("near", value, lat, lon);
      return new Centre("", MapPoint.degrees(lat, lon), new GeoPoint(lat, lon));
    }

    private static Centre place(String name, String value, Function<String, Optional<Centre>> places) {
      return places.apply(name.contains("/") ? name : "place/" + Text.slug(name))
          .orElseThrow(() -> Parameters.bad("near", value,
          "the store has no place with coordinates of that name; search for it, or give " + RIGHT));
    }

    /** In metres, as the function of that name in SPARQL has it, to the last digit. */
    @Override
    public boolean holds(GeoPoint point) {
      return GreatCircleDistance.haversineFormula(point.lat(), point.lon(), centre.point().lat(), centre.point()
          .lon()) <= metres();
    }

    double metres() {
      return km * 1000;
    }

    @Override
    public String parameter() {
      return "near";
    }

    @Override
    public String value() {
      return (centre.thing().isEmpty() ? plain(centre.point().lat()) + "," + plain(centre.point().lon()) : centre.thing()) + ","
          + plain(km);
    }

    @Override
    public String words() {
      return centre.name() + ", " + plain(km) + " km around";
    }
  }

  /** All between two circles of latitude and two meridians; it goes over the date line where west is greater than east. */
  record Box(double south, double west, double north, double east) implements Area {

    private static final String FORM = NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER;
    private static final String RIGHT =
        "south,west,north,east in degrees, such as 29,38,38,49; west is greater than east over the date line";

    private static Area of(String value) {
      double[] sides = Arrays.stream(value.split(",")).mapToDouble(Double::parseDouble).toArray();
      checkDegrees("box", value, sides[0], sides[1]);
      checkDegrees("box", value, sides[2], sides[3]);
      if (sides[0] > sides[2]) {
        throw Parameters.bad("box", value, "south is not greater than north; it is " + RIGHT);
      }
      return new Box(sides[0], sides[1], sides[2], sides[3]);
    }

    boolean crossesDateLine() {
      return west > east;
    }

    @Override
    public boolean holds(GeoPoint point) {
      boolean westOfEast = point.lon() <= east;
      boolean eastOfWest = point.lon() >= west;
      return point.lat() >= south && point.lat() <= north && (crossesDateLine() ? westOfEast || eastOfWest : westOfEast
          && eastOfWest);
    }

    @Override
    public String parameter() {
      return "box";
    }

    @Override
    public String value() {
      return String.join(",", plain(south), plain(west), plain(north), plain(east));
    }

    @Override
    public String words() {
      return MapPoint.degrees(south, west) + " to " + MapPoint.degrees(north, east);
    }
  }

  private static void checkDegrees(String name, String value, double lat, double lon) {
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      throw Parameters.bad(name, value, "latitudes go from -90 to 90 degrees, longitudes from -180 to 180");
    }
  }

  /** As short as the number can be written: 50, not 50.0. */
  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
