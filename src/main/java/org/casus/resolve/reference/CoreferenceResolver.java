package org.casus.resolve.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.Span;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;

/**
 * Walks through an article whose names are linked and finds what its common nouns and pronouns refer to, in text order, so
 * that whatever a word could point back to is known when the word is reached.
 */
public final class CoreferenceResolver {

  private static final Set<String> ONE_SPEAKS = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> MANY_SPEAK = Set.of("we", "us", "our", "ours", "ourselves");
  /** How a body hangs on the name of its member: "Oxfam director Ana Lund", "Ana Lund, director of Oxfam". */
  private static final Set<String> MEMBERSHIP = Set.of("compound", "nmod", "nmod:poss", "appos", "dep");

  private final Story story;
  private final Ledger ledger;
  private final ActorLexicon lexicon;
  private final NominalResolver nominals;
  private final PronounResolver pronouns;
  private final LaterNamed laterNamed;
  private final Kinship kinship;
  private final Ellipses ellipses;

  /** @param attributions who says what, of which only the words are needed */
  public CoreferenceResolver(Story story, NameLinker.Names names, ActorLexicon lexicon, NominalResolver nominals,
      List<Attribution> attributions) {
    this.story = story;
    this.ledger = names.ledger();
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.laterNamed = new LaterNamed(story, lexicon, ledger);
    this.kinship = new Kinship(lexicon, ledger);
    this.ellipses = new Ellipses(lexicon, story, ledger, nominals);
    this.pronouns = new PronounResolver(lexicon, story, ledger, new QuotedSpeech(story, ledger, attributions));
  }

  /** Notes in the ledger what the article's pronouns and descriptions stand for, sentence by sentence. */
  public void resolve() {
    for (Tree tree : story.trees()) {
      for (int i = 0; i < tree.size(); i++) {
        resolveOnce(tree, i);
      }
    }
  }

  /** A word that refers to nothing yet; before it the sides whose it is: "the leaders of the two countries". */
  private void resolveOnce(Tree tree, int i) {
    if (ledger.referent(tree.index(), i).isPresent() || isInsideName(tree, i)) {
      return;
    }
    if (tree.isNominal(i)) {
      tree.children(i).stream().filter(c -> c > i && tree.preposition(c).equals("of") && tree.token(c).pos().equals("NNS")
          && lexicon.findSide(tree.lemma(c)).isPresent()).forEach(c -> resolveOnce(tree, c));
    }
    resolve(tree, i);
  }

  private void resolve(Tree tree, int i) {
    Token token = tree.token(i);
    if (token.isPronoun() || token.pos().equals("WDT")) {
      int at = i;
      pronouns.resolve(tree, i).ifPresent(referent -> ledger.add(
          new Mention(tree.index(), at, at + 1, at, token.span(), Kind.PRONOMINAL, referent)));
      return;
    }
    ellipses.those(tree, i).ifPresent(referent -> addNominal(tree, i, referent));
    Optional<Referent> kin = kinship.resolve(tree, i);
    if (tree.isNominal(i) && !isPartOfActor(tree, i) && !nominals.isPartitive(tree, i)) {
      laterNamed.resolve(tree, i).or(() -> kin).or(() -> apposed(tree, i)).or(() -> nominals.resolve(tree, i))
          .filter(CoreferenceResolver::isWorthKeeping).ifPresent(referent -> addNominal(tree, i, referent));
    }
  }

  /** "The attacker, a man of forty": one and the same. */
  private Optional<Referent> apposed(Tree tree, int i) {
    return Optional.of(tree.token(i)).filter(token -> token.isRelation("appos") && token.pos().equals("NN")
            && tree.word(tree.phraseBegin(i)).matches("an?") && tree.token(token.head()).pos().equals("NN"))
        .flatMap(token -> ledger.headAt(tree.index(), token.head())).filter(m -> m.kind() == Kind.NOMINAL)
        .map(Mention::referent).filter(who -> who.is(EntityType.POPULATION) || who.is(EntityType.ARMED_GROUP));
  }

  private void addNominal(Tree tree, int head, Referent referent) {
    int begin = tree.phraseBegin(head);
    ledger.add(new Mention(tree.index(), begin, head + 1, head, tree.span(begin, head + 1), Kind.NOMINAL, referent));
  }

  private static boolean isWorthKeeping(Referent referent) {
    return !referent.is(EntityType.WEAPON);
  }

  private boolean isInsideName(Tree tree, int i) {
    return ledger.covering(tree.index(), i).filter(m -> m.kind() == Kind.NAMED || m.referent().is(EntityType.POST)).isPresent();
  }

  /** "police" in "police spokesman" is part of another actor; in "police raid" it is the actor. */
  private boolean isPartOfActor(Tree tree, int i) {
    if (!tree.isModifier(i)) {
      return false;
    }
    int governor = tree.token(i).head();
    while (tree.isModifier(governor)) {
      governor = tree.token(governor).head();
    }
    Optional<ActorNoun> noun = lexicon.find(tree, i);
    boolean acting = noun.filter(n -> n.kind() != ActorNoun.Kind.PLACE && n.kind() != ActorNoun.Kind.COUNTRY
        && n.sector().isPresent()).isPresent();
    return !acting || lexicon.find(tree, governor).isPresent() || ledger.referent(tree.index(), governor).isPresent();
  }

  /** "I" in what somebody says is the speaker, and "we" the body for which he speaks, if he is introduced with it. */
  public void resolveSpeaker(Span content, Referent speaker) {
    Referent group = speaker.is(EntityType.PERSON) ? bodyOf(speaker.first()).orElse(speaker) : speaker;
    story.phrase(content).ifPresent(first -> {
      for (int s = first.tree().index(); s < story.trees().size(); s++) {
        Tree tree = story.tree(s);
        for (int i = 0; i < tree.size(); i++) {
          Token token = tree.token(i);
          boolean many = MANY_SPEAK.contains(tree.word(i));
          if (content.contains(token.span()) && token.isPronoun() && (many || ONE_SPEAKS.contains(tree.word(i)))
              && ledger.headAt(s, i).isEmpty()) {
            ledger.add(new Mention(s, i, i + 1, i, token.span(), Kind.PRONOMINAL, many ? group : speaker));
          }
        }
      }
    });
  }

  /** "I" and "we" of those who answer in an interview, unless they quote somebody. */
  public void resolveInterview() {
    Interviews.turns(story, ledger).forEach(turn -> turn.speaker().ifPresent(speaker -> resolveSpeaker(turn.words(), speaker)));
  }

  private Optional<Referent> bodyOf(Entity person) {
    return story.trees().stream().flatMap(tree -> ledger.inOrder(tree.index()).stream()
        .filter(name -> name.kind() == Kind.NAMED && name.referent().first().id().equals(person.id()))
        .flatMap(name -> ledger.inOrder(tree.index()).stream().filter(body -> body.kind() == Kind.NAMED
            && !body.referent().isSet() && Owners.isBody(body.referent().first().type()) && hangsOn(tree, body, name)))
        .map(Mention::referent)).findFirst();
  }

  private static boolean hangsOn(Tree tree, Mention body, Mention name) {
    int at = body.head();
    while (at >= 0 && at != name.head() && MEMBERSHIP.contains(tree.token(at).relation())) {
      at = tree.token(at).head();
    }
    return at == name.head() && body.head() != name.head();
  }
}
