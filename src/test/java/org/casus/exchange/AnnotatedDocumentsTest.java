package org.casus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedDocumentsTest {

  @TempDir
  Path folder;

  @Test
  void absentLayersAreToldFromEmptyOnes() {
    AnnotatedDocument document = AnnotatedDocuments.parse("{\"id\":\"a\",\"events\":[],\"times\":null}", "x:1");
    assertEquals(Optional.of(List.of()), document.events());
    assertEquals(Optional.empty(), document.times());
    assertEquals(Optional.empty(), document.entities());
    assertEquals(Optional.empty(), document.text());
  }

  @Test
  void extraKeysOfGoldAreRead() {
    AnnotatedDocument document = AnnotatedDocuments.parse("""
        {"id":"a","topic":12,"subtopic":"s","text":"x","scored_sentences":[1],"sentences":[{"begin":3,"end":3},{"begin":4,"end":9}],
         "ignored_spans":[{"begin":1,"end":2},{"begin":2,"end":1}],
         "attributions":[{"content":{"begin":0,"end":9,"parts":[{"begin":0,"end":3},{"begin":5,"end":9}]}}],
         "entities":[{"id":"e","lat":1,"lon":2.5,"fcode":"PCLI","code":"NRL","country":"","mentions":[{"begin":0,"end":1},{"begin":2}]}],
         "events":[{"trigger":{"begin":0,"end":9},"trigger_parts":[{"begin":0,"end":2},{"begin":7,"end":9}],"reciprocal":true,
           "source_type":"Contact.Meet","roles":[{"role":"victim","begin":1,"end":2,"head":{"begin":1,"end":2},"unlocated":true}]}]}
        """, "x:1");
    assertEquals(Map.of("id", "a", "topic", "12", "subtopic", "s"), document.values());
    assertEquals(Optional.of(List.of(1)), document.scoredSentences());
    assertEquals(List.of(Optional.empty(), Optional.of(new Range(4, 9))), document.sentences());
    assertEquals(List.of(new Range(1, 2)), document.ignoredSpans());
    assertEquals(List.of(new Range(0, 3), new Range(5, 9)), document.attributions().orElseThrow().get(0).parts());
    AnnotatedDocument.Thing thing = document.entities().orElseThrow().get(0);
    assertEquals(Optional.of(new AnnotatedDocument.Coordinates(1, 2.5)), thing.coordinates());
    assertEquals(Optional.empty(), thing.country());
    assertEquals(1, thing.mentions().size());
    AnnotatedDocument.Happening event = document.events().orElseThrow().get(0);
    assertEquals(List.of(new Range(0, 2), new Range(7, 9)), event.trigger());
    assertTrue(event.reciprocal());
    assertEquals(new AnnotatedDocument.Part("victim", Optional.of(new Range(1, 2)), Optional.of(new Range(1, 2)), Optional.empty(), false),
        event.roles().get(0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"id\":\"a\" | not JSON", "[] | not a JSON object", "{\"text\":\"x\"} | without id",
      "{\"id\":\"a\",\"events\":{}} | events is not an array", "{\"id\":\"a\",\"events\":[{\"roles\":[{}]}]} | without role",
      "{\"id\":\"a\",\"entities\":[{\"id\":\"e\",\"lat\":1}]} | lat but without lon"})
  void brokenLinesAreNamedByFileAndLine(String line, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"first\"}\n\n" + line + "\n");
    UsageException e = assertThrows(UsageException.class, () -> AnnotatedDocuments.read(file));
    assertTrue(e.getMessage().startsWith(file + ":3: "), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void idsAreUniqueAndFilesMustBeThere() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.jsonl"), "{\"id\":\"a\"}\n{\"id\":\"a\"}\n");
    assertEquals(twice + ":2: the id a was at " + twice + ":1 already",
        assertThrows(UsageException.class, () -> AnnotatedDocuments.read(twice)).getMessage());
    assertThrows(UsageException.class, () -> AnnotatedDocuments.read(folder.resolve("nothing.jsonl")));
    assertThrows(UsageException.class, () -> AnnotatedDocuments.read(folder));
    Path latin = Files.write(folder.resolve("latin.jsonl"), "{\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThrows(UsageException.class, () -> AnnotatedDocuments.read(latin));
  }
}
