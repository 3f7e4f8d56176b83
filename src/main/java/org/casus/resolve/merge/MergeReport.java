package org.casus.resolve.merge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.EventType.Quad;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Report;
import org.casus.model.Role;

/**
 * A report with what merging compares worked out once.
 *
 * @param kind       type, modality (what is possible like what is asserted, and all attempts alike), polarity and whether it is a
 *                   total: reports of different kinds are never merged
 * @param initiators who does it; for types without direction everybody who takes part
 * @param targets    to whom it is done, including victims; empty for types without direction
 * @param trigger    stems of the words of the trigger
 * @param general    whether the trigger leaves open how a deed was done ("killed", "attack")
 * @param words      the content words of its sentence
 * @param detail     how much it says of when, where and who; detailed reports are placed before vague ones
 */
record MergeReport(Report report, String kind, Set<EntityId> initiators, Set<EntityId> targets,
                   Set<String> trigger, boolean general, MergeSentence words, int detail) {

  /** What ids in {@code data/rules/unruled.yaml} begin with. */
  private static final String READ_BY_NO_RULE = "opinion.";

  /** Order of publication, undated last, then of mention ids: the first of an event's mentions gives the event its id. */
  static final Comparator<Report> FIRST = Comparator
      .comparing((Report r) -> r.published().orElse(LocalDate.MAX)).thenComparing(r -> r.mention().id());

  /** The order in which reports look for their event: those that could be of any day first, so that every other finds them. */
  static final Comparator<MergeReport> MOST_DETAILED = Comparator.comparing((MergeReport r) -> !r.isUndated())
      .thenComparing(Comparator.comparingInt((MergeReport r) -> r.detail()).reversed()).thenComparing(MergeReport::report, FIRST);

  static MergeReport of(Report report, MergeWords words) {
    EventMention mention = report.mention();
    Set<EntityId> initiators;
    Set<EntityId> targets;
    if (mention.type().isReciprocal()) {
      initiators = fillers(mention, Role.INITIATOR, Role.TARGET, Role.PARTICIPANT);
      targets = Set.of();
    } else {
      initiators = fillers(mention, Role.INITIATOR, Role.PARTICIPANT);
      targets = fillers(mention, Role.TARGET, Role.VICTIM);
    }
    // A deal of two sides and a promise of one are different acts, though both agree to something.
    boolean deal = mention.type() == EventType.AGREE && mention.cameo().filter("057"::equals).isPresent();
    String kind = mention.type() + (deal ? " deal " : " ") + certainty(mention, words) + " " + mention.polarity()
        + (mention.total() ? " total" : "");
    Set<String> trigger = words.trigger(report.trigger());
    return new MergeReport(report, kind, initiators, targets, trigger, words.isGeneral(trigger),
        words.sentence(report.sentence()), detail(mention, initiators, targets));
  }

  /** What is only said to be possible or alleged can be what others assert; what one has tried others have prevented. */
  private static String certainty(EventMention mention, MergeWords words) {
    if (mention.modality() != Modality.ASSERTED && mention.modalityWords().filter(words::tellOfAttempt).isPresent()) {
      return "ATTEMPTED";
    }
    return (mention.modality() == Modality.POSSIBLE ? Modality.ASSERTED : mention.modality()).toString();
  }

  EventMention mention() {
    return report.mention();
  }

  boolean isInSameArticle(MergeReport other) {
    return report.article().equals(other.report.article());
  }

  boolean isInSameSentence(MergeReport other) {
    return isInSameArticle(other) && mention().sentence() == other.mention().sentence();
  }

  /** The days on which the event lies according to the text, not counting a date that fell back to publication. */
  Optional<Interval> said() {
    return mention().time().filter(t -> t.basis() != EventTime.Basis.PUBLICATION).flatMap(EventTime::interval);
  }

  /**
   * Whether one rule read the words of both, or both words leave open how the same kind of deed was done, as "killed" and
   * "murder"; but "bomb" and "killed" are not of one meaning. Of what no rule read, an opinion gave the type whatever its
   * words were.
   */
  boolean isOfOneMeaning(MergeReport other) {
    boolean oneRule = mention().rule().equals(other.mention().rule()) && !mention().rule().startsWith(READ_BY_NO_RULE);
    boolean oneCode = mention().cameo().isPresent() && mention().cameo().equals(other.mention().cameo());
    boolean oneMode = isSingleDeed() && mention().mode().isPresent() && mention().mode().equals(other.mention().mode());
    return general == other.general && (oneRule || oneCode && (general || oneMode));
  }

  /** Whether it tells of a deed that is done once; what is said is said by many, and a protest is made of many deeds. */
  private boolean isSingleDeed() {
    return mention().type().quad() == Quad.MATERIAL_CONFLICT && mention().type() != EventType.PROTEST;
  }

  /** Whether it tells of words for or against somebody, which are said again and again, and not of a deed or a meeting. */
  boolean isSaid() {
    return mention().type() == EventType.SUPPORT || mention().type().quad() == Quad.VERBAL_CONFLICT;
  }

  /** Whether it tells of a promise: what was agreed to is told in other words than that it was agreed. */
  boolean isPromise() {
    return mention().type() == EventType.AGREE || mention().type() == EventType.CONCEDE;
  }

  /** Whether it tells of a deed, for whose date the day of which the article tells stands in. */
  boolean isDeedOfDayOfStory() {
    Quad quad = mention().type().quad();
    return mention().modality() == Modality.ASSERTED && (quad == Quad.MATERIAL_COOPERATION || quad == Quad.MATERIAL_CONFLICT)
        && mention().time().filter(t -> t.basis() == EventTime.Basis.CONTEXT).isPresent();
  }

  /** Whether it is dated by the one day of the other, or by the day of its story, which is the next. */
  boolean isOfDayOf(MergeReport other) {
    Optional<LocalDate> day = said().filter(i -> i.days() == 1).map(Interval::from);
    Optional<LocalDate> others = other.said().filter(i -> i.days() == 1).map(Interval::from);
    return day.isPresent() && (day.equals(others) || isDeedOfDayOfStory() && day.equals(others.map(d -> d.plusDays(1))));
  }

  /** The last day on which an event that is said to have happened can lie, for want of a date in the text. */
  Optional<LocalDate> known() {
    return report.published().or(() -> mention().time().flatMap(EventTime::interval).map(Interval::to));
  }

  boolean isUndated() {
    return said().isEmpty() && known().isEmpty();
  }

  Optional<EntityId> place() {
    return mention().place().flatMap(EventPlace::entity);
  }

  private static Set<EntityId> fillers(EventMention mention, Role... roles) {
    Set<EntityId> found = new TreeSet<>();
    for (Participation participation : mention.participants()) {
      if (List.of(roles).contains(participation.role())) {
        participation.filler().ifPresent(found::add);
      }
    }
    return found;
  }

  private static int detail(EventMention mention, Set<EntityId> initiators, Set<EntityId> targets) {
    int time = mention.time().map(t -> t.basis() == EventTime.Basis.PUBLICATION ? 0
        : 4 - Math.min(3, t.precision().ordinal())).orElse(0);
    int place = mention.place().filter(p -> p.entity().isPresent() && p.basis() != EventPlace.Basis.ACTOR)
        .map(p -> 4 - p.precision().ordinal()).orElse(0);
    return time + place + Math.min(2, initiators.size()) + Math.min(2, targets.size()) + (mention.casualties().isSaid() ? 1 : 0);
  }
}
