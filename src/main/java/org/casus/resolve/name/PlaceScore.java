package org.casus.resolve.name;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.GeoPoint;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.gazetteer.Region;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.Tree;

/** How likely a name means a place, on a scale where one more is a town ten times as large. */
final class PlaceScore {

  private static final double COUNTRY_PRIOR = 9;
  private static final double GREAT_REGION_PRIOR = 8;
  private static final double PART_OF_WORLD_PRIOR = 12;
  private static final double DIVISION_PRIOR = 7;
  private static final double SMALL_DIVISION_PRIOR = 5;
  private static final double SHARE_WEIGHT = 3.5;
  private static final double MENTIONED_WEIGHT = 1;
  private static final double DISTRICT_PRIOR = 4.6;
  private static final double CONTAINER_WEIGHT = 6;
  private static final double CONTENT_WEIGHT = 4;
  private static final double PEER_WEIGHT = 3;
  private static final double HINT_WEIGHT = 2.5;
  private static final double NEAR_WEIGHT = 2;
  private static final double NEAR_KM = 200;
  private static final double REGION_KM = 400;
  private static final double DISTRICT_KM = 100;
  private static final double CITY_KM = 30;
  private static final int METROPOLIS = 500_000;
  private static final double METROPOLIS_BONUS = 0.8;
  private static final double SEAT_PRIOR = 7.2;
  private static final int SEAT = 100_000;
  private static final int UNKNOWN_TOWN = 100_000;

  private static final Set<String> PARTS_OF_WORLD = Set.of("ocean", "continent");
  /** Countries whose divisions are better known than their seats. */
  private static final Set<String> FEDERATIONS = Set.of("USA", "CAN", "AUS", "DEU");

  private final Gazetteer gazetteer;
  private final Setting setting;
  private final Set<String> sites;
  private final Set<String> divisions;
  private final Set<String> settlements;

  PlaceScore(Gazetteer gazetteer, ActorLexicon lexicon, Setting setting) {
    this.gazetteer = gazetteer;
    this.sites = lexicon.words("site");
    this.divisions = lexicon.words("division");
    this.settlements = lexicon.words("town-word");
    this.setting = setting;
  }

  double of(Known place, PlaceResolver.PlaceGroup group, List<GeoPoint> others) {
    double score = prior(place, group.candidates().values());
    List<String> countries = countries(place);
    score += SHARE_WEIGHT * countries.stream().mapToDouble(setting::share).max().orElse(0);
    score += countries.stream().anyMatch(setting::isMentioned) ? MENTIONED_WEIGHT : 0;
    score += group.containers().stream().anyMatch(container -> liesInNamed(place, container)) ? CONTAINER_WEIGHT : 0;
    score += group.contents().stream().flatMap(c -> c.placesNamed().stream()).anyMatch(inner -> lies(inner, place))
        ? CONTENT_WEIGHT : 0;
    score += HINT_WEIGHT * hint(place, group);
    score += PEER_WEIGHT * peers(place, group);
    if (place.point().isPresent() && !(place instanceof Country)) {
      double near = others.stream().mapToDouble(p -> p.kilometresTo(place.point().get())).min().orElse(Double.MAX_VALUE);
      score += NEAR_WEIGHT * Math.exp(-near / NEAR_KM);
    }
    return score;
  }

  /** Whether a place is one that a newspaper names without saying where it lies: large, or in a country of the story. */
  boolean isCredible(Known place, PlaceResolver.PlaceGroup group) {
    List<NameSpan> known = group.containers().stream().filter(c -> !c.placesNamed().isEmpty() || c.isDemonym()).toList();
    boolean placed = place instanceof PopulatedPlace || place instanceof Region region && region.isDivision();
    if (!known.isEmpty() && placed && known.stream()
        .noneMatch(container -> liesInNamed(place, container))
        && place.country().filter(c -> setting.share(c) >= 0.5).isEmpty()) {
      return false;
    }
    boolean small = place instanceof PopulatedPlace town && town.population() < UNKNOWN_TOWN
        || place instanceof Region region && region.isDistrict();
    boolean site = group.spans().stream().allMatch(span -> sites.contains(span.tree().word(span.end() - 1)));
    if (small && site && setting.main().isPresent()) {
      return place.country().filter(c -> setting.share(c) >= 0.5).isPresent();
    }
    return !small || setting.main().isEmpty() || place.country().filter(c -> setting.isMentioned(c) || isBordering(c)).isPresent()
        || group.containers().stream().anyMatch(container -> liesInNamed(place, container));
  }

