package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.store.SampleData;
import org.casus.vocab.Casus;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name stands for that somebody types into a form. */
class KnownThingsTest extends SampleSite {

  private static final String PATH = "/queries/aliases-of-actor?format=csv&actor=";

  @BeforeAll
  static void callOthersAlike() {
    sample.store().write(data -> {
      call(data, "actor/odesa-port", "Odesa Port");
      call(data, "actor/odesa-port", "Odessa Port");
      call(data, "actor/port-sudan", "Dockers of Port Sudan");
    });
  }

  private static void call(Dataset data, String thing, String name) {
    data.getNamedModel(SampleData.BASE + "graph/entities")
        .add(ResourceFactory.createResource(SampleData.BASE + "id/" + thing), RDF.type, Casus.Organization)
        .add(ResourceFactory.createResource(SampleData.BASE + "id/" + thing), SKOS.prefLabel, name, "en");
  }

  @Test
  void whatFormsOfferLeadsBack() {
    List<String> offered = Jsoup.parse(visit.page("/queries/aliases-of-actor").body()).select("#known-things option")
        .eachAttr("value");
    assertTrue(offered.contains("Iraq") && offered.size() > 20, offered.toString());
    assertTrue(offered.stream().noneMatch("Odesa Port"::equals), "nothing happened with it");
    for (String name : offered.subList(0, 20)) {
      assertTrue(visit.get(PATH + Visit.encode(name)).body().contains(name), name);
    }
  }

  @ParameterizedTest
  @CsvSource({"Odesa,place/698740", "Odessa,place/698740", "odessa por,actor/odesa-port", "Iraq,actor/iraq", "IRAQ,actor/iraq",
      "Blinken,actor/antony-blinken", "actor/port-sudan,actor/port-sudan"})
  void whatIsCalledJustSoComesBeforeWhatHasTheNameInALongerOne(String typed, String thing) {
    String answer = visit.get(PATH + Visit.encode(typed)).body();
    assertEquals(visit.get(PATH + thing).body(), answer);
    assertTrue(answer.lines().count() > 1, answer);
  }
}
