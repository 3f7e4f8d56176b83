package org.casus.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of bytes, one at a time; a line longer than the limit is passed over without holding it. */
final class LineReader implements Closeable {

  private final InputStream in;
  private final int maxBytes;
  private int number;

  /**
   * @param number from 1
   * @param bytes  without the line feed; empty when the line is longer than the limit
   */
  record Line(int number, Optional<byte[]> bytes) {

    boolean isBlank() {
      return bytes.isPresent() && new String(bytes.get(), StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  LineReader(InputStream in, int maxBytes) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    this.maxBytes = maxBytes;
  }

  /** The next line, or empty after the last one. */
  Optional<Line> next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean fits = true;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        fits = false;
      }
    }
    return Optional.of(new Line(number, fits ? Optional.of(line.toByteArray()) : Optional.empty()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
