package org.casus.resolve.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;

/** Which body that was named before is meant by a noun alone: "the court", "the group", "the coalition". */
final class NamedBodies {

  /** PLOVER sectors of bodies of a state, which nobody calls "the group". */
  private static final Set<String> OF_STATE = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");

  private final ActorLexicon lexicon;
  private final Antecedents antecedents;

  NamedBodies(ActorLexicon lexicon, Antecedents antecedents) {
    this.lexicon = lexicon;
    this.antecedents = antecedents;
  }

  /** The institution that "the court" or "the police" means. */
  Optional<Referent> institution(Tree tree, int head, ActorNoun noun) {
    return antecedents.nearestNamed(tree, head,
        m -> Owners.isBody(m.referent().first().type()) && couldBe(tree, head, noun, m));
  }

  /** The building that "the embassy" means. */
  Optional<Referent> building(Tree tree, int head, ActorNoun noun) {
    return antecedents.nearestNamed(tree, head, m -> couldBe(tree, head, noun, m));
  }

  /** The one of any kind that "the group" or "the bank" means. */
  Optional<Referent> group(Tree tree, int head, ActorNoun noun) {
    return antecedents.nearestNamed(tree, head, m -> couldBe(noun, m) && !isOfAnotherKind(tree, head, m));
  }

  /**
   * "The court" may be the Supreme Court named before, "the district court" is not; nor is a Police Diving Unit the police.
   */
  private boolean couldBe(Tree tree, int head, ActorNoun noun, Mention mention) {
    String name = mention.referent().first().name().toLowerCase(Locale.ROOT);
    int at = name.lastIndexOf(noun.noun());
    if (at < 0) {
      return false;
    }
    String behind = name.substring(at + noun.noun().length()).strip().replaceFirst("\\W.*", "");
    return (behind.isEmpty() || lexicon.words("behind-body").contains(behind)) && tree.children(head).stream()
        .filter(c -> c < head && (tree.token(c).isRelation("compound") || tree.token(c).isRelation("amod")))
        .allMatch(c -> name.contains(tree.word(c)));
  }

  /**
   * Whether "the group", "the coalition", "the bank" can mean what was named before: by kind, by sector, or because its name
   * has that noun.
   */
  private static boolean couldBe(ActorNoun noun, Mention mention) {
    Entity thing = mention.referent().first();
    boolean sameWord = thing.name().toLowerCase(Locale.ROOT).contains(noun.noun());
    if (noun.type() == EntityType.ARMED_GROUP) {
      return thing.type() == EntityType.ARMED_GROUP || sameWord;
    }
    boolean plain = noun.sector().isEmpty() && Owners.isBody(thing.type()) && thing.sector().filter(OF_STATE::contains).isEmpty();
    return plain || Owners.isBody(thing.type()) && (sameWord || noun.sector().isPresent()
        && noun.sector().equals(thing.sector()));
  }

  /** "The news network" is no body without "news" in its name. */
  private boolean isOfAnotherKind(Tree tree, int head, Mention mention) {
    String name = mention.referent().first().name().toLowerCase(Locale.ROOT);
    return tree.children(head).stream().filter(c -> c < head && tree.token(c).isRelation("compound"))
        .anyMatch(c -> lexicon.find(tree.lemma(c)).isEmpty() && !name.contains(tree.word(c)));
  }
}
