package org.casus.eval;

/**
 * One thing that is wrong in a prediction.
 *
 * @param kind     what kind of error: missed, spurious, type, polarity, modality, actors, role, source, cue, value, link
 * @param detail   what the gold has and what was predicted
 * @param sentence the sentence in which it stands, with the words that the error is about in square brackets
 */
public record EvalError(Layer layer, String document, String kind, String detail, String sentence) {}
