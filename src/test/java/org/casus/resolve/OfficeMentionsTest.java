package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.Extraction;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.junit.jupiter.api.Test;

/** Titles of office, days before and after a change, mean the person who held the office at the date. */
class OfficeMentionsTest {

  private static final double RIGHT = 0.95;

  @Test
  void nearlyAllMentionsMeanTheHolderOfThatDay() {
    List<OfficeMentions.Mention> mentions = OfficeMentions.read();
    assertEquals(200, mentions.size());
    Map<String, List<Sentence>> stored = StoredAnnotations.read("offices.tsv");
    EntityResolver resolver = EntityResolver.load();
    List<String> wrong = new ArrayList<>();
    for (OfficeMentions.Mention mention : mentions) {
      Reading reading = resolver.resolve(StoredAnnotations.annotated(stored, mention.name(), mention.article()),
          new Extraction(List.of(), List.of(), List.of()));
      List<String> meant = meant(reading, mention);
      if (!meant.contains(mention.person())) {
        wrong.add(mention.day() + " " + mention.text() + " " + mention.person() + ", not " + meant);
      }
    }
    assertTrue(wrong.size() <= (1 - RIGHT) * mentions.size(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  /** The persons and posts that the words mention. */
  private static List<String> meant(Reading reading, OfficeMentions.Mention mention) {
    String words = mention.words();
    int begin = reading.article().text().indexOf(words);
    Span span = new Span(begin, begin + words.length());
    List<String> meant = new ArrayList<>();
    for (Entity entity : reading.entities()) {
      for (EntityMention m : entity.mentions()) {
        boolean overlaps = m.span().begin() < span.end() && span.begin() < m.span().end();
        if (overlaps && (entity.type() == EntityType.PERSON || entity.type() == EntityType.POST)) {
          meant.add(entity.id().value());
        }
      }
    }
    return meant;
  }
}
