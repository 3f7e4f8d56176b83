package org.casus.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * An event in the world, or one that is planned, threatened, denied and so on: what its reports agree on, with what they
 * differ in kept in its claims.
 *
 * @param id         that of its first mention
 * @param modality   in what way its reports speak of it; asserted and planned events are never merged
 * @param fillers    who and what took part, by role, as far as its reports do not outvote it; only resolved fillers
 * @param time       best date of its reports, without a span
 * @param place      best place of its reports
 * @param casualties over all claims: lowest low, highest high
 * @param amount     the money it is about, over all claims that give it in one currency
 * @param topics     events this one is about: the withdrawal that an agreement promises
 * @param total      whether it sums up several events over a period
 * @param claims     who says what of it, at least one
 * @param mentions   all of its mentions, the first one first
 * @param why        for each mention after the first, why it was merged, for people to read; same order as {@code mentions}
 */
public record Event(EventId id, EventType type, Optional<String> mode, Optional<String> cameo, Modality modality,
                    Polarity polarity, SortedMap<Role, SortedSet<EntityId>> fillers, Optional<EventTime> time,
                    Optional<Where> place, Casualties casualties, Optional<Amount> amount, List<EventId> topics, boolean total,
                    double confidence,
                    List<Claim> claims, List<Report> mentions, List<String> why) {

  /** Where an event took place: a resolved place with precision and basis. */
  public record Where(EntityId entity, EventPlace.Precision precision, EventPlace.Basis basis) {
    public Where {
      Objects.requireNonNull(entity);
      Objects.requireNonNull(precision);
      Objects.requireNonNull(basis);
    }
  }

  public Event {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(mode);
    Objects.requireNonNull(cameo);
    Objects.requireNonNull(modality);
    Objects.requireNonNull(polarity);
    Objects.requireNonNull(time);
    Objects.requireNonNull(place);
    Objects.requireNonNull(casualties);
    Objects.requireNonNull(amount);
    fillers = Collections.unmodifiableSortedMap(new TreeMap<>(fillers));
    topics = List.copyOf(topics);
    claims = List.copyOf(claims);
    mentions = List.copyOf(mentions);
    why = List.copyOf(why);
    if (claims.isEmpty() || mentions.isEmpty()) {
      throw new IllegalArgumentException("event " + id + " without claim or mention");
    }
    if (why.size() != mentions.size() - 1) {
      throw new IllegalArgumentException("event " + id + ": " + mentions.size() + " mentions, " + why.size() + " reasons");
    }
  }
}
