package org.casus.extract.setting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.role.Draft;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * When and where something happened that the text has told before: "the attack", or the same verb once more. What its own clause
 * says holds; what the sentence or the story says around it yields to what was told of it first.
 */
public final class Retellings {

  private static final int NEAR = 2;
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** "A second man" is not "a man". */
  private static final Set<String> OTHERS = Set.of("second", "third", "fourth", "fifth", "other", "another", "further", "more");

  private static final Set<String> ENDINGS = Set.of("ing", "ment", "ation", "ion", "al");
  private static final Set<Role> SUFFERERS = Set.of(Role.TARGET, Role.VICTIM);

  private Retellings() {}

  /**
   * @param before the drafts before this one, in text order
   * @param lead   so many sentences tell the news
   */
  public static void fill(Draft draft, List<Draft> before, int lead) {
    boolean again = isDefinite(draft) || (draft.verb || owner(draft).isPresent()) && draft.isDeed() && !draft.total;
    if (draft.modality != Modality.ASSERTED || !again) {
      return;
    }
    boolean dated = stated(draft).isPresent();
    boolean placed = placed(draft).isPresent();
    Optional<Draft> first = told(draft, before, lead)
        .filter(other -> isAsMany(draft, other) && (!dated || sameDay(draft, other)));
    if (first.isEmpty()) {
      return;
    }
    if (!dated && first.get().time.isPresent()) {
      draft.time = first.get().time.map(ClauseTimes::fromContext);
    } else if (!dated && isDefinite(draft) && first.get().sentence() == draft.sentence()) {
      draft.time = Optional.empty();
    }
    if (!placed && first.get().place.isPresent() && Locatives.isNamed(first.get())) {
      draft.place = first.get().place.map(Scenes::fromContext);
    }
  }

