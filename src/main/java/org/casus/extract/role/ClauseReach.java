package org.casus.extract.role;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Token;

/** How far down a clause somebody is looked for whom an act concerns. */
final class ClauseReach {

  /** Prepositions behind which something else is told: what it is like, when or why it happens. */
  private static final Set<String> ASIDE = Set.of("like", "unlike", "than", "after", "before", "during", "since", "despite",
      "about", "regarding", "concerning");

  private final Tree tree;
  private final Lexicon lexicon;

  ClauseReach(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /**
   * Not into relative clauses, nor to where it was written, to what happens besides, to who was killed, or to whom something is
   * demanded for ("compensation for the miners"); in a promise or threat not to the subject of what is announced, in help not to
   * whom it is against.
   */
  public boolean leadsOn(EventType type, Token token) {
    boolean own = token.isRelation("nsubj") && !ClauseTargets.ABOUT_OTHERS.contains(type)
        || token.relation().equals("nsubj:pass") && type == EventType.ACCUSE; // "alleged that the mayor was poisoned"
    boolean enemy = (type == EventType.SUPPORT || type == EventType.AID || type == EventType.AGREE)
        && tree.preposition(token).equals("against");
    boolean ground = type == EventType.PROTEST && (lexicon.has("before-building", tree.preposition(token))
        || lexicon.has("before-building", token.lemma())); // "in front of the court"
    boolean favoured = type == EventType.REQUEST && tree.preposition(token).equals("for") && token.relation().equals("nmod");
    boolean aside = ground || favoured || ASIDE.contains(tree.preposition(token))
        || token.relation().equals("conj") && token.isVerb()
        || tree.parent(token).filter(noun -> isHarmed(type, token, noun)).isPresent();
    return !isPlatform(token) && !token.relation().equals("acl:relcl") && !token.relation().equals("appos") && !own && !enemy
        && !aside;
  }

  /** Whoever was killed is not to blame for it; a protest against somebody's arrest is not against him. */
  boolean isHarmed(EventType type, Token token, Token noun) {
    if ((type == EventType.PROTEST || type == EventType.REQUEST) && lexicon.has("favour-noun", noun.lemma())
        && (tree.preposition(token).equals("of") || token.relation().equals("nmod:poss"))) {
      return true; // "to demand the release of Lind"
    }
    if (tree.preposition(token).equals("of") && (type == EventType.SUPPORT && lexicon.has("against-noun", noun.lemma())
        || type == EventType.REQUEST && lexicon.has("care-noun", noun.lemma()))) {
      return true; // "backed an audit of the bank", "demanded the protection of the family"
    }
    boolean suffered = List.of("kill-noun", "wound-noun", "detain-noun").stream().anyMatch(l -> lexicon.has(l, noun.lemma()));
    return tree.preposition(token).equals("of") && (lexicon.has("kill-noun", noun.lemma())
        || type == EventType.PROTEST && (suffered || lexicon.has("violence-noun", noun.lemma())))
        || token.relation().equals("nmod:poss") && type == EventType.PROTEST && suffered;
  }

  /** "Urged the faithful to help": whatever they are called, they are asked. */
  Optional<Token> addressee(Draft draft) {
    return !draft.verb || draft.rule.type() != EventType.REQUEST || draft.has(Role.TARGET) ? Optional.empty()
        : tree.child(draft.token, "obj").filter(who -> tree.hasChild(who, "det")
        && tree.children(draft.token, "xcomp").stream().anyMatch(act -> act.index() > who.index() && act.pos().equals("VB")
        && tree.children(act, "mark").stream().anyMatch(to -> to.pos().equals("TO"))));
  }

  /** "Threatened to avenge the killing of Lind": the threat is not to her. */
  boolean isVictim(Draft draft, Token token) {
    return draft.rule.type() == EventType.THREATEN && Stream.of(Optional.of(token), tree.parent(token)).flatMap(Optional::stream)
        .anyMatch(who -> tree.preposition(who).equals("of") && tree.parent(who)
        .filter(noun -> lexicon.has("kill-noun", noun.lemma())).isPresent());
  }

  boolean isPlatform(Token token) {
    return lexicon.has("platform", token.lemma().toLowerCase(Locale.ROOT));
  }

  /** "Called for the killers to be tried": it is not asked of them. */
  boolean isUndergone(Draft draft) {
    VerbArguments verbs = new VerbArguments(tree, lexicon);
    return draft.fillers(Role.TARGET).stream().flatMap(p -> tree.tokens().stream().filter(t -> t.span().equals(p.head())))
        .anyMatch(who -> who.isRelation("obl") && who.head() == draft.token.index() && tree.preposition(who).equals("for")
        && Stream.concat(tree.children(draft.token, "xcomp", "advcl").stream(), tree.children(who, "acl").stream())
        .anyMatch(verb -> verb.index() > who.index() && verbs.isPassive(verb)
        && tree.children(verb, "mark").stream().anyMatch(to -> to.pos().equals("TO"))));
  }
}
