package org.casus.resolve.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file of the gazetteer: tab-separated, a header line, {@code |} between the values of a cell, comment lines with #. */
final class Table {

  private final String file;
  private final List<String> columns;

  private Table(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** Reads all rows; a file that is missing or has not the columns asked for is a fault of the build, not of the user. */
  static void read(String file, Consumer<Row> reader) {
    try (BufferedReader lines = open(file)) {
      String line = lines.readLine();
      while (line != null && line.startsWith("#")) {
        line = lines.readLine();
      }
      if (line == null) {
        throw new IllegalStateException(file + " is empty");
      }
      Table table = new Table(file, List.of(line.split("\t", -1)));
      while ((line = lines.readLine()) != null) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          reader.accept(table.new Row(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static BufferedReader open(String file) throws IOException {
    return new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8), 1 << 16);
  }

  private static InputStream stream(String file) throws IOException {
    InputStream raw = Table.class.getResourceAsStream(file);
    if (raw == null) {
      throw new IllegalStateException("not on the class path: " + file);
    }
    return file.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  /** The whole file, unpacked. */
  static byte[] bytes(String file) {
    try (InputStream in = stream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** One line of the file. */
  final class Row {

    private final String line;
    private final String[] cells;

    private Row(String line) {
      this.line = line;
      this.cells = line.split("\t", -1);
    }

    /** The cell of a column, possibly empty. */
    String text(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalStateException(file + " has no column " + column + " but " + columns);
      }
      return i < cells.length ? cells[i] : "";
    }

    Optional<String> find(String column) {
      String text = text(column);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    List<String> list(String column) {
      String text = text(column);
      List<String> values = new ArrayList<>();
      int begin = 0;
      while (begin < text.length()) {
        int bar = text.indexOf('|', begin);
        int end = bar < 0 ? text.length() : bar;
        if (end > begin) {
          values.add(text.substring(begin, end).strip());
        }
        begin = end + 1;
      }
      return values;
    }

    String line() {
      return line;
    }

    /** Says where and what is wrong with this row. */
    IllegalStateException fault(String reason, Exception cause) {
      return new IllegalStateException(file + ": " + reason + ": " + line, cause);
    }
  }
}
