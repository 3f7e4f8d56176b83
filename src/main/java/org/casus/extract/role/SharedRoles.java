package org.casus.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * "Began a hunger strike to protest against Sweden", "shelled Juba, killing 20": two words of one sentence tell of one act when
 * the second is the purpose or the result of the first and both are of the same type. Each takes over the roles that only the
 * other names.
 */
public final class SharedRoles {

  private static final Set<String> SAME_ACT = Set.of("in", "of", "as", "by", "with", "during");
  private static final List<Role> SHARED = List.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT);

  private SharedRoles() {}

  /** Gives coordinated events the roles that the sentence tells once for all of them. */
  public static void fill(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    for (Draft later : drafts) {
      above(tree, later.token, lexicon).flatMap(token -> drafts.stream().filter(first -> first != later
          && isCarriedBy(tree, first, token) && first.rule.type() == later.rule.type() && first.polarity == later.polarity
          && first.modality == later.modality && !first.total && !later.total).findFirst()).ifPresent(first -> {
            share(first, later);
            share(later, first);
          });
    }
  }

  /** The verb or noun whose purpose, result or manner a word tells. */
  private static Optional<Token> above(Tree tree, Token word, Lexicon lexicon) {
    boolean clause = word.isVerb() && (word.relation().equals("advcl") || word.relation().equals("xcomp")
        || word.relation().equals("acl") || word.relation().equals("dep") && word.pos().equals("VBG"))
        && (word.pos().equals("VBG") || word.pos().equals("VB")) && tree.children(word, "mark").stream()
        .allMatch(m -> m.pos().equals("TO"));
    Token whole = stretch(tree, word, lexicon);
    boolean phrase = word.isNoun() && (whole.relation().equals("nmod") || whole.relation().startsWith("obl"))
        && SAME_ACT.contains(tree.preposition(whole));
    return clause || phrase ? tree.resumedClause(whole).or(() -> tree.parent(whole)) : Optional.empty();
  }

  /** "In the second week of protests": the time stands for the event in its clause. */
  private static Token stretch(Tree tree, Token word, Lexicon lexicon) {
    return tree.parent(word).filter(time -> time.isNoun() && word.relation().equals("nmod") && tree.preposition(word).equals("of")
        && lexicon.has("stretch", time.lemma())).orElse(word);
  }

  /** Whether a word is the trigger, or the verb that has an event noun as its object: "staged a strike". */
  private static boolean isCarriedBy(Tree tree, Draft draft, Token word) {
    return draft.token.index() == word.index()
        || !draft.verb && word.isVerb() && draft.token.relation().equals("obj") && tree.parent(draft.token)
        .filter(p -> p.index() == word.index()).isPresent();
  }

  private static void share(Draft from, Draft to) {
    boolean hit = to.has(Role.TARGET) || to.has(Role.VICTIM);
    for (Role role : SHARED) {
      if (from.has(role) && !to.has(role) && !(role == Role.TARGET && hit)) {
        List<Participation> taken = new ArrayList<>();
        from.fillers(role).stream().filter(p -> to.roles.values().stream().flatMap(List::stream)
            .noneMatch(q -> q.head().overlaps(p.head())))
            .forEach(p -> taken.add(new Participation(role, p.span(), p.head(), p.filler(), "inferred: shared with '"
            + from.token.word() + "'")));
        if (!taken.isEmpty()) {
          to.roles.put(role, taken);
        }
      }
    }
  }
}
