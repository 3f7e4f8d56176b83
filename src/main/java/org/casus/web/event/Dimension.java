package org.casus.web.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.model.EventType;

/** What events are chosen and counted by. */
public enum Dimension {

  TYPE("type", "Type"), MODE("mode", "In which way"), MODALITY("modality", "Reported"), ACTOR("actor", "Who took part"),
  INITIATOR("initiator", "Who acts"), TARGET("target", "Upon whom"), COUNTRY("country", "Country"), PLACE("place", "Place"),
  HARM("harm", "Casualties"), SOURCE("source", "Source");

  /** Value of {@link #MODALITY} that all events have. */
  public static final String ANY = "any";

  /** Value of {@link #MODALITY} of events that count as having happened. */
  public static final String HAPPENED = "asserted";

  private static final List<HarmAtLeast> HARMS = List.of(new HarmAtLeast("killed", 1), new HarmAtLeast("killed", 10),
      new HarmAtLeast("killed", 100), new HarmAtLeast("wounded", 1), new HarmAtLeast("missing", 1),
      new HarmAtLeast("detained", 1));

  private final String parameter;
  private final String title;

  Dimension(String parameter, String title) {
    this.parameter = parameter;
    this.title = title;
  }

  /** The parameter that holds its value. */
  public String parameter() {
    return parameter;
  }

  public String title() {
    return title;
  }

  /** The values an event has; it fits a filter that asks for one of them. */
  public Collection<String> of(Fact fact) {
    return switch (this) {
      case TYPE -> List.of(fact.type());
      case MODE -> list(fact.mode());
      case MODALITY -> modalities(fact);
      case ACTOR -> fact.all();
      case INITIATOR -> fact.acting();
      case TARGET -> fact.upon();
      case COUNTRY -> list(fact.country());
      case PLACE -> list(fact.place());
      case HARM -> fact.harm().isEmpty() ? List.of() : HARMS.stream()
          .filter(harm -> fact.harmed(harm.kind()) >= harm.least()).map(HarmAtLeast::value).toList();
      case SOURCE -> fact.sources();
    };
  }

  private static List<String> list(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  private static List<String> modalities(Fact fact) {
    return fact.happened() || !fact.modality().equals(HAPPENED) ? List.of(ANY, fact.modality()) : List.of(ANY);
  }

  /** All values there are, where they do not depend on the store. */
  public List<String> choices() {
    return switch (this) {
      case TYPE -> Arrays.stream(EventType.values()).map(Enum::name).toList();
      case MODALITY -> EventFilter.MODALITIES;
      case HARM -> HARMS.stream().map(HarmAtLeast::value).toList();
      default -> List.of();
    };
  }

  /** Whether its values are things, as {@code actor/iraq}. */
  public boolean isThing() {
    return this == ACTOR || this == INITIATOR || this == TARGET || this == PLACE;
  }

  /** The concept of a mode. */
  public static String modeIri(String value) {
    return EventMode.iri(value);
  }

  /** A value of {@link #HARM} in words: "10 or more killed". */
  public static String harmWords(String value) {
    return HarmAtLeast.of(value).words();
  }

  /** That at least so many people were harmed in one way. */
  record HarmAtLeast(String kind, int least) {

    static HarmAtLeast of(String value) {
      return HARMS.stream().filter(harm -> harm.value().equals(value)).findFirst().orElseThrow();
    }

    String value() {
      return least == 1 ? kind : kind + "-" + least;
    }

    /** "10 or more killed", "somebody wounded". */
    String words() {
      return least == 1 ? "somebody " + kind : least + " or more " + kind;
    }
  }
}
