package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.casus.ingest.SampleReadings;
import org.casus.model.EventMention;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.junit.jupiter.api.Test;

/** What {@code casus extract --explain} says of an event. */
class ExplanationsTest {

  private final Explanations explanations = new Explanations();
  private final Reading attack = new SampleReadings().apply(SampleReadings.corpus(1).articles().get(0));

  @Test
  void eventsAreExplainedPartByPart() {
    String text = explanations.of(attack);
    assertTrue(text.startsWith("Article " + attack.article().id() + ", published 2021-04-05: 2 events\n"), text);
    assertTrue(text.contains("""

          ASSAULT "hit"
            Rockets [hit] Balad on Sunday, Iraq said in report 0.
            rule        sample.verb
            instrument  "Rockets" is thing/rocket (rocket): beside the trigger
            date        2021-04-04, day, stated by "Sunday"
            place       "Balad" is place/98182 (Balad), exact, stated
            modality    asserted
            said by     "Iraq" is actor/iraq (Iraq), by "said"
            confidence  0.75
        """), text);
  }

  @Test
  void theRuleComesWithItsExampleAndModalityWithItsWords() {
    EventMention hit = attack.events().get(0);
    EventMention planned = new EventMention(hit.id(), hit.sentence(), hit.trigger(), hit.type(), hit.mode(), hit.cameo(),
        hit.participants(),
        Optional.empty(), Optional.empty(), Polarity.NEGATIVE, Modality.PLANNED, hit.attribution(), Optional.empty(), true,
        hit.casualties(), hit.amount(), 0.5,
        "assault.attack", Optional.of("will, not"), OptionalDouble.of(0.31));
    String text = explanations.of(new Reading(attack.article(), attack.sentences(), attack.entities(), attack.times(),
        attack.attributions(),
        attack.forces(), List.of(planned)));
    assertTrue(text.contains("    rule        assault.attack: attack, "), text);
    assertTrue(text.contains(" (data/rules/events/assault.yaml)\n    its example "), text);
    assertTrue(text.contains("    modality    planned, said not to be so, because of \"will, not\"\n"), text);
    assertTrue(text.contains("    total       it sums up several events over a period\n    confidence  0.50; second opinion "
        + "0.31\n"), text);
    assertTrue(text.contains("    date        not known\n    place       not known\n"), text);
    assertEquals(1, text.lines().filter(line -> line.startsWith("  ASSAULT")).count());
  }
}
