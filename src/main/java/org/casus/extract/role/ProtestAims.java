package org.casus.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/** Whom a protest turns to by what its people demand: "marched to demand that the mayor resign", "carried signs urging him". */
public final class ProtestAims {

  private static final Set<EventType> DEMANDS = Set.of(EventType.REQUEST, EventType.ACCUSE);
  private static final Set<String> PURPOSE = Set.of("advcl", "xcomp", "acl", "dep");

  private ProtestAims() {}

  /** Gives protests without a target the one whom their demands address. */
  public static void fill(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Phrases phrases = new Phrases(tree, lexicon);
    for (Draft protest : drafts) {
      if (protest.rule.type() != EventType.PROTEST || protest.has(Role.TARGET) || protest.has(Role.PARTICIPANT)) {
        continue;
      }
      List<Participation> demanded = drafts.stream().filter(other -> DEMANDS.contains(other.rule.type())
          && isPurpose(tree, protest, other.token)).flatMap(other -> other.fillers(Role.TARGET).stream())
          .filter(p -> protest.fillers(Role.INITIATOR).stream().noneMatch(q -> q.head().overlaps(p.head()))).toList();
      demanded.forEach(p -> protest.roles.computeIfAbsent(Role.TARGET, role -> new ArrayList<>())
          .add(new Participation(Role.TARGET, p.span(), p.head(), p.filler(), "inferred: of whom the protest demands it")));
      List<Participation> fought = demanded.isEmpty() ? fought(tree, protest, drafts) : List.of();
      fought.forEach(p -> protest.roles.computeIfAbsent(Role.TARGET, role -> new ArrayList<>())
          .add(new Participation(Role.TARGET, p.span(), p.head(), p.filler(), "inferred: with whom its people clash")));
      if (demanded.isEmpty() && fought.isEmpty()) {
        urged(tree, protest, lexicon).stream().flatMap(who -> phrases.named(who).stream())
            .forEach(who -> protest.add(Role.TARGET, who, "inferred: whom the protest urges"));
      }
    }
  }

  /** "Clashed with guards and threw stones": the stones are thrown at the guards. */
  private static List<Participation> fought(Tree tree, Draft protest, List<Draft> drafts) {
    return drafts.stream().filter(clash -> clash.rule.type() == EventType.ASSAULT && clash.verb
            && clash.modality == protest.modality
            && protest.token.relation().equals("conj") && tree.firstConjunct(protest.token).index() == clash.token.index()
            && !tree.hasChild(protest.token, "nsubj"))
        .flatMap(clash -> clash.fillers(Role.TARGET).stream()).toList();
  }

  private static boolean isPurpose(Tree tree, Draft protest, Token verb) {
    return PURPOSE.contains(verb.relation()) && tree.parent(verb).filter(above -> isOf(tree, protest, above)).isPresent();
  }

  /** The protest, or what stands with it and has the purpose hung on it: "carried signs asking", "on Friday asking". */
  private static boolean isOf(Tree tree, Draft protest, Token word) {
    return word.index() == protest.token.index() || word.isNoun() && (word.relation().equals("obj") || word.isRelation("obl"))
        && tree.parent(word).filter(verb -> verb.index() == protest.token.index()).isPresent();
  }

  /** "Carrying signs asking the mayor to resign", "calling on the mayor", "demanding his resignation": of whom it is asked. */
  private static Optional<Token> urged(Tree tree, Draft protest, Lexicon lexicon) {
    return tree.tokens().stream()
        .filter(verb -> (verb.pos().equals("VBG") || verb.pos().equals("VB")) && lexicon.has("urging-verb", verb.lemma())
            && isPurpose(tree, protest, verb))
        .flatMap(verb -> Stream.of(tree.children(verb, "obj", "nsubj").stream(),
            tree.children(verb, "obl").stream().filter(who -> tree.preposition(who).equals("on")),
            tree.children(verb, "advcl", "xcomp").stream().flatMap(act -> tree.children(act, "nsubj").stream()),
            tree.children(verb, "obj", "obl").stream().filter(act -> lexicon.has("leaving-noun", act.lemma()))
                .flatMap(act -> tree.children(act, "nmod", "nmod:poss").stream())).flatMap(who -> who))
        .filter(who -> lexicon.isActor(who) && !who.isPronoun()).findFirst();
  }
}
