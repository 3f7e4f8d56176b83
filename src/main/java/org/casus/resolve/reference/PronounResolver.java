package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** What pronouns of the third person refer to: what agrees with them, the nearer and the more prominent the better. */
final class PronounResolver {

  /** Whom a pronoun can stand for. */
  private enum Person { HE, SHE, IT, THEY }

  private static final Map<String, Person> THIRD = Map.ofEntries(
      Map.entry("he", Person.HE), Map.entry("him", Person.HE), Map.entry("his", Person.HE), Map.entry("himself", Person.HE),
      Map.entry("she", Person.SHE), Map.entry("her", Person.SHE), Map.entry("hers", Person.SHE), Map.entry("herself", Person.SHE),
      Map.entry("it", Person.IT), Map.entry("its", Person.IT), Map.entry("itself", Person.IT),
      Map.entry("they", Person.THEY), Map.entry("them", Person.THEY), Map.entry("their", Person.THEY),
      Map.entry("theirs", Person.THEY),
      Map.entry("themselves", Person.THEY));
  private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
  private static final Set<String> CLAUSES = Set.of("ccomp", "csubj", "xcomp", "advcl", "acl", "dep", "parataxis", "csubj:pass");
  /** Clauses whose subject is that of the one above, where they have none. */
  private static final Set<String> SUBJECTLESS = Set.of("advcl", "xcomp", "conj", "dep");
  private static final int WINDOW = 3;
  private static final double[] NEARNESS = {10, 7, 4, 2};
  private static final double SUBJECT = 3;
  private static final double MAIN_SUBJECT = 1;
  private static final double OWN_CLAUSE = 3;
  private static final double PARALLEL = 1.5;
  private static final double SAME_DEED = 6;
  private static final double GIVEN = 6;
  private static final double OFTEN = 0.3;
  private static final double MOST_OFTEN = 2;
  private static final double FEW_WORDS = 0.05;
  private static final double ONE_BODY_AS_THEY = -3;
  private static final double PLACE_AS_IT = -3;
  private static final double UNNAMED_ONE = -2;

  private final ActorLexicon lexicon;
  private final Story story;
  private final Ledger ledger;
  private final QuotedSpeech quoted;
  private final UnnamedThings unnamed;
  private final Spokesmen spokesmen;
  private final Map<EntityId, Integer> counts = new HashMap<>();

  PronounResolver(ActorLexicon lexicon, Story story, Ledger ledger, QuotedSpeech quoted) {
    this.lexicon = lexicon;
    this.story = story;
    this.ledger = ledger;
    this.quoted = quoted;
    this.unnamed = new UnnamedThings(lexicon, story, ledger);
    this.spokesmen = new Spokesmen(lexicon, ledger);
  }

  static boolean isThird(String word) {
    return THIRD.containsKey(word);
  }

  /** The referent of the pronoun at a token; empty for "it" in "it is likely that" and where nothing agrees. */
  Optional<Referent> resolve(Tree tree, int i) {
    String word = tree.word(i);
    Person person = THIRD.get(word);
    if (person == null) {
      return RELATIVE.contains(word) && tree.token(i).pos().startsWith("W") ? relative(tree, i) : Optional.empty();
    }
    if (person == Person.IT && isEmpty(tree, i)) {
      return Optional.empty();
    }
    count(tree.index());
    Optional<Referent> spokenFor = person == Person.THEY ? spokesmen.behind(tree, i) : Optional.empty();
    if (spokenFor.isPresent()) {
      return spokenFor;
    }
    Referent best = null;
    Mention nearest = null;
    double bestScore = 0;
    for (Mention mention : ledger.before(tree.index(), i, WINDOW)) {
      for (Referent candidate : forms(mention)) {
        double score = score(tree, i, person, mention, candidate);
        if (score > bestScore) {
          best = candidate;
          nearest = mention;
          bestScore = score;
        }
      }
    }
    if (best != null && (person == Person.HE || person == Person.SHE) && nearest.sentence() < tree.index()
        && unnamed.isKin(tree, i, lexicon.words(person == Person.HE ? "man" : "woman"))) {
      return Optional.empty();
    }
    if (best != null && (person == Person.THEY && (unnamed.isOvershadowed(tree, i, nearest)
        || unnamed.isAmongPeople(tree, i, nearest, !best.isSet() && !isMany(best.first(), headOf(nearest))))
        || person == Person.IT && (unnamed.isOfSubject(tree, i, nearest) || Topics.judged(tree, i)
        .filter(noun -> ledger.covering(tree.index(), noun).isEmpty()).isPresent()))) {
      return Optional.empty();
    }
    if (best != null && (person == Person.HE || person == Person.SHE)) {
      ledger.setGender(best.first().id(), person == Person.HE ? Ledger.Gender.MALE : Ledger.Gender.FEMALE);
    }
    return Optional.ofNullable(best);
  }

