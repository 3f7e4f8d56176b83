package org.casus.extract.figure;

import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/** Which words say that people are harmed, and in what way: "killed", "stabbed to death", "wounded", "missing", "arrest". */
final class HarmWords {

  private static final Set<String> TAKING = Set.of("take", "hold");

  private final Tree tree;
  private final Lexicon lexicon;

  HarmWords(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** What a verb says was done to people. */
  Optional<Harm> ofVerb(Token verb) {
    if (lexicon.has("kill-verb", verb.lemma()) || isFatal(verb)) {
      return Optional.of(Harm.KILLED);
    }
    if (lexicon.has("wound-verb", verb.lemma())) {
      return Optional.of(Harm.WOUNDED);
    }
    boolean taken = TAKING.contains(verb.lemma()) && tree.children(verb).stream()
        .anyMatch(c -> lexicon.has("captivity-noun", c.lemma()));
    return taken || lexicon.has("detain-verb", verb.lemma()) ? Optional.of(Harm.DETAINED) : Optional.empty();
  }

  /** "Stabbed to death", "shot dead". */
  private boolean isFatal(Token verb) {
    boolean toDeath = tree.children(verb, "obl", "nmod").stream()
        .anyMatch(c -> c.lemma().equals("death") && tree.children(c, "case").stream().anyMatch(to -> to.lemma().equals("to")));
    boolean dead = tree.children(verb, "xcomp", "advmod", "dep").stream().anyMatch(c -> c.lemma().equals("dead"));
    return toDeath || dead || tree.after(verb).filter(c -> c.lemma().equals("dead")).isPresent();
  }

  /**
   * The state that a word says people are left in: "dead", "30 wounded", "missing".
   *
   * @param counted whether people or a number stand before it, which a noun or participle needs
   */
  Optional<Harm> ofState(Token word, boolean counted) {
    boolean adjective = word.pos().startsWith("JJ");
    boolean noun = counted && word.isNoun() && !word.isProperNoun();
    boolean participle = counted && (word.pos().equals("VBN") || word.pos().equals("VBD"));
    if ((adjective || noun) && lexicon.has("dead-word", word.lemma())) {
      return Optional.of(Harm.KILLED);
    }
    if ((adjective || participle) && lexicon.has("wounded-word", word.lemma())) {
      return Optional.of(Harm.WOUNDED);
    }
    boolean missing = (adjective || counted && word.pos().equals("VBG")) && lexicon.has("missing-word", word.lemma());
    return missing ? Optional.of(Harm.MISSING) : Optional.empty();
  }

  /** What a noun says is done to those behind its "of": "the killing of four monks". */
  Optional<Harm> ofNoun(Token noun) {
    if (lexicon.has("kill-noun", noun.lemma())) {
      return Optional.of(Harm.KILLED);
    }
    return lexicon.has("detain-noun", noun.lemma()) ? Optional.of(Harm.DETAINED) : Optional.empty();
  }
}
