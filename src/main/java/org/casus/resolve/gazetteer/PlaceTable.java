package org.casus.resolve.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casus.model.GeoPoint;

/**
 * The populated places, in a compact form: the rows as they stand in the file, one after the other as bytes, and a sorted
 * array of hashes of their names. A place is parsed from its row when it is asked for.
 */
final class PlaceTable {

  private static final int ROW_BITS = 20;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  private final byte[] rows;
  private final int[] starts;
  private final long[] names;
  private final long[] numbers;

  private PlaceTable(byte[] rows, int[] starts, long[] names, long[] numbers) {
    this.rows = rows;
    this.starts = starts;
    this.names = names;
    this.numbers = numbers;
  }

  /** The columns, in the order in which the rows of this table hold them. */
  private static final List<String> COLUMNS =
      List.of("geonames", "name", "iso3", "admin1", "feature", "population", "lat", "lon", "aliases", "dbpedia");

  static PlaceTable load(String file) {
    Builder builder = new Builder();
    Table.read(file, builder::add);
    return builder.build();
  }

  int size() {
    return starts.length - 1;
  }

  /** All places of that name, in the order of the file. */
  List<PopulatedPlace> find(String inText) {
    String key = NameKey.of(inText);
    if (key.isEmpty()) {
      return List.of();
    }
    long from = hash(key) & ~ROW_MASK;
    int at = Arrays.binarySearch(names, from);
    List<PopulatedPlace> found = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at; i < names.length && (names[i] & ~ROW_MASK) == from; i++) {
      String[] cells = cells((int) (names[i] & ROW_MASK));
      if (isNamed(cells, key, inText)) {
        found.add(place(cells));
      }
    }
    return found;
  }

  Optional<PopulatedPlace> place(int geonames) {
    int at = Arrays.binarySearch(numbers, (long) geonames << ROW_BITS);
    int i = at < 0 ? -at - 1 : at;
    return i < numbers.length && numbers[i] >> ROW_BITS == geonames
        ? Optional.of(place(cells((int) (numbers[i] & ROW_MASK)))) : Optional.empty();
  }

  private static boolean isNamed(String[] cells, String key, String inText) {
    return isNamed(cells[1], key, inText) || Arrays.stream(cells[8].split("\\|")).anyMatch(alias -> isNamed(alias, key, inText));
  }

  private static boolean isNamed(String name, String key, String inText) {
    return NameKey.of(name).equals(key) && NameKey.fits(name, inText);
  }

  private String[] cells(int row) {
    return new String(rows, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8).split("\t", -1);
  }

  private static PopulatedPlace place(String[] cells) {
    return new PopulatedPlace(Integer.parseInt(cells[0]), cells[1], optional(cells[2]), cells[3], cells[4],
        cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]), new GeoPoint(Double.parseDouble(cells[6]), Double.parseDouble(cells[7])),
        Authority.sameAs(optional(cells[9]), Optional.of(cells[0])));
  }

  private static Optional<String> optional(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** FNV-1a, 64 bits: hits are checked against the name itself, so that two names with one hash do no harm. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Takes the rows in and sorts their names. */
  private static final class Builder {

    private byte[] rows = new byte[1 << 20];
    private int[] starts = new int[1 << 12];
    private long[] names = new long[1 << 13];
    private long[] numbers = new long[1 << 12];
    private int rowCount;
    private int nameCount;

    void add(Table.Row row) {
      String[] cells = COLUMNS.stream().map(row::text).toArray(String[]::new);
      byte[] bytes = String.join("\t", cells).getBytes(StandardCharsets.UTF_8);
      int start = starts[rowCount];
      if (rowCount >= ROW_MASK) {
        throw row.fault("more places than " + ROW_MASK, null);
      }
      if (start + bytes.length > rows.length) {
        rows = Arrays.copyOf(rows, 2 * rows.length + bytes.length);
      }
      System.arraycopy(bytes, 0, rows, start, bytes.length);
      if (rowCount + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      }
      try {
        numbers[rowCount] = (long) Integer.parseInt(cells[0]) << ROW_BITS | rowCount;
        addName(cells[1]);
        for (String alias : cells[8].isEmpty() ? new String[0] : cells[8].split("\\|")) {
          addName(alias);
        }
      } catch (NumberFormatException e) {
        throw row.fault("not a GeoNames number", e);
      }
      starts[++rowCount] = start + bytes.length;
    }

    private void addName(String name) {
      if (nameCount == names.length) {
        names = Arrays.copyOf(names, 2 * names.length);
      }
      names[nameCount++] = hash(NameKey.of(name)) & ~ROW_MASK | rowCount;
    }

    PlaceTable build() {
      long[] sortedNames = Arrays.stream(names, 0, nameCount).sorted().distinct().toArray();
      long[] sortedNumbers = Arrays.copyOf(numbers, rowCount);
      Arrays.sort(sortedNumbers);
      return new PlaceTable(Arrays.copyOf(rows, starts[rowCount]), Arrays.copyOf(starts, rowCount + 1), sortedNames, sortedNumbers);
    }
  }
}
