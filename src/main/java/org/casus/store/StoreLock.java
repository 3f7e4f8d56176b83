package org.casus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.casus.model.UsageException;

/** Keeps a store directory for one process, and within it for one opened store. A killed process leaves no lock behind. */
final class StoreLock implements AutoCloseable {

  // Closing any channel on a file gives up this process's lock on it, so a second try within the process must not open one.
  private static final Set<Path> HELD = new HashSet<>();

  private final Path key;
  private final FileChannel channel;

  private StoreLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  static StoreLock take(Path directory) {
    synchronized (HELD) {
      try {
        Path key = directory.toRealPath();
        if (HELD.contains(key)) {
          throw new UsageException("the store " + directory + " is already open in this process; close it first");
        }
        FileChannel channel = FileChannel.open(key.resolve(StoreLayout.LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
            StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
          String holder = holder(channel);
          channel.close();
          throw new UsageException("the store " + directory + " is in use by " + holder + "; stop it, or, when it is a server,"
              + " ask it over HTTP");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        HELD.add(key);
        return new StoreLock(key, channel);
      } catch (IOException e) {
        throw new UsageException("cannot lock the store " + directory + ": " + e.getMessage() + "; is it writable?", e);
      }
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    String pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    return pid.isEmpty() ? "another process" : "process " + pid;
  }

  @Override
  public void close() {
    synchronized (HELD) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        HELD.remove(key);
      }
    }
  }

  /** Whether a path is the lock file of a store, which may stand in an otherwise empty directory. */
  static boolean isLock(Path path) {
    return path.getFileName().toString().equals(StoreLayout.LOCK) && Files.isRegularFile(path);
  }
}
