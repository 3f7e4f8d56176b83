package org.casus.eval;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to score and how.
 *
 * @param layers    layers to score; all of them: those of which the gold has something
 * @param types     event types to score; empty: those that occur in the gold
 * @param resamples how often documents are drawn for the 95 % bounds; 0: no bounds
 * @param scope     the key of gold documents within which events are merged across documents, {@code topic} or {@code subtopic}
 * @param where     score only gold documents that have this value under this key
 * @param errors    whether to list what is wrong
 */
public record EvalOptions(Set<Layer> layers, Set<String> types, int resamples, String scope, Optional<Where> where,
    boolean errors) {

  public static final int DEFAULT_RESAMPLES = 1000;

  public static final EvalOptions DEFAULT =
      new EvalOptions(EnumSet.allOf(Layer.class), Set.of(), DEFAULT_RESAMPLES, "topic", Optional.empty(), false);

  /** A condition on a top-level value of gold documents. */
  public record Where(String key, String value) {
    public Where {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }

  public EvalOptions {
    layers = Set.copyOf(layers);
    types = Set.copyOf(types);
    Objects.requireNonNull(where);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("no layer to score");
    }
    if (resamples < 0) {
      throw new IllegalArgumentException("resamples: " + resamples);
    }
    if (!scope.equals("topic") && !scope.equals("subtopic")) {
      throw new IllegalArgumentException("scope is topic or subtopic: " + scope);
    }
  }

  public EvalOptions withLayers(Set<Layer> some) {
    return new EvalOptions(some, types, resamples, scope, where, errors);
  }

  public EvalOptions withTypes(Set<String> some) {
    return new EvalOptions(layers, some, resamples, scope, where, errors);
  }

  public EvalOptions withResamples(int times) {
    return new EvalOptions(layers, types, times, scope, where, errors);
  }

  public EvalOptions withScope(String key) {
    return new EvalOptions(layers, types, resamples, key, where, errors);
  }

  public EvalOptions withWhere(String key, String value) {
    return new EvalOptions(layers, types, resamples, scope, Optional.of(new Where(key, value)), errors);
  }

  public EvalOptions withErrors(boolean listed) {
    return new EvalOptions(layers, types, resamples, scope, where, listed);
  }

  /** Whether this layer was asked for by name, and is scored even when the gold says that there is nothing. */
  boolean isNamed(Layer layer) {
    return layers.contains(layer) && layers.size() < Layer.values().length;
  }
}