  /**
   * Gives a deed the time and place that a later sentence states of it, by the same word and for the same people: the first
   * sentences often leave that to the others.
   */
  public static void complete(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      List<Draft> later = drafts.subList(i + 1, drafts.size());
      if (draft.modality == Modality.ASSERTED && draft.isDeed() && !draft.total && !names(draft).isEmpty()) {
        later.stream().filter(other -> isAgain(draft, other)).findFirst().ifPresent(other -> {
          draft.time = known(draft).or(() -> stated(other).map(ClauseTimes::fromContext)).or(() -> draft.time);
          draft.place = draft.place.or(() -> placed(other).map(Scenes::fromContext));
        });
      }
    }
  }

  private static boolean isAgain(Draft draft, Draft other) {
    boolean more = stated(other).isPresent() && known(draft).isEmpty() || placed(other).isPresent() && draft.place.isEmpty();
    return more && other.rule.type() == draft.rule.type() && other.modality == Modality.ASSERTED && !other.total
        && other.polarity == draft.polarity
        && (isSameWord(draft.token.lemma(), other.token.lemma()) || sameDay(draft, other))
        && (known(draft).isEmpty() || other.time.isEmpty() || areOfOneTime(draft, other)) && names(draft).equals(names(other));
  }

  /** The time that the text tells of a deed, not the day of publication. */
  private static Optional<EventTime> known(Draft draft) {
    return draft.time.filter(time -> time.basis() != EventTime.Basis.PUBLICATION);
  }

  private static Optional<EventTime> stated(Draft draft) {
    return draft.time.filter(time -> time.basis() == EventTime.Basis.STATED);
  }

  private static Optional<EventPlace> placed(Draft draft) {
    return draft.place.filter(place -> place.basis() == EventPlace.Basis.STATED);
  }

  private static boolean areOfOneTime(Draft draft, Draft other) {
    return draft.time.flatMap(EventTime::interval).filter(i -> other.time.flatMap(EventTime::interval).filter(i::overlaps)
        .isPresent()).isPresent();
  }

  /** The words for those to whom it was done, without pronouns. */
  private static Set<String> names(Draft draft) {
    return sufferers(draft, List.of()).stream().flatMap(Optional::stream).filter(Token::isNoun).map(noun ->
        noun.lemma() + draft.tree.children(noun, "amod", "det").stream().map(Token::lemma).filter(OTHERS::contains).toList())
        .collect(Collectors.toSet());
  }

  /** Whether a noun speaks of what is known: "the attack", "those talks". */
  static boolean isDefinite(Draft draft) {
    return !draft.verb && draft.tree.children(draft.token, "det").stream().anyMatch(det -> DEFINITE.contains(det.lemma()));
  }

  /** What is told again: the latest of that word (of a verb, with a date); or, of a noun, the like just before or in the news. */
  private static Optional<Draft> told(Draft draft, List<Draft> before, int lead) {
    List<Draft> alike = before.stream().filter(other -> other.rule.type() == draft.rule.type() && !other.dropped
        && other.modality == Modality.ASSERTED && other.polarity == draft.polarity && other.token != draft.token).toList();
    Optional<Token> owner = owner(draft);
    List<Draft> same = alike.stream().filter(other -> isSameWord(draft.token.lemma(), other.token.lemma()))
        .filter(other -> owner.filter(who -> !isIn(who, other)).isEmpty()).toList();
    boolean one = same.stream().flatMap(other -> other.time.stream()).map(EventTime::interval).distinct().count() == 1;
    return same.stream().filter(other -> !draft.verb
        || draft.time.isEmpty() && other.time.isPresent() && isOfTheSame(draft, other, before, one))
        .reduce((far, latest) -> latest)
        .or(() -> alike.stream().filter(other -> isDefinite(draft) && !isWithin(draft, other)
        && draft.sentence() - other.sentence() <= NEAR).reduce((far, latest) -> latest))
        .or(() -> alike.stream().filter(other -> isDefinite(draft) && !isWithin(draft, other) && other.sentence() <= lead)
        .findFirst());
  }

  /** "Fired missiles in answer to [the raid]": what the clause of another deed speaks of is not that deed. */
  private static boolean isWithin(Draft draft, Draft other) {
    return other.tree == draft.tree && draft.tree.dominates(other.token, draft.token);
  }

  /** "His arrest", "the king's murder": whose it is. */
  private static Optional<Token> owner(Draft draft) {
    return draft.verb ? Optional.empty() : draft.tree.child(draft.token, "nmod:poss");
  }

  private static boolean isIn(Token who, Draft told) {
    return who.isPronoun() || told.roles.values().stream().flatMap(List::stream).map(filler -> head(told, filler))
        .anyMatch(head -> head.filter(token -> token.lemma().equals(who.lemma())).isPresent());
  }

  /** "Arrested" and "arrest", "shot" and "the shooting". */
  static boolean isSameWord(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    String stem = shorter.endsWith("e") ? shorter.substring(0, shorter.length() - 1) : shorter;
    return one.equals(other) || longer.startsWith(stem) && ENDINGS.contains(longer.substring(stem.length()));
  }

  /**
   * Whether those whom a verb is said of again are not others, by the words for them. A pronoun goes back a sentence or two,
   * unless all that is told with that word was at one time.
   */
  private static boolean isOfTheSame(Draft draft, Draft other, List<Draft> before, boolean one) {
    List<Optional<Token>> again = sufferers(draft, before);
    List<Optional<String>> first = sufferers(other, before).stream().map(head -> head.map(Token::lemma)).toList();
    boolean near = Telling.isNarrated(draft.tree, draft.token) && (one || draft.sentence() - other.sentence() <= NEAR);
    return again.stream().allMatch(head -> head.filter(Token::isPronoun).isPresent()
        ? near : first.contains(head.map(Token::lemma)));
  }

  /** The words for those to whom it was done; of a deed told before they may stand in a sentence before it. */
  private static List<Optional<Token>> sufferers(Draft draft, List<Draft> before) {
    return SUFFERERS.stream().flatMap(role -> draft.fillers(role).stream()).map(who -> head(draft, who)
        .or(() -> before.stream().flatMap(told -> head(told, who).stream()).findFirst())).toList();
  }

  private static Optional<Token> head(Draft draft, Participation who) {
    return draft.tree.tokens().stream().filter(token -> token.span().equals(who.head())).findFirst();
  }

  /**
   * "Several strikes yesterday" may be meant by "the attack", but "fourteen attacks since January" by "those attacks" only: after
   * them "the attack" is one of many, of a day that is not known.
   */
  private static boolean isAsMany(Draft draft, Draft other) {
    return draft.total ? other.total : !other.total
        || other.time.filter(time -> time.precision() == EventTime.Precision.DAY).isPresent();
  }

  private static boolean sameDay(Draft draft, Draft other) {
    return other.time.flatMap(EventTime::interval).equals(draft.time.flatMap(EventTime::interval));
  }
}
