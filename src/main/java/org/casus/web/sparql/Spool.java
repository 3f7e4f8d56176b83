package org.casus.web.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * An answer before it is sent: its beginning in memory, more of it in a temporary file. So its status and headers can say how
 * it came out, and a client that reads slowly keeps no query running.
 */
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 1 << 20;

  private byte[] memory = new byte[8 * 1024];
  private int held;
  private FileChannel file;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (held + length > IN_MEMORY) {
      spill();
    }
    if (length > IN_MEMORY) {
      Channels.newOutputStream(file).write(bytes, from, length);
      return;
    }
    if (held + length > memory.length) {
      memory = Arrays.copyOf(memory, Math.min(IN_MEMORY, Math.max(held + length, 2 * memory.length)));
    }
    System.arraycopy(bytes, from, memory, held, length);
    held += length;
  }

  private void spill() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("casus-answer", "");
      file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
    Channels.newOutputStream(file).write(memory, 0, held);
    held = 0;
  }

  /** Bytes so far. */
  long size() throws IOException {
    return held + (file == null ? 0 : file.position());
  }

  /** Takes back the last bytes. */
  void takeBack(int count) throws IOException {
    int here = Math.min(count, held);
    held -= here;
    if (file != null && count > here) {
      file.truncate(file.position() - (count - here));
    }
  }

  /** Forgets all of it. */
  void clear() throws IOException {
    held = 0;
    if (file != null) {
      file.truncate(0);
    }
  }

  void sendTo(OutputStream out) throws IOException {
    if (file != null) {
      long size = file.position();
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
      file.position(size);
    }
    out.write(memory, 0, held);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
