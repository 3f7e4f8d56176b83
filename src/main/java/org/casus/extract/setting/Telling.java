package org.casus.extract.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Quotations;
import org.casus.extract.tree.Tree;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.Token;

/** How something is told: as what happened in the story, as what lay before it, or by somebody who remembers. */
final class Telling {

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Lexicon lexicon;
  private final List<Span> quotes;

  /** @param text the whole article */
  Telling(String text, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.quotes = Quotations.find(text).stream().map(Quotations.Quote::span).toList();
  }

  boolean isQuoted(Span span) {
    return quotes.stream().anyMatch(quote -> quote.contains(span));
  }

  /** In the simple past, as what happened in the story, also by a verb form below one in it: not "has said", "says". */
  static boolean isNarrated(Tree tree, Token word) {
    return finiteVerb(tree, word).flatMap(verb -> finite(tree, verb)).filter(form -> isPastTense(tree, form)).isPresent();
  }

  /** The verb of the clause with a tense that a word stands in. */
  static Optional<Token> finiteVerb(Tree tree, Token word) {
    Optional<Token> verb = tree.clauseVerb(word);
    while (verb.isPresent() && finite(tree, verb.get()).isEmpty()) {
      verb = tree.parent(verb.get()).flatMap(tree::clauseVerb);
    }
    return verb;
  }

  /** The word that carries the tense of a clause; empty when its verb is a participle or an infinitive. */
  private static Optional<Token> finite(Tree tree, Token verb) {
    return tree.children(verb, "aux", "aux:pass", "cop").stream().filter(aux -> FINITE.contains(aux.pos())).findFirst()
        .or(() -> Optional.of(verb).filter(v -> FINITE.contains(v.pos()) || isPastTense(tree, v)));
  }

  /** A participle with a subject of its own and no auxiliary is a past tense that the tagger took for one. */
  static boolean isPastTense(Tree tree, Token verb) {
    return verb.pos().equals("VBD") || verb.pos().equals("VBN") && tree.hasChild(verb, "nsubj") && !tree.hasChild(verb, "aux")
        && !tree.hasChild(verb, "aux:pass") && !verb.relation().startsWith("acl");
  }

  /** Told by somebody in the story, of whatever time: quoted, reported, or in court. */
  boolean isRecalled(Draft draft) {
    return draft.attribution.isPresent() || isQuoted(draft.trigger)
        || draft.tree.tokens().stream().anyMatch(verb -> lexicon.has("recall-verb", verb.lemma()));
  }

  /**
   * "A movement that questioned his birth": a clause without a comma says which one is meant, and was true at any time; but "a
   * speech in which he thanked her".
   */
  boolean isAside(Draft draft) {
    return finiteVerb(draft.tree, draft.token).filter(verb -> verb.relation().equals("acl:relcl"))
        .map(verb -> draft.tree.subtree(verb).get(0)).filter(first -> !first.pos().equals("IN"))
        .flatMap(draft.tree::before).filter(token -> !token.word().equals(",")).isPresent();
  }

  /** Told in the past perfect, with "previously", or of somebody who is no longer what he was then. */
  boolean isEarlier(Draft draft) {
    boolean lasting = draft.tree.parent(draft.token).filter(unit -> lexicon.has("time-unit", unit.lemma())
        && draft.tree.preposition(draft.token).equals("of")).isPresent(); // "weeks of protests"
    return lasting || isEarlier(draft.tree, draft.token)
        || draft.fillers(Role.INITIATOR).stream().anyMatch(p -> isNoLonger(draft.tree, p));
  }

  /** Told in the past perfect, or with "previously". */
  boolean isEarlier(Tree tree, Token word) {
    return tree.clauseVerb(word).filter(verb -> tree.children(verb, "aux").stream()
        .anyMatch(aux -> aux.word().equalsIgnoreCase("had"))
        || tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.has("earlier", adverb.lemma()))).isPresent();
  }

  /** "The former premier", "the predecessor's cabinet". */
  private boolean isNoLonger(Tree tree, Participation who) {
    return tree.tokens().stream().filter(t -> who.span().contains(t.span())
        || tree.parent(t).filter(head -> head.span().equals(who.head())).isPresent() && t.isRelation("amod"))
        .anyMatch(t -> lexicon.has("no-longer", t.lemma().toLowerCase(Locale.ROOT)));
  }
}
