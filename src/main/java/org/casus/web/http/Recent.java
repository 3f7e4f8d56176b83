package org.casus.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Answers that were made for one state of the store, as many as there is room for; those that are asked for least go first, and
 * so do those of states that are over. For all threads.
 *
 * @param <K> a question
 * @param <V> its answer
 */
public final class Recent<K, V> {

  /** No more of the heap than this part of it, however much room is wanted. */
  private static final int PART_OF_HEAP = 16;
  /** An answer that takes more than this part of the room is not kept: it would push out too many others. */
  private static final int PART_OF_ROOM = 4;

  private record Asked<K>(K question, String state) {}

  private final long room;
  private final ToIntFunction<V> size;
  private final Cache<Asked<K>, V> answers;

  /**
   * @param room bytes that all answers together may take; less on a small heap
   * @param size bytes of an answer
   */
  public Recent(long room, ToIntFunction<V> size) {
    this.room = Math.min(room, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    this.size = size;
    this.answers = Caffeine.newBuilder().maximumWeight(this.room).<Asked<K>, V>weigher((asked, answer) -> size.applyAsInt(answer))
        .executor(Runnable::run).build();
  }

  /** The answer to a question in a state of the store, if it is kept. */
  public Optional<V> find(K question, String state) {
    return Optional.ofNullable(answers.getIfPresent(new Asked<>(question, state)));
  }

  /** Keeps an answer, unless it is too large. */
  public void keep(K question, String state, V answer) {
    if (size.applyAsInt(answer) <= room / PART_OF_ROOM) {
      answers.put(new Asked<>(question, state), answer);
    }
  }
}
