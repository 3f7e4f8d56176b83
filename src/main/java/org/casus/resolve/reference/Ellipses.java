package org.casus.resolve.reference;

import java.util.Optional;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.Role;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** Whom a number or a word for more means where the noun is left out: "killed six miners and hurt two more", "killing three". */
final class Ellipses {

  private static final int NEAR = 3;

  private final ActorLexicon lexicon;
  private final Story story;
  private final Ledger ledger;
  private final NominalResolver nominals;

  Ellipses(ActorLexicon lexicon, Story story, Ledger ledger, NominalResolver nominals) {
    this.lexicon = lexicon;
    this.story = story;
    this.ledger = ledger;
    this.nominals = nominals;
  }

  /** The people whom the words mean in that part; empty where they leave out no noun, or one for something else. */
  Optional<Referent> of(Tree tree, int head, Role role) {
    boolean number = tree.token(head).pos().equals("CD");
    boolean others = lexicon.words("somebody-more").contains(tree.word(head));
    if (!number && !others && !tree.word(head).equals("both") && !lexicon.words("so-many").contains(tree.word(head))) {
      return Optional.empty();
    }
    Optional<Referent> counted = those(tree, head)
        .or(() -> isMore(tree, head) ? counted(tree, head, "", 0) : Optional.empty());
    boolean hurt = role == Role.VICTIM || role == Role.TARGET && others && tree.children(head).stream()
        .noneMatch(c -> c > head && (tree.token(c).isRelation("nmod") || tree.token(c).relation().startsWith("acl")));
    return counted.or(() -> hurt ? Optional.of(nominals.people(tree, head)) : Optional.empty());
  }

  /** "Six miners were hurt. The six said so", "two officers were tried; both were jailed". */
  Optional<Referent> those(Tree tree, int head) {
    boolean both = tree.word(head).equals("both") && tree.isSubject(head)
        && tree.children(head).stream().noneMatch(c -> tree.token(c).isRelation("nmod") || tree.token(c).isRelation("conj"));
    return both ? counted(tree, head, "two", NEAR) : isDefinite(tree, head) && !tree.token(head).isRelation("nummod")
        ? counted(tree, head, tree.word(head), NEAR) : Optional.empty();
  }

  private static boolean isDefinite(Tree tree, int number) {
    return tree.word(number - 1).equals("the") && tree.token(number).pos().equals("CD");
  }

  private static boolean isMore(Tree tree, int head) {
    int more = tree.word(head).equals("more") ? head : head + 1; // the parser may hang either on the other
    return tree.word(more).equals("more") && tree.token(more - 1).pos().equals("CD");
  }

  /** The people counted last before the words, by that number or any. */
  private Optional<Referent> counted(Tree tree, int head, String number, int sentences) {
    return ledger.before(tree.index(), head, sentences).stream()
        .filter(m -> m.kind() == Kind.NOMINAL && m.referent().things().stream().allMatch(t -> t.type() == EntityType.POPULATION))
        .filter(m -> story.tree(m.sentence()).children(m.head()).stream().anyMatch(c ->
            story.tree(m.sentence()).token(c).isRelation("nummod")
                && (number.isEmpty() || story.tree(m.sentence()).word(c).equals(number))))
        .map(Mention::referent).findFirst();
  }
}
