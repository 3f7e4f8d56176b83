package org.casus.resolve.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.casus.model.GeoPoint;

/**
 * The populated places, in a compact form: the file as it stands, as bytes, and a sorted array of hashes of the names in it.
 * A place is parsed from its line when it is asked for.
 */
final class PlaceTable {

  private static final int ROW_BITS = 20;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;
  private static final List<String> COLUMNS =
      List.of("geonames", "name", "iso3", "admin1", "feature", "population", "lat", "lon", "aliases", "dbpedia");
  private static final int NAME = 1;
  private static final int ALIASES = 8;

  private final byte[] file;
  private final int[] starts;
  private final long[] names;
  private final long[] numbers;

  private final Authority authority;

  private PlaceTable(byte[] file, int[] starts, long[] names, long[] numbers, Authority authority) {
    this.authority = authority;
    this.file = file;
    this.starts = starts;
    this.names = names;
    this.numbers = numbers;
  }

  /** Loads the file; its columns must be {@link #COLUMNS}, in this order. */
  static PlaceTable load(String file, Authority authority) {
    return new Builder(file).build(authority);
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
    return isNamed(cells[NAME], key, inText) || Arrays.stream(cells[ALIASES].split("\\|"))
        .anyMatch(alias -> isNamed(alias, key, inText));
  }

  private static boolean isNamed(String name, String key, String inText) {
    return NameKey.of(name).equals(key) && NameKey.fits(name, inText);
  }

  /** The cells of a line, and an empty one. */
  private String[] cells(int row) {
    String line = new String(file, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8).concat("\n");
    return line.substring(0, line.indexOf('\n')).concat("\t\t").split("\t", COLUMNS.size() + 1);
  }

  private PopulatedPlace place(String[] cells) {
    return new PopulatedPlace(Integer.parseInt(cells[0]), cells[NAME], optional(cells[2]), cells[3], cells[4],
        cells[5].isEmpty() ? 0 : Integer.parseInt(cells[5]), new GeoPoint(Double.parseDouble(cells[6]),
        Double.parseDouble(cells[7])),
        authority.sameAs(optional(cells[9]), Optional.of(cells[0])));
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

  /** Walks through the bytes of the file once, without making strings of what is not a name. */
  private static final class Builder {

    private final String path;
    private final byte[] file;
    private int[] starts = new int[1 << 12];
    private int rowCount;

    Builder(String path) {
      this.path = path;
      this.file = Table.bytes(path);
    }

    PlaceTable build(Authority authority) {
      int line = 0;
      boolean header = true;
      while (line < file.length) {
        int end = endOf('\n', line, file.length);
        if (file[line] != '#' && header) {
          checkHeader(line, end);
          header = false;
        } else if (file[line] != '#' && end > line) {
          addRow(line, end);
        }
        line = end + 1;
      }
      long[] numbers = IntStream.range(0, rowCount).parallel().mapToLong(row -> number(starts[row]) << ROW_BITS | row).sorted()
          .toArray();
      long[] names = IntStream.range(0, rowCount).parallel().mapToObj(this::names).flatMapToLong(LongStream::of).sorted()
          .toArray();
      return new PlaceTable(file, Arrays.copyOf(starts, rowCount + 1), names, numbers, authority);
    }

    private void checkHeader(int line, int end) {
      List<String> columns = List.of(new String(file, line, end - line, StandardCharsets.UTF_8).strip().split("\t"));
      if (!columns.equals(COLUMNS)) {
        throw new IllegalStateException(path + " has columns " + columns + ", not " + COLUMNS);
      }
    }

    private void addRow(int line, int end) {
      if (rowCount >= ROW_MASK) {
        throw new IllegalStateException(path + ": more places than " + ROW_MASK);
      }
      if (rowCount + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[rowCount] = line;
      starts[rowCount + 1] = end;
      rowCount++;
    }

    /** Each name of a row as the upper bits of its hash, with the number of the row. */
    private long[] names(int row) {
      LongStream.Builder names = LongStream.builder();
      int end = endOf('\n', starts[row], file.length);
      int cell = starts[row];
      for (int column = 0; column <= ALIASES; column++) {
        int cellEnd = endOf('\t', cell, end);
        for (int name = cell; (column == NAME || column == ALIASES) && name < cellEnd;) {
          int nameEnd = endOf('|', name, cellEnd);
          names.add(hash(NameKey.of(new String(file, name, nameEnd - name, StandardCharsets.UTF_8))) & ~ROW_MASK | row);
          name = nameEnd + 1;
        }
        cell = cellEnd + 1;
      }
      return names.build().toArray();
    }

    private long number(int begin) {
      long number = 0;
      for (int i = begin; i < file.length && file[i] != '\t'; i++) {
        if (file[i] < '0' || file[i] > '9') {
          throw new IllegalStateException(path + ": not a GeoNames number at byte " + begin);
        }
        number = 10 * number + file[i] - '0';
      }
      return number;
    }

    private int endOf(char mark, int from, int limit) {
      int i = from;
      while (i < limit && file[i] != mark) {
        i++;
      }
      return i;
    }
  }
}