  /** A mention by itself, and with those that "and" joins to it. */
  private List<Referent> forms(Mention mention) {
    List<Entity> all = new ArrayList<>(mention.referent().things());
    addJoined(story.tree(mention.sentence()), mention.head(), all);
    addPartner(story.tree(mention.sentence()), mention.head(), all);
    return all.size() > mention.referent().things().size() ? List.of(mention.referent(), new Referent(all))
        : List.of(mention.referent());
  }

  /** "She met the king. They spoke": both. */
  private void addPartner(Tree tree, int head, List<Entity> all) {
    int subject = tree.firstConjunct(head);
    int verb = tree.token(subject).relation().equals("nsubj") ? tree.token(subject).head() : -1;
    if (verb >= 0 && subject < verb && all.get(0).type() == EntityType.PERSON
        && lexicon.words("meeting-verb").contains(tree.lemma(verb))) {
      tree.children(verb).stream().filter(c -> tree.token(c).isRelation("obj") || tree.token(c).isRelation("obl")
          && tree.preposition(c).equals("with")).flatMap(c -> ledger.referent(tree.index(), c).stream())
          .filter(r -> r.is(EntityType.PERSON)).flatMap(r -> r.things().stream())
          .filter(t -> all.stream().noneMatch(a -> a.id().equals(t.id()))).forEach(all::add);
    }
  }

  /** "Kim and his colleagues, Lee and Park": the names beside a noun are joined to the first one too. */
  private void addJoined(Tree tree, int head, List<Entity> all) {
    boolean several = all.get(0).type() == EntityType.PERSON && tree.token(head).pos().equals("NNS");
    for (int child : tree.children(head)) {
      Token token = tree.token(child);
      boolean name = several && child > head && (token.isRelation("appos") || token.isRelation("dep")) && token.isProperNoun();
      if (token.isRelation("conj") || name) {
        ledger.referent(tree.index(), child).ifPresent(r -> r.things().stream()
            .filter(t -> all.stream().noneMatch(a -> a.id().equals(t.id()))).forEach(all::add));
      }
      if (name || token.isRelation("conj") && token.pos().equals("NNS")) {
        addJoined(tree, child, all);
      }
    }
  }

  private double score(Tree tree, int pronoun, Person person, Mention mention, Referent candidate) {
    Entity thing = candidate.first();
    Tree other = story.tree(mention.sentence());
    Token head = other.token(mention.head());
    boolean country = person == Person.THEY && candidate.is(EntityType.STATE) && !head.pos().equals("NNS");
    boolean adjective = mention.kind() == EntityMention.Kind.NOMINAL && thing.type() == EntityType.STATE
        && other.isModifier(mention.head());
    if (adjective || !agrees(person, candidate, head, isOne(other, candidate, head)) || isExcluded(tree, pronoun, mention)
        || isDoer(tree, pronoun, candidate) || hasDoneToThem(tree, pronoun, person, candidate)
        || quoted.isSpeaker(candidate, tree.token(pronoun).span())) {
      return 0;
    }
    int distance = tree.index() - mention.sentence();
    boolean body = person == Person.THEY && !candidate.isSet() && Owners.isBody(thing.type()) && !head.pos().endsWith("S");
    if (country && (distance > 0 || !tree.token(pronoun).isRelation("nmod:poss"))
        || body && distance > 1) {
      return 0; // "they" is said of the army only where it was just spoken of
    }
    double score = NEARNESS[distance];
    int described = described(other, mention);
    score += other.isSubject(described) && !country ? SUBJECT : 0;
    score += distance > 0 && other.isSubject(described) && isMain(other, described) ? MAIN_SUBJECT : 0;
    score += distance == 0 && !country && isSubjectOfClause(tree, pronoun, described) ? OWN_CLAUSE : 0;
    score += distance == 0 && isAskedBefore(tree, pronoun, described) ? SUBJECT + OWN_CLAUSE : 0;
    score += tree.token(pronoun).relation().equals(head.relation()) ? PARALLEL : 0;
    score += distance > 0 && isOfSameDeed(tree, pronoun, other, mention.head()) ? SAME_DEED : 0;
    score += distance == 0 && isGiven(tree, pronoun, mention.head()) ? GIVEN : 0;
    score += Math.min(MOST_OFTEN, OFTEN * counts.getOrDefault(thing.id(), 0));
    score -= distance == 0 ? FEW_WORDS * (pronoun - mention.end()) : 0;
    score += person == Person.THEY && !country && !candidate.isSet() && !isMany(thing, head) ? ONE_BODY_AS_THEY : 0;
    score += (person == Person.HE || person == Person.SHE) && thing.type() != EntityType.PERSON ? UNNAMED_ONE : 0;
    score += person == Person.IT && thing.type() == EntityType.PLACE ? PLACE_AS_IT : 0;
    return Math.max(score, 0.01);
  }

