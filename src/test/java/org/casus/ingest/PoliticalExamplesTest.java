package org.casus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.extract.RuleExtractor;
import org.casus.model.EventMention;
import org.casus.nlp.SharedAnnotator;
import org.casus.resolve.EntityResolver;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example of {@code data/rules/political.yaml} counts, or does not, as it says. */
class PoliticalExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    RuleExtractor extractor = RuleExtractor.load();
    EntityResolver resolver = EntityResolver.load();
    JsonNode file;
    try (InputStream in = PoliticalExamplesTest.class.getResourceAsStream("/data/rules/political.yaml")) {
      file = new ObjectMapper(new YAMLFactory()).readTree(in);
    }
    List<String> types = new ArrayList<>();
    file.get("types").forEach(type -> types.add(type.asText()));
    assertTrue(file.get("examples").size() >= 7, "examples");
    return Stream.iterate(0, i -> i + 1).limit(file.get("examples").size()).map(i -> file.get("examples").get(i)).map(example -> {
      String sentence = example.elements().next().asText();
      return dynamicTest(example.toString(), () -> {
        var annotated = SharedAnnotator.annotate(sentence, "2021-04-08");
        List<EventMention> read = extractor.extract(annotated).events().stream().filter(e -> types.contains(e.type().name()))
            .toList();
        assertFalse(read.isEmpty(), "the example has no event that could count");
        List<EventMention> counted = resolver.resolve(annotated, extractor.extract(annotated)).events();
        assertEquals(example.has("counts"), counted.stream().anyMatch(e -> types.contains(e.type().name())), sentence);
      });
    });
  }
}
