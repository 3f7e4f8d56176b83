package org.casus.resolve.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.casus.model.EventTime.Precision;
import org.casus.model.Interval;
import org.casus.model.Modality;

/**
 * Compares when. Two dates in the text must overlap, or nearly. A report that gives no date is about something at or before
 * its publication: it goes with a dated report of the days before, and with other such reports of the same days, the less the
 * further apart.
 */
final class MergeDates {

  private final MergeWeights weights;

  MergeDates(MergeWeights weights) {
    this.weights = weights;
  }

  void compare(MergeReport left, MergeReport right, MergeLink.Tally tally) {
    Optional<Interval> a = left.said();
    Optional<Interval> b = right.said();
    if (a.isPresent() && b.isPresent()) {
      if (a.get().overlaps(b.get())) {
        common(a.get(), b.get(), tally);
      } else {
        different(left, right, tally);
      }
    } else if (!left.isInSameArticle(right)) {
      boolean happened = left.mention().modality() == Modality.ASSERTED;
      if (a.isEmpty() && b.isEmpty()) {
        both(left.known(), right.known(), tally);
      } else {
        followUp(a.isPresent() ? left : right, a.isPresent() ? right.known() : left.known(), happened, tally);
      }
    }
  }

  /**
   * A day that is only that of the story may be too late: what is told as background happened before. So it counts against the
   * two, and keeps deeds apart for sure only when they lie too far from each other.
   */
  private void different(MergeReport left, MergeReport right, MergeLink.Tally tally) {
    boolean leftFirst = left.said().orElseThrow().to().isBefore(right.said().orElseThrow().from());
    MergeReport earlier = leftFirst ? left : right;
    MergeReport later = leftFirst ? right : left;
    long gap = ChronoUnit.DAYS.between(earlier.said().orElseThrow().to(), later.said().orElseThrow().from());
    boolean background = later.isDeedOfDayOfStory() && gap <= weights.of(MergeWeight.FOLLOW_UP_DAYS);
    if (left.isInSameArticle(right) || gap > 1 && !background) {
      tally.block();
    } else {
      tally.add(gap > 1 ? MergeWeight.DAY_OF_STORY : background ? MergeWeight.DAY_BEFORE_STORY : MergeWeight.DAY_APART);
    }
  }

  private void common(Interval a, Interval b, MergeLink.Tally tally) {
    Precision wider = Precision.of(a.days() > b.days() ? a : b);
    switch (wider) {
      case DAY -> tally.add(MergeWeight.SAME_DAY, "same day");
      case WEEK -> tally.add(MergeWeight.SAME_WEEK, "same week");
      case MONTH -> tally.add(MergeWeight.SAME_MONTH, "same month");
      case YEAR, UNKNOWN -> { }
    }
  }

  private void both(Optional<LocalDate> a, Optional<LocalDate> b, MergeLink.Tally tally) {
    if (a.isPresent() && b.isPresent()) {
      apart(Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())), tally);
    }
  }

  private void followUp(MergeReport dated, Optional<LocalDate> published, boolean happened, MergeLink.Tally tally) {
    Interval said = dated.said().orElseThrow();
    if (published.isEmpty() || !happened) {
      return;
    }
    if (said.from().isAfter(published.get().plusDays(1))) {
      tally.block();
      return;
    }
    if (said.from().isAfter(published.get())) {
      tally.add(dated.isDeedOfDayOfStory() ? MergeWeight.DAY_BEFORE_STORY : MergeWeight.DAY_APART);
      return;
    }
    apart(Math.max(0, ChronoUnit.DAYS.between(said.to(), published.get())), tally);
  }

  private void apart(long days, MergeLink.Tally tally) {
    if (days > weights.of(MergeWeight.FOLLOW_UP_DAYS)) {
      tally.block();
    } else if (days <= 1) {
      tally.add(MergeWeight.PUBLISHED_0, "reported in the same days");
    } else if (days <= 3) {
      tally.add(MergeWeight.PUBLISHED_3, "reported " + days + " days apart");
    } else {
      tally.add(days <= 7 ? MergeWeight.PUBLISHED_7 : days <= 14 ? MergeWeight.PUBLISHED_14 : MergeWeight.PUBLISHED_30);
    }
  }
}