  /** "The constable Per Holm left": the parser may hang the name on the noun, which is the subject. */
  private static int described(Tree tree, Mention mention) {
    Token token = tree.token(mention.head());
    boolean beside = token.isProperNoun() && (token.isRelation("appos") || token.isRelation("dep"));
    return beside && token.head() >= 0 && token.head() < mention.begin() && tree.token(token.head()).isNoun() ? token.head()
        : mention.head();
  }

  /** Whether a clause of its own is about the subject, and not one about what somebody else says or does. */
  private static boolean isMain(Tree tree, int subject) {
    int verb = tree.token(tree.firstConjunct(subject)).head();
    while (verb >= 0 && tree.token(verb).isRelation("conj")) {
      verb = tree.token(verb).head();
    }
    return verb >= 0 && (tree.token(verb).head() < 0 || tree.token(verb).isRelation("advcl")
        && tree.child(verb, "mark").filter(m -> tree.word(m).equals("while")).isPresent());
  }

  private boolean agrees(Person person, Referent candidate, Token head, boolean one) {
    EntityType type = candidate.first().type();
    return switch (person) {
      case HE, SHE -> candidate.is(EntityType.PERSON) && ledger.gender(candidate.first().id())
          .filter(g -> (g == Ledger.Gender.MALE) != (person == Person.HE)).isEmpty()
          || one && !lexicon.words(person == Person.HE ? "woman" : "man").contains(head.lemma());
      case IT -> !candidate.isSet() && (type == EntityType.STATE || Owners.isBody(type) || type == EntityType.PLACE)
          && !head.pos().equals("NNS");
      case THEY -> candidate.isSet() && candidate.things().stream().noneMatch(t -> t.type() == EntityType.PLACE)
          || type == EntityType.POPULATION || Owners.isBody(type) || type == EntityType.STATE;
    };
  }

  /** A single unnamed person: "an Iraqi man", "the official". */
  private boolean isOne(Tree tree, Referent candidate, Token head) {
    return head.pos().equals("NN") && !tree.isModifier(head.index()) && (candidate.is(EntityType.POPULATION)
        || candidate.is(EntityType.ARMED_GROUP) && lexicon.isPerson(tree, head.index()));
  }

  private Token headOf(Mention mention) {
    return story.tree(mention.sentence()).token(mention.head());
  }

  private static boolean isMany(Entity thing, Token head) {
    return head.pos().equals("NNS") || head.pos().equals("NNPS") || thing.type() == EntityType.POPULATION
        && !head.pos().equals("NN")
        || thing.type() == EntityType.MILITARY_FORCE;
  }

  /** A pronoun is not its own phrase's possessor, nor the other argument of its own verb; "himself" is nothing but that. */
  private static boolean isExcluded(Tree tree, int pronoun, Mention mention) {
    Token token = tree.token(pronoun);
    boolean ownHead = mention.sentence() == tree.index() && token.head() == mention.head();
    boolean sameHead = mention.sentence() == tree.index() && token.head() == tree.token(mention.head()).head();
    if (token.isReflexive()) {
      return !ownHead && !sameHead;
    }
    if (token.isRelation("nmod:poss")) {
      return ownHead;
    }
    return sameHead && !beginsClause(tree, pronoun) && tree.token(token.head() < 0 ? pronoun : token.head()).isVerb();
  }

