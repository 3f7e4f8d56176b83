package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.casus.extract.role.EventRule;
import org.casus.extract.role.RuleBook;
import org.casus.vocab.Cameo;
import org.casus.vocab.Plover;
import org.junit.jupiter.api.Test;

/** The modes and CAMEO codes that rules give are those of the schemes in {@code ontology/}. */
class RuleCodesTest {

  private static final Model SCHEMES = RDFDataMgr.loadModel("ontology/plover.ttl")
      .add(RDFDataMgr.loadModel("ontology/cameo.ttl"));

  @Test
  void modesBelongToTheTypeOfTheRule() {
    List<String> faults = new ArrayList<>();
    for (EventRule rule : RuleBook.load().rules()) {
      if (rule.mode() != null) {
        Resource mode = SCHEMES.createResource(Plover.NS + "mode-" + rule.mode());
        Resource type = SCHEMES.createResource(Plover.NS + rule.type().name());
        if (!SCHEMES.contains(mode, SKOS.broader, type)) {
          faults.add(rule.id() + ": no mode '" + rule.mode() + "' of " + rule.type() + " in ontology/plover.ttl");
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void codesAreCameoCodes() {
    List<String> faults = RuleBook.load().rules().stream().filter(rule -> rule.cameo() != null)
        .filter(rule -> !SCHEMES.contains(SCHEMES.createResource(Cameo.NS + rule.cameo()), SKOS.notation))
        .map(rule -> rule.id() + ": no code " + rule.cameo() + " in ontology/cameo.ttl").toList();
    assertEquals(List.of(), faults);
  }
}
