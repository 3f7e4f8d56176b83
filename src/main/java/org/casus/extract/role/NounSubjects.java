package org.casus.extract.role;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/** Who does what a verb says that stands with a noun: "rebels [holding] the town", "their plan [to leave]". */
final class NounSubjects {

  private final Tree tree;
  private final Lexicon lexicon;
  private final VerbArguments verbs;

  NounSubjects(Tree tree, Lexicon lexicon, VerbArguments verbs) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** The noun that a verb modifies, or whoever wrote, used or issued what the noun says. */
  List<Argument> modified(Token verb, Token noun) {
    if (lexicon.has("document", noun.lemma())) { // "issued a statement demanding": who issued it demands
      Optional<Token> owner = tree.child(noun, "nmod:poss");
      Optional<Token> issuer = tree.parent(noun).filter(v -> v.isVerb() && noun.relation().equals("obj"));
      if (owner.isPresent() || issuer.isPresent()) {
        return owner.map(o -> List.of(Argument.near("subject", o, "possessor of '" + noun.word() + "'")))
            .orElseGet(() -> VerbArguments.relabel(verbs.subjects(issuer.get(), new HashSet<>()), verb, issuer.get()));
      }
    }
    Optional<Token> user = lexicon.has("weapon", noun.lemma()) && noun.relation().equals("obj") ? tree.parent(noun)
        .filter(Token::isVerb) : Optional.empty();
    if (user.isPresent()) { // "fired rockets targeting Lome": who fired them targets
      return VerbArguments.relabel(verbs.subjects(user.get(), new HashSet<>()), verb, user.get());
    }
    Optional<Token> author = lexicon.has("platform", noun.lemma().toLowerCase(Locale.ROOT))
        ? tree.parent(noun).flatMap(tree::clauseVerb) : Optional.empty();
    if (author.isPresent()) { // "wrote on Twitter, asking": who wrote asks
      return VerbArguments.relabel(verbs.subjects(author.get(), new HashSet<>()), verb, author.get());
    }
    return List.of(Argument.near("subject", noun, "noun that '" + verb.word() + "' modifies"));
  }

  /** "The Turkish statement", "a letter from the bank": whoever issued what speaks. */
  Optional<Token> issuer(Token noun) {
    return !noun.isNoun() || !lexicon.has("document", noun.lemma()) ? Optional.empty()
        : tree.children(noun, "nmod:poss").stream().findFirst()
        .or(() -> tree.children(noun, "amod", "compound").stream()
            .filter(t -> Lexicon.isName(t) && lexicon.isActor(t)).findFirst())
        .or(() -> tree.children(noun, "nmod").stream().filter(t -> tree.preposition(t).matches("by|from|of")
            && lexicon.isActor(t)).findFirst());
  }

  /** "its plan [to withdraw]", "announced a decision [to withdraw]": whose plan it is withdraws. */
  List<Argument> owner(Token verb, Token noun, Set<Integer> seen) {
    if (!noun.isNoun()) {
      return List.of();
    }
    if (verb.pos().equals("VBN")) {
      return List.of();
    }
    Optional<Token> owner = tree.child(noun, "nmod:poss");
    if (owner.isPresent()) {
      return List.of(Argument.near("subject", owner.get(), "possessor of '" + noun.word() + "'"));
    }
    Optional<Token> governor = tree.parent(noun);
    if (governor.isPresent() && governor.get().isVerb() && ownsObject(governor.get())
        && (noun.relation().equals("obj") || noun.relation().startsWith("obl"))) {
      return VerbArguments.relabel(verbs.subjects(governor.get(), seen), verb, governor.get());
    }
    return List.of();
  }

  /** Who announced, took or broke a decision is the one who decided; who welcomed it need not be. */
  private boolean ownsObject(Token verb) {
    return lexicon.isLightVerb(verb.lemma()) || lexicon.has("owner-verb", verb.lemma());
  }
}
