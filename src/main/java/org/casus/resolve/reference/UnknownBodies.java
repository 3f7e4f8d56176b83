package org.casus.resolve.reference;

import java.util.Locale;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.Unlisted;

/** Bodies that no table lists and whose words name a country or a place, for which they must not be taken. */
final class UnknownBodies {

  private final ActorLexicon lexicon;
  private final Ledger ledger;
  private final Unlisted unlisted;
  private final NominalResolver nominals;
  private final Owners owners;

  UnknownBodies(ActorLexicon lexicon, Ledger ledger, Unlisted unlisted, NominalResolver nominals, Owners owners) {
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.unlisted = unlisted;
    this.nominals = nominals;
    this.owners = owners;
  }

  /** "The Native American Rights Fund", "the Lund district attorney's office". */
  Optional<Referent> at(Tree tree, int head) {
    return tree.lemma(head).equals("office") ? office(tree, head) : named(tree, head);
  }

  /** A name that ends in a noun of bodies, with which it makes more than the name of its people. */
  private Optional<Referent> named(Tree tree, int head) {
    if (!tree.token(head).isProperNoun() || !lexicon.words("body-name").contains(tree.lemma(head).toLowerCase(Locale.ROOT))
        || ledger.covering(tree.index(), head).isPresent()) {
      return Optional.empty();
    }
    int begin = head;
    while (begin > 0 && isCapital(tree, begin - 1) && (tree.token(begin - 1).isProperNoun()
        || tree.token(begin - 1).pos().equals("JJ"))) {
      begin--;
    }
    return begin > head - 2 ? Optional.empty() : Optional.of(Referent.of(unlisted.organization(tree.surface(begin, head + 1),
        EntityType.ORGANIZATION, owners.of(tree, head).country(), Optional.empty())));
  }

  /** Whoever holds the office, or the office of the place that is named with it. */
  private Optional<Referent> office(Tree tree, int head) {
    return tree.child(head, "nmod:poss").filter(bearer -> tree.token(bearer).isNoun()
        && ledger.covering(tree.index(), bearer).isEmpty()).flatMap(bearer -> {
          Optional<Referent> holder = nominals.resolve(tree, bearer)
              .filter(r -> r.is(EntityType.PERSON) || r.is(EntityType.POST));
          int begin = tree.phraseBegin(bearer);
          return holder.or(() -> ledger.inOrder(tree.index()).stream().filter(m -> m.begin() >= begin && m.end() <= bearer
              && m.referent().is(EntityType.PLACE)).findFirst().map(place -> Referent.of(post(tree, bearer, place))));
        });
  }

  private Entity post(Tree tree, int bearer, Mention place) {
    int begin = tree.word(place.end()).equals("'s") ? place.end() + 1 : place.end();
    return unlisted.localPost(tree.surface(begin, bearer + 1).toLowerCase(Locale.ROOT), place.referent().first());
  }

  private static boolean isCapital(Tree tree, int i) {
    return Character.isUpperCase(tree.surface(i, i + 1).charAt(0));
  }
}
