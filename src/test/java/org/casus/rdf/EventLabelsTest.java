package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.Casualties;
import org.casus.model.Claim;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.vocab.Cameo;
import org.casus.vocab.Plover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventLabelsTest {

  private final EventLabels labels = EventLabels.load();

  /** Fillers as role=name, several with spaces between them; an underscore stands for a blank in a name. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "AGREE | - | participant=Iraq participant=United_States | Iraq and United States agreed",
      "AGREE | - | - | Parties agreed",
      "AGREE | - | initiator=Iraq target=Iran topic=oil | Iraq agreed with Iran on oil",
      "CONSULT | visit | initiator=Pope destination=Iraq | Pope visited Iraq",
      "CONSULT | visit | initiator=Pope | Pope paid a visit",
      "CONSULT | phone | initiator=Biden target=Xi | Biden spoke remotely with Xi",
      "SUPPORT | - | initiator=France target=Greece | France backed Greece",
      "CONCEDE | - | initiator=Junta target=Hamdok | Junta made a concession to Hamdok",
      "COOPERATE| - | participant=India participant=Japan | India and Japan worked together",
      "AID | humanitarian | initiator=UN target=Yemen | UN gave humanitarian aid to Yemen",
      "RETREAT | withdraw | initiator=US force=marines origin=Iraq | US withdrew marines from Iraq",
      "RETREAT | - | force=marines origin=Iraq | Marines withdrew from Iraq",
      "RETREAT | release | initiator=Hamas victim=hostages | Hamas released hostages",
      "REQUEST | yield | initiator=UN target=Israel | UN called on Israel to give way",
      "REQUEST | yield | initiator=UN | UN made a demand",
      "ACCUSE | disapprove | initiator=EU topic=coup | EU criticized coup",
      "ACCUSE | - | initiator=US target=Iran | US accused Iran",
      "REJECT | - | initiator=Kyiv topic=plan target=Moscow | Kyiv rejected plan",
      "REJECT | - | initiator=Kyiv target=Moscow | Kyiv turned down Moscow",
      "THREATEN | violence | initiator=militia | Militia made a threat",
      "PROTEST | - | initiator=protesters_in_Sudan target=junta | Protesters in Sudan protested against junta",
      "PROTEST | strike | - | Workers went on strike",
      "SANCTION | - | initiator=EU target=Belarus | EU imposed sanctions on Belarus",
      "MOBILIZE | troops | initiator=Russia force=troops destination=Belarus | Russia mobilized troops to Belarus",
      "COERCE | arrest | victim=Navalny | Authorities detained Navalny",
      "COERCE | curfew | initiator=Ecuador | Ecuador imposed a curfew or emergency rule",
      "ASSAULT | - | target=base instrument=rockets | Unknown attackers attacked base with rockets",
      "ASSAULT | suicide-attack | victim=pilgrims | Unknown attackers carried out a suicide attack on pilgrims",
      "ASSAULT | drone | initiator=Houthis | Houthis carried out a drone attack",
      "ASSAULT | - | initiator=A initiator=B initiator=C initiator=D initiator=E target=F | A, B, C and 2 others attacked F"})
  void whoDidWhatToWhom(EventType type, String mode, String fillers, String expected) {
    assertEquals(expected, label(new EventWords(type).mode(mode).fillers(fillers)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "AGREE | 050 | initiator=Iraq target=Iran | Iraq made a promise concerning Iran",
      "AGREE | 057 | initiator=Iraq target=Iran | Iraq agreed with Iran",
      "REJECT | 016 | initiator=Iran target=Oman | Iran denied an allegation by Oman",
      "SUPPORT | 055 | initiator=Kabul target=families | Kabul apologized to families",
      "REQUEST | 020 | initiator=Pope | Pope made an appeal",
      "COERCE | 195 | initiator=officers | Officers staged a coup"})
  void whatKindOfActItIs(EventType type, String cameo, String fillers, String expected) {
    assertEquals(expected, label(new EventWords(type).cameo(cameo).fillers(fillers)));
  }

  @ParameterizedTest
  @CsvSource({
      "ASSERTED, POSITIVE, Iraq withdrew", "ASSERTED, NEGATIVE, Iraq did not withdraw",
      "PLANNED, POSITIVE, Iraq to withdraw (planned)", "PLANNED, NEGATIVE, Iraq not to withdraw (planned)",
      "ORDERED, POSITIVE, Iraq to withdraw (ordered)", "THREATENED, POSITIVE, Iraq to withdraw (threatened)",
      "DEMANDED, POSITIVE, Iraq to withdraw (demanded)", "POSSIBLE, POSITIVE, Iraq may have withdrawn",
      "POSSIBLE, NEGATIVE, Iraq may not have withdrawn", "HYPOTHETICAL, POSITIVE, Iraq would withdraw (hypothetical)",
      "DENIED, POSITIVE, Iraq withdrew (denied)"})
  void inWhatWay(Modality modality, Polarity polarity, String expected) {
    assertEquals(expected, label(new EventWords(EventType.RETREAT).fillers("initiator=Iraq").said(modality, polarity)));
  }

  @Test
  void everyWayOfSpeakingHasItsWords() {
    for (Modality modality : Modality.values()) {
      for (Polarity polarity : Polarity.values()) {
        assertTrue(label(new EventWords(EventType.AID).fillers("initiator=Iraq").said(modality, polarity)).startsWith("Iraq "));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EventPlace.Precision.class)
  void where(EventPlace.Precision precision) {
    String expected = "Unknown attackers carried out an attack "
        + (precision == EventPlace.Precision.NEAR ? "near" : "in") + " Balad";
    assertEquals(expected, label(new EventWords(EventType.ASSAULT).place("Balad", precision)));
  }

  @Test
  void aPlaceThatIsNamedAlreadyIsNotNamedAgain() {
    EventWords words = new EventWords(EventType.CONSULT).mode("visit").fillers("initiator=Pope destination=Iraq")
        .place("Iraq", EventPlace.Precision.COUNTRY);
    assertEquals("Pope visited Iraq", label(words));
  }

  @Test
  void aProtestIsNotAgainstWhereItIs() {
    EventWords words = new EventWords(EventType.PROTEST).fillers("initiator=Crowds target=Balad")
        .place("Balad", EventPlace.Precision.EXACT);
    assertEquals("Crowds protested in Balad", label(words));
    assertEquals("Crowds protested against junta in Balad", label(words.fillers("target=junta")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"STATED|7 April 2021", "CONTEXT|7 April 2021", "PUBLICATION|reported 7 April 2021"})
  void when(EventTime.Basis basis, String expected) {
    assertEquals("Workers went on strike, " + expected,
        label(new EventWords(EventType.PROTEST).mode("strike").day(LocalDate.of(2021, 4, 7), basis)));
  }

  @Test
  void withHowManyHarmed() {
    Casualties casualties = new Casualties(Optional.of(Figure.exactly(0)), Optional.of(new Figure(1200, 1200, 1200, true)),
        Optional.of(Figure.exactly(1)), Optional.of(new Figure(20, 25, 30, false)));
    assertEquals("Unknown attackers carried out an attack: none killed, about 1,200 wounded, 1 missing, 20 to 30 detained",
        label(new EventWords(EventType.ASSAULT).harm(casualties)));
  }

  @Test
  void sumsOfSeveralEventsSaySo() {
    assertEquals("Iraq to withdraw (planned, several events)",
        label(new EventWords(EventType.RETREAT).fillers("initiator=Iraq").said(Modality.PLANNED, Polarity.POSITIVE).total()));
  }

  @Test
  void wordingsAreForModesOfTheirTypeAndForKnownCodes() {
    Model plover = OntologyFiles.read("plover");
    Model cameo = OntologyFiles.read("cameo");
    int count = 0;
    for (Map<String, String> row : DataFiles.table("labels/events.tsv")) {
      if (!row.get("mode").equals("-")) {
        Resource mode = plover.getResource(Plover.MODE + row.get("mode"));
        assertTrue(mode.hasProperty(SKOS.broader, plover.getResource(Plover.NS + row.get("type"))), row.toString());
        count++;
      }
      boolean known = row.get("cameo").equals("-") || cameo.contains(cameo.getResource(Cameo.NS + row.get("cameo")), null);
      assertTrue(known, row.toString());
    }
    assertTrue(count > 40, "wordings for modes: " + count);
  }

  private String label(EventWords words) {
    return labels.label(words.event(), id -> id.value().substring(id.value().indexOf('/') + 1).replace('_', ' '));
  }

  /** An event of which only what its label is made of is given. */
  private static final class EventWords {

    private final EventType type;
    private final TreeMap<Role, SortedSet<EntityId>> fillers = new TreeMap<>();
    private Optional<String> mode = Optional.empty();
    private Optional<String> cameo = Optional.empty();
    private Modality modality = Modality.ASSERTED;
    private Polarity polarity = Polarity.POSITIVE;
    private Optional<Event.Where> place = Optional.empty();
    private Optional<EventTime> time = Optional.empty();
    private Casualties casualties = Casualties.NOT_SAID;
    private boolean total;

    EventWords(EventType type) {
      this.type = type;
    }

    EventWords mode(String value) {
      mode = value.equals("-") ? Optional.empty() : Optional.of(value);
      return this;
    }

    EventWords cameo(String value) {
      cameo = Optional.of(value);
      return this;
    }

    EventWords fillers(String list) {
      for (String filler : list.equals("-") ? new String[0] : list.split(" +")) {
        String[] parts = filler.split("=");
        fillers.computeIfAbsent(Role.valueOf(parts[0].toUpperCase(Locale.ROOT)), role -> new TreeSet<>())
            .add(new EntityId("actor/" + parts[1]));
      }
      return this;
    }

    EventWords said(Modality newModality, Polarity newPolarity) {
      modality = newModality;
      polarity = newPolarity;
      return this;
    }

    EventWords place(String name, EventPlace.Precision precision) {
      place = Optional.of(new Event.Where(new EntityId("actor/" + name), precision, EventPlace.Basis.STATED));
      return this;
    }

    EventWords day(LocalDate day, EventTime.Basis basis) {
      time = Optional.of(new EventTime(Optional.of(Interval.day(day)), EventTime.Precision.DAY, basis, Optional.empty()));
      return this;
    }

    EventWords harm(Casualties value) {
      casualties = value;
      return this;
    }

    EventWords total() {
      total = true;
      return this;
    }

    Event event() {
      Event any = EventExamples.all().get("total");
      Claim claim = any.claims().get(0);
      return new Event(any.id(), type, mode, cameo, modality, polarity, fillers, time, place, casualties,
          Optional.empty(), List.of(),
          total, 0.5,
          List.of(claim), any.mentions(), List.of());
    }
  }
}
