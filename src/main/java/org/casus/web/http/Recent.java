package org.casus.web.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Answers that were made for one state of the store, as many as there is room for; those that nobody asked for the longest go
 * first. For all threads.
 *
 * @param <K> a question
 * @param <V> its answer
 */
public final class Recent<K, V> {

  /** No more of the heap than this part of it, however much room is wanted. */
  private static final int PART_OF_HEAP = 16;
  /** An answer that takes more than this part of the room is not kept: it would push out too many others. */
  private static final int PART_OF_ROOM = 4;

  private final long room;
  private final ToLongFunction<V> size;
  private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);
  private String version = "";
  private long taken;

  /**
   * @param room bytes that all answers together may take; less on a small heap
   * @param size bytes of an answer
   */
  public Recent(long room, ToLongFunction<V> size) {
    this.room = Math.min(room, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    this.size = size;
  }

  /** The answer to a question in a state of the store, if it is kept. */
  public synchronized Optional<V> find(K question, String state) {
    return version.equals(state) ? Optional.ofNullable(answers.get(question)) : Optional.empty();
  }

  /** Keeps an answer; those of another state of the store are forgotten. */
  public synchronized void keep(K question, String state, V answer) {
    if (!version.equals(state)) {
      answers.clear();
      taken = 0;
      version = state;
    }
    if (size.applyAsLong(answer) > room / PART_OF_ROOM) {
      return;
    }
    V before = answers.put(question, answer);
    taken += size.applyAsLong(answer) - (before == null ? 0 : size.applyAsLong(before));
    for (Iterator<V> eldest = answers.values().iterator(); taken > room; eldest.remove()) {
      taken -= size.applyAsLong(eldest.next());
    }
  }
}
