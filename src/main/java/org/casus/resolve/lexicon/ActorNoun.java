package org.casus.resolve.lexicon;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EntityType;

/**
 * A common noun that names an actor, weapon, building or place.
 *
 * @param noun   dictionary form, lower case, one or more words
 * @param plural its plural
 * @param sector PLOVER sector code, where the noun tells
 * @param not    words before it, and prepositions behind it, with which it names no actor: "graduation party"
 */
public record ActorNoun(String noun, String plural, Kind kind, EntityType type, Optional<String> sector, Set<String> not,
                 String example) {

  /** What becomes of the noun when its country is known; the headings of {@code data/lexicon/actors.yaml} explain each. */
  public enum Kind {
    STATE(EntityType.STATE),
    FORCE(EntityType.MILITARY_FORCE),
    BODY(EntityType.ORGANIZATION),
    PEOPLE(EntityType.POPULATION),
    TITLE(EntityType.PERSON),
    GROUP(EntityType.ORGANIZATION),
    WEAPON(EntityType.WEAPON),
    FACILITY(EntityType.FACILITY),
    PLACE(EntityType.PLACE),
    COUNTRY(EntityType.STATE),
    SIDE(EntityType.STATE);

    private final EntityType type;

    Kind(EntityType type) {
      this.type = type;
    }

    /** The class of the thing where the lexicon says nothing else. */
    EntityType type() {
      return type;
    }
  }

  public ActorNoun {
    Objects.requireNonNull(plural);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(type);
    Objects.requireNonNull(sector);
    not = Set.copyOf(not);
    if (noun.isBlank() || example.isBlank()) {
      throw new IllegalArgumentException("noun without word or example: " + noun + ", " + example);
    }
  }

  /** The same noun for those of another class. */
  public ActorNoun of(EntityType otherType, Optional<String> otherSector) {
    return new ActorNoun(noun, plural, kind, otherType, otherSector, not, example);
  }

  /** What an institution is called whether it is spoken of in the singular or the plural: "security forces", but "parliament". */
  public String institution() {
    return type == EntityType.MILITARY_FORCE && !noun.equals("national guard") || noun.equals("border guard") ? plural : noun;
  }

  /** Whether it can name a single person or people, of whom "he", "she" or "they" is said. */
  public boolean isPersonal() {
    return kind == Kind.PEOPLE && type != EntityType.ORGANIZATION || kind == Kind.TITLE;
  }
}
