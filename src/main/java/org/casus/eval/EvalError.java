package org.casus.eval;

/**
 * One thing that is wrong in a prediction.
 *
 * @param kind     what kind of error: missed, spurious, type, polarity, modality, actors, source, cue
 * @param detail   what the gold has and what was predicted
 * @param sentence the sentence in which it stands
 */
public record EvalError(Layer layer, String document, String kind, String detail, String sentence) {}
