package org.casus.web.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.web.event.EventLine;
import org.casus.web.explore.Overview;
import org.casus.web.graph.Ref;
import org.casus.web.http.Paging;
import org.casus.web.index.Counted;
import org.casus.web.index.Entity;
import org.casus.web.text.Days;

/**
 * All that a page says of an actor or another thing that takes part in events.
 *
 * @param held       posts it held, or, for a post's state, nothing
 * @param posts      posts in it, with who held them
 * @param happened   whether lists and counts hold only what happened
 * @param otherCount how many events lists leave out because they did not happen, or are totals
 * @param roles      its events by role and type
 * @param overview   its events over time, and the network of those it has to do with
 * @param with       with whom it took part in events
 * @param said       what it is reported to have said
 * @param forces     counts of its forces
 * @param forcesIn   counts of forces in it, when it is a place too
 * @param here       events that took place in it, latest first, when it is a place too
 */
public record ActorView(Entity entity, List<Tenure> held, List<Tenure> posts, boolean happened, long otherCount, long total,
                        List<RoleCount> roles, Overview overview, List<Counted> with, List<Statement> said,
                        List<ForceCount> forces,
                        List<ForceCount> forcesIn, List<EventLine> here, Selection selection, List<EventLine> events,
                        Paging paging) {

  /** Somebody's time in a post. */
  public record Tenure(String id, Ref post, Ref holder, Optional<LocalDate> begin, Optional<LocalDate> end) {

    public String when() {
      return Days.of(begin, end);
    }

    /** Whether nothing is known of its end. */
    @JsonIgnore
    public boolean isOpen() {
      return end.isEmpty();
    }
  }

  /** How many events it has in a role, and in that role by type. */
  public record RoleCount(String role, String words, long count, String href, List<TypeCount> types) {}

  /** How many events of a type. */
  public record TypeCount(String name, String typeClass, long count, String href) {}

  /** A thing and a number of events. */
  public record Counted(Ref ref, long count, String href) {}

  /**
   * What it said, where, and the events in it.
   *
   * @param before words of the sentence that lead to it, such as "The minister promised"
   * @param after  words of the sentence that follow it, such as ", she said"
   */
  public record Statement(String id, String before, String content, String after, String source, Ref article,
                          Optional<LocalDate> date, List<Ref> events) {}

  /**
   * A number of troops or weapons as one article gives it.
   *
   * @param words  the words of the article
   * @param figure the number; empty when it names only a kind
   * @param best   the number to use when one is needed; 0 when it names only a kind
   * @param day    first day of the time it speaks of
   * @param basis  where the date comes from
   */
  public record ForceCount(String id, String words, String figure, long best, String unit, Optional<Ref> owner, Optional<Ref> in,
                           Optional<LocalDate> day, String when, String basis, Optional<Ref> speaker, Ref article, String href) {}

  /** The counts of its forces over time. */
  @JsonIgnore
  public ForcesChart forcesChart() {
    return ForcesChart.of(forces);
  }

  /** The counts of forces in it over time. */
  @JsonIgnore
  public ForcesChart forcesInChart() {
    return ForcesChart.of(forcesIn);
  }

  /** The role and type that the list of events is narrowed to. */
  public record Selection(Optional<String> role, Optional<String> type, String without) {

    public boolean isNarrow() {
      return role.isPresent() || type.isPresent();
    }
  }
}