  /** "Announced it joined": the parser takes for the object what is the subject of the next verb. */
  private static boolean beginsClause(Tree tree, int pronoun) {
    return tree.token(pronoun).isRelation("obj") && !tree.word(pronoun).matches("him|them|her")
        && tree.find(pronoun + 1).filter(t -> t.pos().matches("VBD|VBZ|VBP|MD")).isPresent();
  }

  /** Whether a thing does what the pronoun's verb says, so that another is meant: who accuses her is not her. */
  private boolean isDoer(Tree tree, int pronoun, Referent thing) {
    Token token = tree.token(pronoun);
    boolean ofVerb = token.head() >= 0 && tree.token(token.head()).isVerb() && !tree.isSubject(pronoun) && !token.isReflexive()
        && !beginsClause(tree, pronoun);
    Optional<Integer> judged = judgingVerb(tree, token);
    if (judged.isPresent()) {
      return doer(tree, judged.get()).flatMap(doer -> ledger.referent(tree.index(), doer))
          .filter(doer -> doer.first().id().equals(thing.first().id())).isPresent();
    }
    return ofVerb && doer(tree, token.head()).flatMap(doer -> ledger.referent(tree.index(), doer))
        .filter(doer -> doer.first().id().equals(thing.first().id())).isPresent();
  }

  /** "The police caught both of them, and they were jailed": who did something to them is not who suffers more of it. */
  private boolean hasDoneToThem(Tree tree, int pronoun, Person person, Referent thing) {
    Token token = tree.token(pronoun);
    return (token.relation().equals("nsubj:pass") || token.isRelation("obj")) && IntStream.range(0, pronoun)
        .filter(i -> THIRD.get(tree.word(i)) == person && !tree.isSubject(i) && !tree.token(i).isRelation("nmod:poss"))
        .anyMatch(i -> tree.verbAbove(i).flatMap(verb -> doer(tree, verb)).flatMap(doer -> ledger.referent(tree.index(), doer))
            .filter(doer -> doer.first().id().equals(thing.first().id())).isPresent());
  }

  /** "Rejected her proposals", "disagreed with many of his ideas": the verb by which one judges what another has made. */
  private Optional<Integer> judgingVerb(Tree tree, Token possessor) {
    int noun = possessor.isRelation("nmod:poss") ? possessor.head() : -1;
    if (noun < 0 || lexicon.find(tree, noun).isPresent()
        || tree.children(noun).stream().anyMatch(c -> tree.word(c).equals("own"))) {
      return Optional.empty();
    }
    if (tree.token(noun).isRelation("obl") && tree.preposition(noun).equals("over")) { // "sanctions on Chad over its raid"
      return Optional.of(tree.token(noun).head()).filter(verb -> verb >= 0
          && lexicon.words("punishing-verb").contains(tree.lemma(verb)));
    }
    int part = tree.token(noun).isRelation("nmod") && tree.preposition(noun).equals("of") ? tree.token(noun).head() : noun;
    return Optional.of(tree.token(part).head()).filter(verb -> verb >= 0 && !tree.isSubject(part)
        && lexicon.words("judging-verb").contains(tree.lemma(verb)));
  }

  /** Who does what a verb without a subject says: who lashed out at her in "lashed out at her, accusing her of lies". */
  static Optional<Integer> doer(Tree tree, int verb) {
    boolean resumed = tree.token(verb).relation().equals("acl") && tree.word(verb - 1).equals(","); // "on Twitter, accusing"
    int at = resumed ? tree.verbAbove(verb).orElse(verb) : verb;
    while ((SUBJECTLESS.contains(tree.token(at).relation()) || isMeans(tree, at)) && tree.child(at, "nsubj").isEmpty()
        && tree.token(at).head() >= 0) {
      boolean steered = tree.token(at).isRelation("xcomp");
      at = tree.token(at).head();
      Optional<Integer> object = steered ? tree.child(at, "obj") : Optional.empty();
      if (object.isPresent()) { // "urged her to leave": she leaves
        return object;
      }
    }
    return tree.child(at, "nsubj");
  }

