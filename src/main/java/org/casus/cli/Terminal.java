package org.casus.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command reads and writes. All text is UTF-8, whatever the machine's locale.
 *
 * @param in       what {@code -} stands for
 * @param out      results, for other programs to read; fails with {@link ReaderGone} when nobody reads them any more
 * @param err      talk, progress and errors, for people
 * @param isScreen whether {@code err} is a screen, on which a line can be written over
 * @param home     the folder of Casus, when it was started by its launcher
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean isScreen, Optional<Path> home) {

  /** System property by which the launcher says that errors go to a screen. */
  static final String SCREEN = "casus.screen";
  /** System property by which the launcher says where it lies. */
  static final String HOME = "casus.home";

  /** That of the process. */
  static Terminal ofProcess() {
    return new Terminal(System.in, guarded(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), Boolean.getBoolean(SCREEN),
        Optional.ofNullable(System.getProperty(HOME)).map(Path::of));
  }

  /**
   * A stream that fails with {@link ReaderGone} where {@code stream} fails, so that no library in between can make more of it.
   */
  static OutputStream guarded(OutputStream stream) {
    return new GuardedOutput(stream);
  }

  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void say(String text) {
    err.println(text);
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever read our results has gone, as {@code head} does when it has enough. */
  static final class ReaderGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }

  private static final class GuardedOutput extends FilterOutputStream {

    GuardedOutput(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int b) {
      guard(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      guard(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
      guard(out::flush);
    }

    /** Results end with the process: a library that closes what it wrote to does not end them. */
    @Override
    public void close() {
      flush();
    }

    private static void guard(Writing writing) {
      try {
        writing.run();
      } catch (IOException e) {
        throw new ReaderGone(e);
      }
    }

    private interface Writing {
      void run() throws IOException;
    }
  }
}
