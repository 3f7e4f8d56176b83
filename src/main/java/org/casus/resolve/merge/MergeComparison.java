package org.casus.resolve.merge;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.MentionId;

/** Compares two reports of the same kind. Symmetric: which of the two comes first does not matter. */
final class MergeComparison {

  private final MergeWeights weights;
  private final MergeActors actors;
  private final MergeDates dates;
  private final MergePlaces places;
  private final MergeStories stories;

  MergeComparison(MergeWeights weights, Function<EntityId, Optional<Entity>> entities, MergeStories stories) {
    this.weights = weights;
    this.actors = new MergeActors(entities);
    this.dates = new MergeDates(weights);
    this.places = new MergePlaces(entities, weights);
    this.stories = stories;
  }

  MergeLink compare(MergeReport left, MergeReport right) {
    MergeLink.Tally tally = new MergeLink.Tally(weights);
    EventMention a = left.mention();
    EventMention b = right.mention();
    boolean otherWords = left.isInSameArticle(right)
        && a.modality() != b.modality(); // what one article alleges is not what it asserts
    boolean otherToll = left.isInSameArticle(right) && MergeFigures.exclude(a.casualties(), b.casualties());
    if (!left.kind().equals(right.kind()) || otherWords || otherToll || governs(a, b.id()) || governs(b, a.id())) {
      tally.block();
      return tally.link();
    }
    dates.compare(left, right, tally);
    if (tally.isBlocked()) {
      return tally.link();
    }
    boolean reciprocal = a.type().isReciprocal();
    if (areRolesUnclear(left, right) || areRolesUnclear(right, left)) {
      tally.add(MergeWeight.SAME_SIDE, "the same people, in whatever role");
    } else {
      actors.compare(left.initiators(), right.initiators(), reciprocal ? "participants" : "initiator", reciprocal ? 2 : 1, tally);
      actors.compare(left.targets(), right.targets(), "target", 1, soil(left, right), tally);
    }
    if (left.isSaid() && !reciprocal && !left.isInSameArticle(right) && !actors.agree(left.targets(), right.targets())) {
      tally.add(MergeWeight.OTHER_HEARER);
    }
    places.compare(left, right, tally);
    if (tally.isBlocked()) {
      return tally.link();
    }
    MergeFigures.compare(a.casualties(), b.casualties(), tally);
    modes(a, b, tally);
    words(left, right, tally);
    return tally.link();
  }

  /** "his arrest" and "the killing of the boy" may give the people harmed as those who act, when nobody else is named. */
  private boolean areRolesUnclear(MergeReport vague, MergeReport other) {
    boolean lone = vague.targets().isEmpty() && !vague.initiators().isEmpty() && !vague.mention().type().isReciprocal();
    return lone && actors.arePeople(vague.initiators()) && !actors.haveOneInCommon(vague.initiators(), other.initiators())
        && actors.haveOneInCommon(vague.initiators(), other.targets());
  }

  /** "Gunmen opened fire", "the attack" and "six people were killed": told together, these are one deed. */
  private static boolean canBeOneDeed(MergeReport left, MergeReport right) {
    return (left.isInSameArticle(right) || left.isOfDayOf(right) || right.isOfDayOf(left)) && (left.general() || right.general());
  }

  private static Set<EntityId> soil(MergeReport left, MergeReport right) {
    return Stream.of(left, right).flatMap(report -> report.place().stream()).collect(Collectors.toSet());
  }

  private static boolean governs(EventMention mention, MentionId other) {
    return mention.governor().filter(other::equals).isPresent();
  }

  private void modes(EventMention a, EventMention b, MergeLink.Tally tally) {
    if (a.mode().isPresent() && b.mode().isPresent()) {
      tally.add(a.mode().equals(b.mode()) ? MergeWeight.SAME_MODE : MergeWeight.OTHER_MODE);
    } else if (a.cameo().isPresent() && a.cameo().equals(b.cameo())) {
      tally.add(MergeWeight.SAME_MODE);
    } else if (a.type() == EventType.COERCE && a.cameo().isPresent() && b.cameo().isPresent()) {
      tally.add(MergeWeight.OTHER_MODE); // who is arrested in a coup was arrested; the coup is more
    }
  }

  private void words(MergeReport left, MergeReport right, MergeLink.Tally tally) {
    triggers(left, right, tally);
    boolean sameArticle = left.isInSameArticle(right);
    if (sameArticle) {
      tally.add(MergeWeight.SAME_ARTICLE, "same article");
    } else {
      double likeness = stories.likeness(left.report().article(), right.report().article());
      tally.add(MergeWeight.SAME_STORY, likeness);
      if (likeness >= 0.5) {
        tally.share("same story");
      }
    }
    if (left.isInSameSentence(right)) {
      return;
    }
    double share = left.words().likeness(right.words());
    tally.add(sameArticle ? MergeWeight.SIMILAR_WORDS_NEARBY : MergeWeight.SIMILAR_WORDS, share);
    if (share >= 0.5) {
      tally.share("similar sentence");
    }
  }

  /** What one sentence tells in two words is two things, as in "summoned the envoy and demanded an answer". */
  private static void triggers(MergeReport left, MergeReport right, MergeLink.Tally tally) {
    boolean spoken = left.isSaid() || left.isPromise();
    MergeWeight said = left.isSaid() ? MergeWeight.SAME_WORD_SAID : MergeWeight.SAME_WORD_PROMISED;
    if (!Collections.disjoint(left.trigger(), right.trigger())) {
      tally.add(spoken ? said : MergeWeight.SAME_WORD, "same word");
    } else if (left.isInSameSentence(right) && !canBeOneDeed(left, right)) {
      tally.block();
    } else if (left.isOfOneMeaning(right)) {
      tally.add(spoken ? said : MergeWeight.SAME_RULE, "words of one meaning");
    } else if (!canBeOneDeed(left, right)) {
      tally.add(MergeWeight.OTHER_RULE);
    }
  }
}
