package org.casus.web.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that take long and stay right until the store changes. */
public final class Memory {

  private record Remembered(String version, Object value) {}

  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  /**
   * The remembered answer, or a new one. Whoever asks while it is made waits for it, and does not make it, too.
   *
   * @param name    what it answers; always of the same class for the same name
   * @param version the version of the store that is read
   */
  @SuppressWarnings("unchecked")
  public <T> T of(String name, String version, Supplier<T> making) {
    Remembered known = remembered.get(name);
    if (known == null || !known.version().equals(version)) {
      synchronized (locks.computeIfAbsent(name, n -> new Object())) {
        known = remembered.get(name);
        if (known == null || !known.version().equals(version)) {
          known = new Remembered(version, making.get());
          remembered.put(name, known);
        }
      }
    }
    return (T) known.value();
  }
}
