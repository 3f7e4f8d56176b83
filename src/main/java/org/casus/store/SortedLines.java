package org.casus.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sorts any number of lines in bounded memory: by their UTF-8 bytes, which is the order of code points, each once. What does not
 * fit into memory waits in temporary files, sorted piece by piece.
 */
final class SortedLines implements AutoCloseable {

  private static final int DEFAULT_BYTES = 32 << 20;
  // What a line costs beside its bytes: array header and a place in the list.
  private static final int OVERHEAD = 24;
  private static final Comparator<byte[]> BY_BYTES = Arrays::compareUnsigned;

  private final int maxBytes;
  private final List<byte[]> held = new ArrayList<>();
  private final List<Path> spilled = new ArrayList<>();
  private final List<InputStream> open = new ArrayList<>();
  private int heldBytes;

  SortedLines() {
    this(DEFAULT_BYTES);
  }

  /** @param maxBytes roughly how much to hold in memory */
  SortedLines(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** @param line without line break */
  void add(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    held.add(bytes);
    heldBytes += bytes.length + OVERHEAD;
    if (heldBytes > maxBytes) {
      spill();
    }
  }

  private void spill() {
    held.sort(BY_BYTES);
    try {
      Path file = Files.createTempFile("casus-sort", ".gz");
      spilled.add(file);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
        for (byte[] line : held) {
          out.write(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    held.clear();
    heldBytes = 0;
  }

  /** The lines in order, each with its line break; to be taken once, when all have been added. */
  Iterator<byte[]> sorted() {
    held.sort(BY_BYTES);
    PriorityQueue<Source> sources = new PriorityQueue<>(Comparator.comparing(source -> source.line, BY_BYTES));
    for (Path file : spilled) {
      offer(sources, new Source(lines(file)));
    }
    offer(sources, new Source(held.iterator()));
    return new Merged(sources);
  }

  private static void offer(PriorityQueue<Source> sources, Source source) {
    if (source.advance()) {
      sources.add(source);
    }
  }

  private Iterator<byte[]> lines(Path file) {
    try {
      InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16);
      open.add(in);
      return new FileLines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a stream of bytes. */
  InputStream stream() {
    Iterator<byte[]> lines = sorted();
    return new SequenceInputStream(new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return lines.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return new ByteArrayInputStream(lines.next());
      }
    });
  }

  @Override
  public void close() {
    try {
      for (InputStream in : open) {
        in.close();
      }
      for (Path file : spilled) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source {
    private final Iterator<byte[]> lines;
    private byte[] line;

    Source(Iterator<byte[]> lines) {
      this.lines = lines;
    }

    boolean advance() {
      line = lines.hasNext() ? lines.next() : null;
      return line != null;
    }
  }

  private static final class Merged implements Iterator<byte[]> {
    private final PriorityQueue<Source> sources;
    private byte[] next;

    Merged(PriorityQueue<Source> sources) {
      this.sources = sources;
      advance(null);
    }

    private void advance(byte[] last) {
      next = null;
      while (next == null && !sources.isEmpty()) {
        Source source = sources.poll();
        byte[] line = source.line;
        offer(sources, source);
        if (last == null || !Arrays.equals(last, line)) {
          next = line;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      byte[] line = next;
      advance(line);
      return line;
    }
  }

  private static final class FileLines implements Iterator<byte[]> {
    private final InputStream in;
    private byte[] next;

    FileLines(InputStream in) {
      this.in = in;
      next = read();
    }

    private byte[] read() {
      try {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != '\n') {
          line.write(b);
          b = in.read();
        }
        line.write(b);
        return b < 0 ? null : line.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      byte[] line = next;
      next = read();
      return line;
    }
  }
}