  /** "Killed her by strangling her": who killed did it. */
  private static boolean isMeans(Tree tree, int gerund) {
    return tree.token(gerund).pos().equals("VBG") && tree.token(gerund).isRelation("obl");
  }

  /** Whether the mention is the subject of the clause that the pronoun stands in, or of one above it. */
  private static boolean isSubjectOfClause(Tree tree, int pronoun, int head) {
    Optional<Integer> verb = tree.verbAbove(pronoun);
    for (int steps = 0; steps < 3 && verb.isPresent(); steps++) {
      int at = verb.get();
      if (tree.isSubject(head) && tree.token(tree.firstConjunct(head)).head() == at) {
        return true;
      }
      verb = tree.verbAbove(at);
    }
    return false;
  }

  /** "The papers asked Lind about it, but she declined": the next clause goes on with whom the first one turned to. */
  private boolean isAskedBefore(Tree tree, int pronoun, int head) {
    int verb = tree.token(pronoun).isRelation("nsubj") ? tree.token(pronoun).head() : -1;
    int first = verb >= 0 && tree.token(verb).isRelation("conj") ? tree.token(verb).head() : -1;
    return first >= 0 && tree.token(head).isRelation("obj") && tree.token(head).head() == first
        && tree.child(first, "nsubj").flatMap(s -> ledger.referent(tree.index(), s))
        .filter(subject -> subject.is(EntityType.PERSON)).isEmpty();
  }

  /** "Officials arrested ten men. One of them was freed": to whom the same thing was done, or what follows on it. */
  private boolean isOfSameDeed(Tree tree, int pronoun, Tree other, int head) {
    return patient(tree, pronoun).flatMap(verb -> patient(other, head).filter(before -> before.equals(verb)
        || lexicon.words("custody-verb").contains(before) && lexicon.words("custody-verb").contains(verb))).isPresent();
  }

  /** The verb whose object a word is, or one of whom it is. */
  private static Optional<String> patient(Tree tree, int word) {
    Token token = tree.token(tree.firstConjunct(word));
    boolean part = token.isRelation("nmod") && tree.preposition(word).equals("of") && tree.token(token.head()).pos().equals("CD");
    Token whole = part ? tree.token(token.head()) : token;
    return whole.isRelation("obj") || whole.relation().equals("nsubj:pass") ? Optional.of(tree.lemma(whole.head()))
        : Optional.empty();
  }

  /** "Sent the police a plan, which they rejected": those to whom it was given. */
  private static boolean isGiven(Tree tree, int pronoun, int head) {
    Token receiver = tree.token(head);
    int verb = tree.isSubject(pronoun) ? tree.token(pronoun).head() : -1;
    int thing = verb >= 0 && tree.token(verb).relation().equals("acl:relcl") ? tree.token(verb).head() : -1;
    return thing >= 0 && receiver.isRelation("iobj") && tree.token(thing).isRelation("obj")
        && tree.token(thing).head() == receiver.head();
  }

  /** "It is noteworthy that", "it was raining": nothing is meant. */
  private boolean isEmpty(Tree tree, int i) {
    Token token = tree.token(i);
    if (token.isRelation("expl")) {
      return true;
    }
    int governor = token.head();
    if (governor < 0 || !token.isRelation("nsubj")) {
      return false;
    }
    boolean clause = tree.children(governor).stream().anyMatch(c -> CLAUSES.contains(tree.token(c).relation()));
    return clause && lexicon.words("impersonal").contains(tree.lemma(governor))
        || tree.lemma(governor).matches("rain|snow|seem|appear|happen");
  }

  /** "who", "which": the noun that the relative clause hangs on. */
  private Optional<Referent> relative(Tree tree, int i) {
    int at = i;
    for (int steps = 0; steps < tree.size() && at >= 0; steps++) {
      if (tree.token(at).relation().equals("acl:relcl")) {
        return ledger.referent(tree.index(), tree.token(at).head());
      }
      at = tree.token(at).head();
    }
    return Optional.empty();
  }

  private void count(int sentence) {
    counts.clear();
    for (int s = 0; s <= sentence; s++) {
      ledger.in(s).forEach(m -> m.referent().things().forEach(t -> counts.merge(t.id(), 1, Integer::sum)));
    }
  }
}
