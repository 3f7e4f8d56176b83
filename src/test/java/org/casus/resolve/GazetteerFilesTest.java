package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The gazetteer keeps the form that its README promises, and its tables refer to each other. Read with the JDK alone, so that a
 * fault of our reader cannot hide a fault of the data. Each check collects all rows at fault before it fails.
 */
class GazetteerFilesTest {
  private static final Path FOLDER = Path.of("data", "gazetteer");
  private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
      "countries.tsv", "slug iso3 iso2 name official aliases demonyms capital capitalGeonames lat lon geonames dbpedia neighbours"
          + " region subregion metonyms",
      "places.tsv.gz", "geonames name iso3 admin1 feature population lat lon aliases dbpedia",
      "admin1.tsv", "code slug name aliases countries lat lon",
      "admin2.tsv.gz", "slug name aliases division countries lat lon",
      "regions.tsv", "slug name aliases kind countries lat lon geonames dbpedia",
      "organizations.tsv", "slug name aliases type iso3 sector dbpedia",
      "persons.tsv", "slug name aliases iso3 sector dbpedia",
      "posts.tsv", "slug name titles iso3 organization sector generic",
      "holdings.tsv", "post person from to precision",
      "authorities.tsv", "slug before after"));

  static {
    HEADERS.put("names.tsv.gz", "name dbpedia");
  }

  private static final Map<String, Integer> FLOORS = Map.of("countries.tsv", 250, "places.tsv.gz", 195_000, "admin1.tsv", 3_500,
      "admin2.tsv.gz", 9_000, "regions.tsv", 600, "organizations.tsv", 450, "persons.tsv", 2_000, "posts.tsv", 600,
      "holdings.tsv", 550, "authorities.tsv", 2);
  private static final Set<String> SECTORS = Set.of("BUS", "COP", "CRM", "CVL", "EDU", "GOV", "IGO", "JRN", "JUD", "LEG", "MED",
      "MIL", "NGO", "OPP", "PTY", "REB", "REL", "SOC", "SPY", "UAF");
  /** Posts that several people hold at once. */
  private static final Set<String> SHARED = Set.of("bih-member-of-the-presidency", "chn-foreign-ministry-spokesperson",
      "sinaloa-cartel-leader");
  private static final int TOLERATED_OVERLAP_DAYS = 60;
  private static final Map<String, List<Map<String, String>>> TABLES = new TreeMap<>();

  @BeforeAll
  static void readTables() throws IOException {
    for (String file : new TreeSet<>(HEADERS.keySet())) {
      TABLES.put(file, read(file));
    }
  }

  @Test
  void everyTableOfTheFolderIsHereAndHasItsRows() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertEquals(new TreeSet<>(HEADERS.keySet()), files.map(f -> f.getFileName().toString()).filter(f -> f.contains(".tsv"))
          .collect(Collectors.toCollection(TreeSet::new)));
    }
    FLOORS.forEach((file, floor) ->
        assertTrue(TABLES.get(file).size() >= floor, file + ": " + TABLES.get(file).size() + " rows"));
  }

  @Test
  void cellsAreTrimmedAndListsHaveNoEmptyOrRepeatedValue() {
    List<String> faults = new ArrayList<>();
    TABLES.forEach((file, rows) -> rows.forEach(row -> row.forEach((column, cell) -> {
      List<String> values = list(cell);
      if (values.stream().anyMatch(v -> v.isEmpty() || !v.equals(v.strip()))
          || values.size() > 1 && new HashSet<>(values).size() < values.size()) {
        faults.add(file + ": " + column + " «" + cell + "»");
      }
    })));
    none(faults);
  }

  @Test
  void keysAreUniqueAndInOrder() {
    List<String> faults = new ArrayList<>();
    TABLES.forEach((file, rows) -> {
      List<String> keys = rows.stream().map(row -> key(file, row)).toList();
      for (int i = 1; i < keys.size(); i++) {
        if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) {
          faults.add(file + ": " + keys.get(i) + " after " + keys.get(i - 1));
        }
      }
    });
    none(faults);
  }

  @Test
  void countriesOrganizationsAndPersonsShareNoIdentifier() {
    Set<String> taken = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (String file : List.of("countries.tsv", "organizations.tsv", "persons.tsv")) {
      column(file, "slug").stream().filter(slug -> !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || !taken.add(slug))
          .forEach(slug -> faults.add(file + ": " + slug));
    }
    none(faults);
  }

  @Test
  void countryCodesExistAndNeighboursAreMutual() {
    Map<String, Set<String>> neighbours = new HashMap<>();
    TABLES.get("countries.tsv").forEach(row -> neighbours.put(row.get("iso3"), Set.copyOf(list(row.get("neighbours")))));
    List<String> faults = new ArrayList<>();
    TABLES.forEach((file, rows) -> rows.forEach(row -> {
      for (String code : list(row.getOrDefault("iso3", row.getOrDefault("countries", "")))) {
        if (!neighbours.containsKey(code)) {
          faults.add(file + ": no country " + code + " for " + key(file, row));
        }
      }
    }));
    neighbours.forEach((code, around) -> around.stream().filter(n -> !neighbours.getOrDefault(n, Set.of()).contains(code))
        .forEach(n -> faults.add(code + " borders " + n + ", but not the other way round")));
    none(faults);
  }

  @Test
  void coordinatesAreOnTheGlobe() {
    List<String> faults = new ArrayList<>();
    TABLES.forEach((file, rows) -> rows.stream().filter(row -> row.containsKey("lat")).forEach(row -> {
      if (!degrees(row.get("lat"), 90) || !degrees(row.get("lon"), 180)) {
        faults.add(file + ": " + key(file, row) + " " + row.get("lat") + " " + row.get("lon"));
      }
    }));
    none(faults);
  }

  @Test
  void capitalsArePlacesOfTheirCountry() {
    Map<String, String> countryOf = new HashMap<>();
    TABLES.get("places.tsv.gz").forEach(row -> countryOf.put(row.get("geonames"), row.get("iso3")));
    none(TABLES.get("countries.tsv").stream().filter(row -> !row.get("capitalGeonames").isEmpty())
        .filter(row -> !row.get("iso3").equals(countryOf.get(row.get("capitalGeonames")))).map(row -> row.get("slug")).toList());
  }

  @Test
  void sectorsAndTypesAreKnown() {
    List<String> faults = new ArrayList<>();
    for (String file : List.of("organizations.tsv", "persons.tsv", "posts.tsv")) {
      TABLES.get(file).stream().filter(row -> !SECTORS.contains(row.get("sector"))).forEach(row -> faults.add(key(file, row)));
    }
    TABLES.get("organizations.tsv").stream().filter(row -> !row.get("type").matches("Organization|ArmedGroup|MilitaryForce"))
        .forEach(row -> faults.add(row.toString()));
    none(faults);
  }

  @Test
  void postsBelongToACountryOrAnOrganizationThatIsHere() {
    Set<String> organizations = Set.copyOf(column("organizations.tsv", "slug"));
    List<String> faults = new ArrayList<>();
    for (Map<String, String> post : TABLES.get("posts.tsv")) {
      String organization = post.get("organization");
      if (organization.isEmpty() ? post.get("iso3").isEmpty() : !organizations.contains(organization)) {
        faults.add(post.get("slug") + ": organization «" + organization + "»");
      }
      if (post.get("titles").isEmpty() || post.get("generic").isEmpty()) {
        faults.add(post.get("slug") + ": no way to say it");
      }
    }
    none(faults);
  }

  @Test
  void noTitleNamesTwoPosts() {
    Map<String, String> posts = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Map<String, String> post : TABLES.get("posts.tsv")) {
      for (String title : list(post.get("titles"))) {
        String other = posts.putIfAbsent(title.toLowerCase(Locale.ROOT), post.get("slug"));
        if (other != null && !other.equals(post.get("slug"))) {
          faults.add(title + ": " + other + " and " + post.get("slug"));
        }
      }
    }
    none(faults);
  }

  @Test
  void holdingsReferToPersonsAndPosts() {
    none(dangling("posts.tsv", "post"));
    none(dangling("persons.tsv", "person"));
    Set<String> held = Set.copyOf(column("holdings.tsv", "post"));
    none(column("posts.tsv", "slug").stream().filter(post -> !held.contains(post)).toList());
  }

  @Test
  void holdingsHaveValidDatesAndTheirPrecision() {
    List<String> faults = new ArrayList<>();
    for (Map<String, String> row : TABLES.get("holdings.tsv")) {
      try {
        String from = row.get("from");
        String to = row.get("to");
        int shorter = Math.min(from.length(), to.isEmpty() ? 10 : to.length());
        assertEquals(shorter == 10 ? "day" : shorter == 7 ? "month" : "year", row.get("precision"));
        assertTrue(to.isEmpty() || !first(from).isAfter(last(to)), "ends before it begins");
      } catch (RuntimeException | AssertionError e) {
        faults.add(row + ": " + e.getMessage());
      }
    }
    none(faults);
  }

  @Test
  void onePersonAtATimeHoldsAPostUnlessItIsShared() {
    List<Map<String, String>> rows = TABLES.get("holdings.tsv");
    List<String> faults = new ArrayList<>();
    Set<String> seenShared = new TreeSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> a = rows.get(i);
      for (int j = i + 1; j < rows.size() && rows.get(j).get("post").equals(a.get("post")); j++) {
        Map<String, String> b = rows.get(j);
        if (certainOverlapDays(a, b) <= TOLERATED_OVERLAP_DAYS) {
          continue;
        }
        if (SHARED.contains(a.get("post"))) {
          seenShared.add(a.get("post"));
        } else {
          faults.add(a + " and " + b);
        }
      }
    }
    none(faults);
    assertEquals(new TreeSet<>(SHARED), seenShared, "posts listed as shared");
  }

  /** Days that both holdings cover however their coarse dates are read. */
  private static long certainOverlapDays(Map<String, String> a, Map<String, String> b) {
    LocalDate from = Stream.of(last(a.get("from")), last(b.get("from"))).max(LocalDate::compareTo).orElseThrow();
    LocalDate to = Stream.of(end(a.get("to")), end(b.get("to"))).min(LocalDate::compareTo).orElseThrow();
    return ChronoUnit.DAYS.between(from, to);
  }

  private static LocalDate end(String to) {
    return to.isEmpty() ? LocalDate.of(2100, 1, 1) : first(to);
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  private static boolean degrees(String cell, int most) {
    return cell.matches("-?\\d{1,3}(\\.\\d{1,5})?") && Math.abs(Double.parseDouble(cell)) <= most;
  }

  private static List<String> dangling(String file, String column) {
    Set<String> known = Set.copyOf(column(file, "slug"));
    return column("holdings.tsv", column).stream().filter(slug -> !known.contains(slug)).toList();
  }

  private static List<String> column(String file, String column) {
    return TABLES.get(file).stream().map(row -> row.get(column)).toList();
  }

  /** What a row is sorted by; numbers padded, so that text order is their order. */
  private static String key(String file, Map<String, String> row) {
    return switch (file) {
      case "places.tsv.gz" -> "0".repeat(10 - row.get("geonames").length()) + row.get("geonames");
      case "holdings.tsv" -> String.join("\t", row.get("post"), row.get("from"), row.get("person"));
      case "admin1.tsv" -> row.get("code");
      case "names.tsv.gz" -> row.get("name");
      default -> row.get("slug");
    };
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static void none(List<String> faults) {
    assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n"
        + faults.stream().limit(40).collect(Collectors.joining("\n")));
  }

  private static List<Map<String, String>> read(String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(FOLDER.resolve(file));
        InputStream text = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      String[] header = lines.get(0).split("\t", -1);
      assertEquals(HEADERS.get(file), String.join(" ", header), file);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        assertEquals(header.length, cells.length, file + ": " + line);
        Map<String, String> row = new HashMap<>(32);
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
