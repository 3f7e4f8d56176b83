package org.casus.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Figure;
import org.casus.model.Participation;
import org.casus.model.Token;

/**
 * Tells statements about several events of a period ("fourteen attacks since January", "almost daily attacks") from single
 * events.
 */
public final class Totals {

  private Totals() {}

  /** Marks the events of a sentence whose figures are sums over a period. */
  public static void mark(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Numbers numbers = new Numbers(tree);
    for (Draft draft : drafts) {
      draft.total = draft.verb ? isHabit(tree, draft.token, lexicon) || isSum(tree, draft.token, numbers)
          : isTotal(tree, draft.token, numbers, lexicon);
    }
  }

  /** "The fourteenth attack, including six rocket attacks, directed against X": the sum is directed against X as well. */
  public static void share(Tree tree, List<Draft> drafts) {
    for (Draft sum : drafts) {
      if (sum.total && !sum.verb && sum.roles.isEmpty()) {
        drafts.stream().filter(d -> d != sum && d.rule.type() == sum.rule.type() && !d.roles.isEmpty()
            && tree.dominates(sum.token, d.token)).findFirst()
            .ifPresent(part -> part.roles.forEach((role, fillers) -> sum.roles.put(role,
            new ArrayList<>(fillers.stream().map(p -> new Participation(p.role(),
                p.span(), p.head(), p.filler(), "inferred: shared with '" + part.token.word() + "'")).toList()))));
      }
    }
  }

  private static boolean isTotal(Tree tree, Token noun, Numbers numbers, Lexicon lexicon) {
    boolean repeated = tree.children(noun, "amod", "advmod").stream().anyMatch(a -> lexicon.has("repeated", a.lemma()));
    boolean plural = noun.pos().equals("NNS");
    Optional<Figure> count = numbers.of(noun, false);
    boolean several = plural && count.filter(f -> f.low() >= 2).isPresent();
    boolean ordinal = tree.children(noun, "amod").stream().anyMatch(a -> a.ner().equals("ORDINAL") && !a.lemma().equals("first")
        && !a.lemma().equals("second"))
        && tree.tokens().stream().anyMatch(t -> t.lemma().equals("since") && t.index() > noun.index());
    return repeated && plural || several || ordinal;
  }

  /** "Forty people have been killed since May", "the number of rebels killed since May". */
  private static boolean isSum(Tree tree, Token verb, Numbers numbers) {
    boolean sinceThen = tree.children(verb, "obl", "obl:tmod", "advcl").stream()
        .anyMatch(time -> tree.children(time, "case", "mark").stream().anyMatch(word -> word.lemma().equals("since")));
    boolean perfect = tree.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("have"))
        && tree.children(verb, "obj", "nsubj:pass").stream()
        .anyMatch(many -> numbers.of(many, false).filter(figure -> figure.low() >= 2).isPresent());
    boolean number = verb.relation().equals("acl") && tree.parent(verb).filter(people -> tree.preposition(people).equals("of"))
        .flatMap(tree::parent).filter(noun -> noun.lemma().equals("number")).isPresent();
    return sinceThen && (perfect || number);
  }

  private static boolean isHabit(Tree tree, Token verb, Lexicon lexicon) {
    return tree.children(verb, "advmod").stream().anyMatch(a -> lexicon.has("repeated", a.lemma()));
  }
}
