package org.casus.resolve.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/**
 * Who is meant by a person described where the article names him in another place: "the man, later identified as Karl Moser", or
 * "a judge" in the first sentences and "Judge Anna Lind" behind them.
 */
final class LaterNamed {

  /** So many sentences tell the news before they name everybody. */
  private static final int LEAD = 2;
  private static final String CULPRIT = "culprit";
  private static final int LONGEST_NAME = 10;

  private final Story story;
  private final ActorLexicon lexicon;
  private final Ledger ledger;
  /** The persons of nouns by which they were identified; empty where there were several. */
  private final Map<String, Optional<Referent>> identified = new HashMap<>();

  LaterNamed(Story story, ActorLexicon lexicon, Ledger ledger) {
    this.story = story;
    this.lexicon = lexicon;
    this.ledger = ledger;
    for (Tree tree : story.trees()) {
      IntStream.range(0, tree.size()).forEach(i -> described(tree, i).ifPresent(noun -> nameBehind(tree, i).ifPresent(person ->
          identified.merge(key(noun), Optional.of(person), (a, b) -> a.equals(b) ? a : Optional.empty()))));
    }
  }

  /** The person that a description of one means; empty where the article names no such person, or several. */
  Optional<Referent> resolve(Tree tree, int head) {
    if (!tree.token(head).pos().equals("NN") || !isPerson(tree, head) || isAnother(tree, head)) {
      return Optional.empty();
    }
    Optional<Referent> known = identified.getOrDefault(key(tree.lemma(head)), Optional.empty())
        .or(() -> isAttacking(tree, head) ? identified.getOrDefault(CULPRIT, Optional.empty()) : Optional.empty());
    boolean first = tree.index() < LEAD && tree.children(head).stream().anyMatch(c -> tree.word(c).matches("an?"))
        && tree.children(head).stream().noneMatch(c -> c < head && lexicon.find(tree.lemma(c)).isPresent()); // "rebel leader"
    return known.or(() -> first ? bearer(tree, head) : Optional.empty());
  }

  /** The noun that a verb says to be a person with a name: "identified the suspect as", "a prisoner, suspected to be". */
  private Optional<String> described(Tree tree, int verb) {
    Token token = tree.token(verb);
    boolean as = lexicon.words("identifying").contains(tree.lemma(verb))
        && tree.children(verb).stream().anyMatch(c -> c > verb && tree.preposition(c).equals("as"));
    boolean being = lexicon.words("taking-for").contains(tree.lemma(verb)) && token.pos().equals("VBN")
        && tree.word(verb + 1).equals("to") && tree.word(verb + 2).equals("be");
    if (!token.pos().startsWith("VB") || !as && !being) {
      return Optional.empty();
    }
    Optional<Integer> noun = tree.child(verb, "nsubj:pass").or(() -> tree.child(verb, "obj"))
        .or(() -> Optional.of(token.head()).filter(n -> token.relation().startsWith("acl"))).or(() -> before(tree, verb));
    return noun.filter(n -> tree.token(n).pos().equals("NN") && isPerson(tree, n)).map(tree::lemma);
  }

  /** The noun before a participle, with a comma between: "the man, later identified". */
  private static Optional<Integer> before(Tree tree, int participle) {
    int at = participle - 1;
    while (at > 0 && tree.token(at).pos().equals("RB")) {
      at--;
    }
    return Optional.of(tree.word(at).equals(",") ? at - 1 : at).filter(noun -> noun >= 0);
  }

  private Optional<Referent> nameBehind(Tree tree, int verb) {
    return ledger.inOrder(tree.index()).stream().filter(m -> m.begin() > verb && m.begin() <= verb + LONGEST_NAME
        && m.kind() == Kind.NAMED && m.referent().is(EntityType.PERSON)).map(Mention::referent).findFirst();
  }

  /** Suspects, attackers and gunmen are one and the same. */
  private String key(String noun) {
    return lexicon.words(CULPRIT).contains(noun) ? CULPRIT : noun;
  }

  /** "A man stabbed two nurses" in the first sentences: he is the attacker whom the story names in the end. */
  private boolean isAttacking(Tree tree, int head) {
    int verb = tree.token(head).head();
    return tree.index() < LEAD && tree.word(tree.phraseBegin(head)).matches("an?") && verb >= 0
        && tree.token(head).relation().equals("nsubj") && IntStream.range(verb, tree.size())
        .filter(i -> lexicon.words("violent-verb").contains(tree.lemma(i)) && tree.token(i).isVerb())
        .anyMatch(i -> PronounResolver.doer(tree, i).filter(who -> who == head).isPresent());
  }

  private boolean isPerson(Tree tree, int head) {
    return lexicon.isPerson(tree, head) || lexicon.find(tree, head).filter(ActorNoun::isPersonal).isPresent();
  }

  private boolean isAnother(Tree tree, int head) {
    return tree.children(head).stream().anyMatch(c -> lexicon.words("another").contains(tree.word(c))
        || tree.token(c).isRelation("nmod:poss"));
  }

  /** The one person who bears the noun as title behind this sentence, and is not named before. */
  private Optional<Referent> bearer(Tree tree, int head) {
    List<Entity> bearers = story.trees().stream().flatMap(t -> ledger.inOrder(t.index()).stream())
        .filter(m -> m.kind() == Kind.NAMED && m.referent().is(EntityType.PERSON)).map(m -> m.referent().first())
        .filter(person -> ledger.hasTitle(person.id(), tree.lemma(head))).distinct().toList();
    boolean before = ledger.before(tree.index(), tree.size(), LEAD).stream()
        .anyMatch(m -> bearers.stream().anyMatch(b -> b.id().equals(m.referent().first().id())));
    return bearers.size() == 1 && !before ? Optional.of(Referent.of(bearers.get(0))) : Optional.empty();
  }
}
