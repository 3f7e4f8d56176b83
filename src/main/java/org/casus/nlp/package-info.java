/**
 * From {@link org.casus.model.Article} to {@link org.casus.model.AnnotatedArticle}: tokens, sentences, parts of speech, lemmas,
 * names, dependency trees and time expressions. The only package that knows Stanford CoreNLP.
 *
 * <p>What costs time in CoreNLP's stock pipeline and is done better elsewhere is left out: its fine-grained entity rules
 * (our gazetteer knows the domain), its coreference (ours is made for news), its quote annotator (ours reads indirect
 * speech as well). SUTime runs only on sentences that hold a word it could react to.
 *
 * <p>Traps: token offsets are UTF-16, as in the model; SUTime's values for vague expressions need
 * {@link org.casus.nlp.TimexCorrector}; annotation of one article never depends on another.
 */
package org.casus.nlp;
