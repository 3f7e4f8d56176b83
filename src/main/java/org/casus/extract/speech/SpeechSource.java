package org.casus.extract.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Argument;
import org.casus.extract.role.VerbArguments;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds whose words, thoughts or plans a cue marks. */
final class SpeechSource {

  private static final Set<String> OWNER_PREPOSITIONS = Set.of("by", "from", "among", "of");

  private final Tree tree;
  private final Lexicon lexicon;
  private final VerbArguments arguments;
  private final Phrases phrases;

  SpeechSource(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.arguments = new VerbArguments(tree, lexicon);
    this.phrases = new Phrases(tree, lexicon);
  }

  /** The head word of who does what a verb says: its subject, the agent of a passive, or what stands where a subject would. */
  Optional<Token> ofVerb(Token verb) {
    Optional<Token> above = tree.parent(verb);
    boolean participle = verb.pos().equals("VBG") && above.isPresent() && tree.children(verb, "nsubj", "aux").isEmpty();
    if (participle && above.get().isVerb() && tree.before(verb).filter(b -> b.word().equals(",")).isPresent()) {
      Optional<Token> main = ofVerb(mainVerb(above.get()));
      if (main.isPresent()) {
        return main;
      }
    }
    if (participle && verb.relation().equals("acl") && above.get().relation().equals("obj") && !lexicon.isActor(above.get())
        && !lexicon.has("written-source", above.get().lemma())) {
      return tree.parent(above.get()).filter(Token::isVerb).flatMap(this::ofVerb); // "spent three days explaining"
    }
    Optional<Token> subject = arguments.subjects(verb, new HashSet<>()).stream().map(Argument::head)
        .filter(head -> head.index() != verb.index())
        .map(head -> head.isVerb() && !head.relation().equals("nsubj") ? tree.child(head, "nsubj").map(arguments::antecedent)
        .orElse(head) : head).findFirst();
    boolean gerund = subject.filter(s -> s.pos().equals("VBG") && s.index() < verb.index()).isPresent();
    if (gerund && verb.pos().equals("VBD")) {
      return before(verb); // "Speaking to reporters, the mayor, Ada Lind, said"
    }
    if (subject.isPresent() || arguments.isPassive(verb)) {
      return subject.filter(head -> !isExpletive(head, verb));
    }
    if (!verb.pos().matches("VBD|VBZ|VBP")) {
      return Optional.empty();
    }
    boolean clause = tree.children(verb, "ccomp").stream().anyMatch(c -> c.index() > verb.index() && tree.hasChild(c, "nsubj"));
    Optional<Token> described = above.filter(a -> clause && a.index() < verb.index() && lexicon.isActor(a));
    return described.or(() -> inverted(verb)).or(() -> before(verb)); // "Dale Hall, who directs it, said the change ..."
  }

  /** Who utters a quotation: whose verb it is, or whose the verb is on which it hangs, "went on to add: ...". */
  Optional<Token> ofSpeech(Token verb) {
    Optional<Token> source = ofVerb(verb);
    return source.isPresent() || verb.pos().matches("VBD|VBZ|VBP") ? source
        : tree.parent(verb).filter(Token::isVerb).flatMap(this::ofSpeech);
  }

  /** "He sued to keep them from seeing it, arguing that ...": the finite verb is the speaker's. */
  private Token mainVerb(Token verb) {
    Token at = verb;
    while (at.pos().matches("VBG?") && tree.children(at, "nsubj", "aux").isEmpty() && tree.parent(at).filter(Token::isVerb)
        .isPresent()) {
      at = tree.parent(at).get();
    }
    return at;
  }

  /** "It is said that": nobody says it. */
  private boolean isExpletive(Token head, Token verb) {
    return head.lemma().equals("it") && (tree.hasChild(verb, "cop") || arguments.isPassive(verb)) || head.lemma().equals("there");
  }

  /** "..., said the minister" */
  private Optional<Token> inverted(Token verb) {
    Optional<Token> next = tree.after(verb);
    boolean opened = verb.index() > 0 && Tree.isPunctuation(tree.token(verb.index() - 1));
    if (!opened || next.isEmpty()) {
      return Optional.empty();
    }
    return tree.tokens().stream().filter(t -> t.index() > verb.index()
        && (t.isNoun() || t.pos().equals("PRP") || t.pos().equals("CD") || t.pos().equals("DT"))
        && firstOf(t) == verb.index() + 1)
        .reduce((a, b) -> tree.dominates(b, a) ? b : a).filter(t -> !t.relation().equals("compound"));
  }

  private int firstOf(Token token) {
    return tree.subtree(token).get(0).index();
  }

  /** The nearest noun or pronoun in front of the verb, over its auxiliaries and adverbs. */
  private Optional<Token> before(Token verb) {
    for (int i = verb.index() - 1; i >= 0; i--) {
      Token token = tree.token(i);
      if (token.isNoun() || token.pos().equals("PRP")) {
        return Optional.of(describedActor(token));
      }
      if (!token.word().equals(",") && !token.pos().startsWith("RB") && !token.pos().equals("MD") && !token.lemma().equals("have")
          && !token.lemma().equals("do") && !token.lemma().equals("be")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "An official speaking on condition of anonymity said": the actor to whom the words in front of the verb belong. */
  private Token describedActor(Token nearest) {
    Token at = nearest;
    while (!lexicon.isActor(at) && at.head() >= 0 && at.head() < at.index()) {
      at = tree.token(at.head());
    }
    return lexicon.isActor(at) ? at : nearest;
  }

  /** Who holds a claim, fear or plan: "the army's claim", "a statement by the army", "the army issued a statement". */
  Optional<Token> ofNoun(Token noun) {
    Optional<Token> owner = tree.child(noun, "nmod:poss");
    if (owner.isEmpty()) {
      owner = tree.children(noun, "nmod").stream().filter(n -> OWNER_PREPOSITIONS.contains(tree.preposition(n))
          && lexicon.isActor(n)).findFirst();
    }
    if (owner.isEmpty()) {
      owner = tree.parent(noun).filter(p -> p.isVerb() && (noun.relation().equals("obj") || noun.relation().startsWith("obl")
          && tree.preposition(noun).equals("in")))
          .filter(p -> lexicon.isLightVerb(p.lemma()) || lexicon.has("holding-verb", p.lemma())).flatMap(this::ofVerb);
    }
    if (owner.isEmpty()) {
      owner = tree.children(noun, "compound", "amod").stream().filter(lexicon::isActor)
          .filter(t -> t.isNoun() || Character.isUpperCase(t.word().charAt(0))).findFirst();
    }
    return owner;
  }

  /** "Democrats are confident", "farmers, afraid that ...". */
  Optional<Token> ofAdjective(Token adjective) {
    Optional<Token> subject = tree.child(adjective, "nsubj", "nsubj:pass").map(arguments::antecedent);
    if (subject.isPresent()) {
      return subject.filter(head -> !head.lemma().equals("it") && !head.lemma().equals("there"));
    }
    Optional<Token> parent = tree.parent(adjective);
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    switch (adjective.relation()) {
      case "xcomp", "conj", "advcl", "dep":
        return parent.get().isVerb() ? ofVerb(parent.get()) : ofAdjective(parent.get());
      case "amod", "acl", "acl:relcl":
        return parent.filter(p -> p.isNoun() && p.index() < adjective.index());
      default:
        return Optional.empty();
    }
  }

  /** The shortest phrase that names the source. */
  Span span(Token head) {
    List<Phrases.Phrase> named = phrases.named(head);
    return named.stream().map(Phrases.Phrase::span).reduce(Span::union).orElse(head.span());
  }
}
