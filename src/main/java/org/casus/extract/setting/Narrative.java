package org.casus.extract.setting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/**
 * The course of a story: those of its times at which it says that something happened, not the ones by which it only says which
 * thing is meant ("the November agreement"), or what somebody speaks of. Such a time holds for
 * what is told after it in its paragraph, until the next.
 */
final class Narrative {

  /** Relations of clauses that tell on, some of which the parser hangs where they do not belong. */
  private static final Set<String> MAIN = Set.of("parataxis", "csubj", "dep", "advcl");

  /** The longest occasion of which one says the day. */
  private static final int DAYS = 3;

  /** A time at which the story says that something happened, and in which sentence. */
  private record Moment(TimeExpression time, Tree tree, Token verb) {}

  private final String text;
  private final List<Tree> trees;
  private final List<Moment> moments;
  private final Lexicon lexicon;
  private final Telling telling;
  private final int reach;

  /**
   * @param times those of the article that tell a day or a longer time by themselves
   * @param reach for so many sentences a time holds
   */
  Narrative(String text, List<Tree> trees, List<TimeExpression> times, Telling telling, Lexicon lexicon, int reach) {
    this.reach = reach;
    this.text = text;
    this.trees = List.copyOf(trees);
    this.telling = telling;
    this.lexicon = lexicon;
    this.moments = times.stream().filter(time -> time.interval().isPresent()).flatMap(time -> trees.stream()
        .filter(tree -> tree.sentence().span().contains(time.span())).findFirst().flatMap(tree -> moment(tree, time)).stream())
        .toList();
  }

  private Optional<Moment> moment(Tree tree, TimeExpression time) {
    Token at = ClauseTimes.top(tree, time);
    return tree.clauseVerb(at).filter(verb -> !ClauseTimes.isOfName(tree, at, lexicon) && !telling.isQuoted(time.span())
        && Telling.isNarrated(tree, verb) && isOfStory(tree, verb)).map(verb -> new Moment(time, tree, verb));
  }

  /** A main clause, one that is joined to it, or a participle that says when it was: "the talks held in May". */
  private boolean isOfStory(Tree tree, Token verb) {
    Token first = tree.firstConjunct(verb);
    Optional<Token> above = tree.parent(first);
    if (above.isEmpty()) {
      return true;
    }
    boolean held = first.isRelation("acl") && lexicon.has("occasion", above.get().lemma());
    return (held || MAIN.contains(first.relation())) && tree.clauseVerb(above.get()).filter(v -> isOfStory(tree, v)).isPresent();
  }

  /** The last time that is told before some place in the text. */
  Optional<TimeExpression> before(int place) {
    return before(place, time -> true);
  }

  /** The last time of a class that is told before some place in the text. */
  Optional<TimeExpression> before(int place, Predicate<TimeExpression> which) {
    return moments.stream().map(Moment::time).filter(time -> time.span().end() <= place).filter(which)
        .reduce((far, near) -> near);
  }

  /** The time at which the story is where a sentence begins: the last one told before it in the same paragraph. */
  Optional<TimeExpression> at(Sentence sentence) {
    return last(sentence).map(Moment::time);
  }

  /**
   * The time of a sentence's paragraph, if a clause of it goes on with those of whom the paragraph has told since then. When
   * somebody spoke is not when others did something.
   */
  Optional<TimeExpression> goingOn(Tree tree, Token word, boolean deed) {
    return last(tree.sentence()).filter(moment -> tree.sentence().index() - moment.tree().sentence().index() <= reach)
        .filter(moment -> isOfSame(tree, word, moment) || !word.isVerb() && isNext(tree, moment)
        || deed && !lexicon.has("speech-verb", moment.verb().lemma())).map(Moment::time);
  }

  /**
   * The day of a debate or hearing that the story is at, in whatever paragraph, if a clause of it goes on with somebody of whom
   * it told before: "At the debate, held on May 3, ... In closing, Moser urged voters to ...".
   */
  Optional<TimeExpression> atOccasion(Tree tree, Token word) {
    return moments.stream().filter(moment -> moment.time().span().end() <= tree.sentence().span().begin())
        .reduce((far, near) -> near).filter(this::isOccasion)
        .filter(moment -> Telling.finiteVerb(tree, word)
        .flatMap(verb -> tree.child(verb, "nsubj").or(() -> tree.child(tree.firstConjunct(verb), "nsubj")))
        .filter(subject -> subject.pos().equals("PRP") || isKnown(subject, moment)).isPresent()).map(Moment::time);
  }

  /** "The debate, held on May 3", "the debate took place on May 3", "at the debate on May 3 they agreed". */
  private boolean isOccasion(Moment moment) {
    Tree tree = moment.tree();
    Token verb = moment.verb();
    Stream<Token> nouns = verb.relation().startsWith("acl") ? tree.parent(verb).stream() : tree.children(verb).stream()
        .filter(child -> child.relation().startsWith("nsubj") || child.isRelation("obl") && tree.preposition(child).equals("at"));
    return moment.time().interval().filter(days -> days.days() <= DAYS).isPresent()
        && nouns.anyMatch(noun -> lexicon.has("spoken-at", noun.lemma()));
  }

  /** A person named before, or somebody whom the sentence of the occasion speaks of. */
  private boolean isKnown(Token subject, Moment moment) {
    int first = subject.ner().equals("PERSON") ? 0 : moment.tree().sentence().index();
    return trees.subList(first, moment.tree().sentence().index() + 1).stream().flatMap(told -> told.tokens().stream())
        .anyMatch(token -> token.isNoun() && token.lemma().equals(subject.lemma()));
  }

  /** Whether the story itself, and not somebody in it, tells a clause in the sentence behind one that names a time. */
  boolean isNext(Tree tree, Token word) {
    return last(tree.sentence()).filter(moment -> isNext(tree, moment)).isPresent()
        && Telling.finiteVerb(tree, word).filter(verb -> isOfStory(tree, verb)).isPresent();
  }

  private static boolean isNext(Tree tree, Moment moment) {
    return tree.sentence().index() - moment.tree().sentence().index() == 1;
  }

  private Optional<Moment> last(Sentence sentence) {
    int begin = sentence.span().begin();
    int paragraph = text.lastIndexOf('\n', begin - 1) + 1;
    return moments.stream().filter(m -> m.time().span().begin() >= paragraph && m.time().span().end() <= begin)
        .reduce((far, near) -> near);
  }

  /**
   * Whether the subject of a clause is no noun ("the second"), was named from the sentence of a time on, or is what was told:
   * "the talks".
   */
  private boolean isOfSame(Tree tree, Token word, Moment moment) {
    return Telling.finiteVerb(tree, word).flatMap(verb -> tree.child(verb, "nsubj", "nsubj:pass")).filter(subject ->
        !subject.isNoun() || lexicon.has("occasion", subject.lemma()) && tree.hasChild(subject, "det")
        || trees.subList(moment.tree().sentence().index(), tree.sentence().index()).stream()
        .flatMap(told -> told.tokens().stream()).anyMatch(token -> token.isNoun() && token.lemma().equals(subject.lemma())))
        .isPresent();
  }
}
