package org.casus.resolve.reference;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.Unlisted;

/** Whose troops are meant where no word of their own tells it. */
final class Troops {

  private static final Set<String> CONTROLLED = Set.of("xcomp", "advcl", "conj", "ccomp", "acl");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final Ledger ledger;
  private final Unlisted unlisted;

  Troops(Gazetteer gazetteer, ActorLexicon lexicon, Ledger ledger) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.unlisted = new Unlisted(gazetteer);
  }

  /** "The army arrested the president of Mali": not the one of another country, of which an earlier sentence spoke. */
  boolean isOfSentence(Tree tree, Referent army) {
    Set<String> here = ledger.in(tree.index()).stream().filter(m -> m.referent().is(EntityType.PERSON))
        .flatMap(m -> m.referent().country().stream()).collect(Collectors.toSet());
    return here.isEmpty() || army.country().filter(here::contains).isPresent();
  }

  /** Troops that somebody moves are his: "the United States agreed to withdraw combat troops". */
  Optional<Referent> sender(Tree tree, int head) {
    int verb = tree.token(head).isRelation("obj") ? tree.token(head).head() : -1;
    if (verb < 0 || !lexicon.words("moving-verb").contains(tree.lemma(verb))) {
      return Optional.empty();
    }
    for (int steps = 0; steps < 4; steps++) {
      Optional<Integer> subject = tree.child(verb, "nsubj").filter(s -> !tree.token(s).relation().equals("nsubj:pass")
          && !tree.word(tree.phraseBegin(s) - 1).equals("with"));
      if (subject.isPresent()) {
        return subject.flatMap(s -> ledger.referent(tree.index(), s)).flatMap(Referent::country).flatMap(gazetteer::findCountry)
            .map(country -> Referent.of(unlisted.armedForces(country)));
      }
      Token token = tree.token(verb);
      if (!CONTROLLED.contains(token.relation()) || token.head() < 0) {
        return Optional.empty();
      }
      verb = token.head();
    }
    return Optional.empty();
  }
}
