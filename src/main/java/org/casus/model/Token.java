package org.casus.model;

/**
 * One word or punctuation mark of a sentence, with its place in the sentence's dependency tree (Universal Dependencies).
 *
 * @param index    position in the sentence, from 0
 * @param span     where it stands in the article text
 * @param word     the word as the tagger read it
 * @param lemma    dictionary form, lower case except for names
 * @param pos      Penn Treebank part of speech, such as VBD or NNP
 * @param ner      named-entity class (PERSON, LOCATION, ORGANIZATION, MISC, NUMBER, DATE, …), or "O"
 * @param head     index of the governing token, -1 for the root
 * @param relation basic Universal Dependencies relation to the head, such as nsubj:pass; "root" for the root
 */
public record Token(int index, Span span, String word, String lemma, String pos, String ner, int head, String relation) {

  public Token {
    if (index < 0 || head < -1 || head == index) {
      throw new IllegalArgumentException("token " + index + " " + word + " has head " + head);
    }
  }

  public boolean isVerb() {
    return pos.startsWith("VB");
  }

  /** A common or proper noun. */
  public boolean isNoun() {
    return pos.startsWith("NN");
  }

  public boolean isProperNoun() {
    return pos.startsWith("NNP");
  }

  public boolean isPronoun() {
    return pos.startsWith("PRP") || pos.equals("WP") || pos.equals("WP$");
  }

  /** "himself", "themselves". */
  public boolean isReflexive() {
    return isPronoun() && (word.endsWith("self") || word.endsWith("selves"));
  }

  /** Whether the relation is {@code name} or one of its subtypes: {@code nsubj} also covers {@code nsubj:pass}. */
  public boolean isRelation(String name) {
    return relation.equals(name) || relation.startsWith(name) && relation.charAt(name.length()) == ':';
  }
}