  private boolean isBordering(String iso3) {
    return gazetteer.findCountry(iso3).map(Country::neighbours).orElse(List.of()).stream().anyMatch(setting::isMentioned);
  }

  private static List<String> countries(Known place) {
    return place instanceof Region region ? region.countries() : place.country().stream().toList();
  }

  private static double prior(Known place, Collection<Known> namesakes) {
    if (place instanceof PopulatedPlace city) {
      double rank = city.feature().equals("PPLC") ? 0.7 : city.feature().equals("PPLA") ? 0.3 : 0;
      double size = Math.log10(city.population() + 10.0) + rank + (city.population() >= METROPOLIS ? METROPOLIS_BONUS : 0);
      boolean seat = city.feature().equals("PPLA") && city.population() >= SEAT
          && city.iso3().filter(FEDERATIONS::contains).isEmpty()
          && namesakes.stream().anyMatch(o -> o instanceof Region && o.country().equals(city.iso3()));
      return seat ? Math.max(size, SEAT_PRIOR) : size;
    }
    if (place instanceof Region region) {
      if (region.isDistrict()) {
        return DISTRICT_PRIOR;
      }
      if (PARTS_OF_WORLD.contains(region.kind())) {
        return PART_OF_WORLD_PRIOR;
      }
      return !region.isDivision() ? GREAT_REGION_PRIOR : region.sameAs().isEmpty() ? SMALL_DIVISION_PRIOR : DIVISION_PRIOR;
    }
    return COUNTRY_PRIOR;
  }

  /** 1 when the words around a mention say that it is of this kind, -1 when they say that it is of the other. */
  private double hint(Known place, PlaceResolver.PlaceGroup group) {
    boolean division = false;
    boolean city = false;
    for (NameSpan span : group.spans()) {
      Tree tree = span.tree();
      String before = tree.word(span.begin() - 1).equals("of") ? tree.word(span.begin() - 2) : "";
      division |= divisions.contains(tree.word(span.end())) || divisions.contains(before);
      city |= settlements.contains(before) || settlements.contains(tree.word(span.end()))
          || tree.word(span.begin() - 1).equals("downtown");
    }
    if (division == city) {
      return 0;
    }
    boolean fits = division ? place instanceof Region : place instanceof PopulatedPlace;
    return fits ? 1 : -1;
  }

  /** Share of the names in the same list that can be of the same kind: states among states, countries among countries. */
  private static double peers(Known place, PlaceResolver.PlaceGroup group) {
    if (group.peers().isEmpty() || place instanceof PopulatedPlace) {
      return 0;
    }
    long alike = group.peers().stream().filter(peer -> peer.placesNamed().stream()
        .noneMatch(other -> other instanceof PopulatedPlace city && city.population() >= METROPOLIS)) // St. Petersburg is a town
        .filter(peer -> peer.placesNamed().stream().anyMatch(other -> place instanceof Country
        ? other instanceof Country : other instanceof Region r && place instanceof Region own && r.kind().equals(own.kind())
            && other.country().equals(place.country()))).count();
    return (double) alike / group.peers().size();
  }

  /** Whether the place lies in what the other name could mean. */
  private boolean liesInNamed(Known place, NameSpan container) {
    Optional<String> demonym = container.country(NameEntry.Use.DEMONYM).map(Country::iso3);
    return demonym.isPresent() && place.country().equals(demonym) || container.placesNamed().stream()
        .anyMatch(outer -> lies(place, outer));
  }

  /**
   * Whether one place lies in the other: in that country or division, or not too far from the centre of that great city or other
   * region of its country.
   */
  private boolean lies(Known place, Known outer) {
    boolean sameCountry = place.country().isPresent() && place.country().equals(outer.country())
        && !place.id().equals(outer.id());
    if (!sameCountry || place instanceof Country) {
      return false;
    }
    if (outer instanceof PopulatedPlace city) { // "Croydon, South London"
      return place instanceof PopulatedPlace && city.population() >= METROPOLIS && isWithin(place, city, CITY_KM);
    }
    if (outer instanceof Region region && region.isDivision()) {
      return gazetteer.findDivision(place).filter(region.id()::equals).isPresent();
    }
    double reach = outer instanceof Region region && region.isDistrict() ? DISTRICT_KM : REGION_KM;
    return outer instanceof Country || isWithin(place, outer, reach);
  }

  private static boolean isWithin(Known place, Known centre, double kilometres) {
    return place.point().isPresent() && centre.point().isPresent()
        && place.point().get().kilometresTo(centre.point().get()) < kilometres;
  }
}
