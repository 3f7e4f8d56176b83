package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.extract.UnruledClauses;
import org.casus.extract.role.Announcements;
import org.casus.extract.role.EventRule;
import org.casus.extract.role.RuleBook;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;
import org.junit.jupiter.api.Test;

/** The rules in the graph are the rules that read. */
class RuleMapperTest {

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final Model model = ModelFactory.createDefaultModel();

  RuleMapperTest() {
    new RuleMapper(iris).describe(model);
  }

  @Test
  void everyRuleThatReadsIsDescribedWithItsExamples() {
    List<EventRule> rules = RuleBook.load().rules();
    List<Announcements.Announcement> announcements = Announcements.load().entries();
    List<UnruledClauses.Entry> unruled = UnruledClauses.entries();
    assertEquals(rules.size() + announcements.size() + unruled.size(), model.listSubjectsWithProperty(RDF.type, Casus.Rule)
        .toList().size());
    for (EventRule rule : rules) {
      Resource described = model.getResource(iris.rule(rule.id()));
      assertEquals(Terms.of(rule.type()), described.getRequiredProperty(Casus.eventType).getResource(), rule.id());
      assertEquals(rule.weight(), described.getRequiredProperty(Casus.confidence).getDouble(), 0, rule.id());
      rule.example().forEach(example -> assertTrue(described.hasProperty(SKOS.example, example, "en"), rule.id()));
    }
    announcements.forEach(entry -> assertTrue(model.getResource(iris.rule(entry.id())).hasProperty(SKOS.notation, entry.id())));
    unruled.forEach(entry -> assertTrue(model.getResource(iris.rule(entry.id())).hasProperty(SKOS.notation, entry.id())));
  }

  @Test
  void aRuleSaysWhatItReads() {
    Resource attack = model.getResource(iris.rule("assault.attack"));
    assertEquals(Plover.ASSAULT, attack.getRequiredProperty(Casus.eventType).getResource());
    assertEquals("data/rules/events/assault.yaml", attack.getRequiredProperty(Casus.ruleFile).getString());
    String definition = attack.getRequiredProperty(SKOS.definition).getString();
    assertTrue(definition.startsWith("Reads the verbs attack, ") && definition.endsWith(" as ASSAULT."), definition);
  }
}
