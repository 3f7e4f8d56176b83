package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.casus.model.ArticleId;
import org.casus.model.EntityId;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

  private static final String ID = "0123456789abcdef";
  private final Iris iris = new Iris("https://data.example.org/casus/");

  @Test
  void thingsAndGraphsStandBelowTheBase() {
    assertEquals("https://data.example.org/casus/id/actor/united-states", iris.thing(new EntityId("actor/united-states")));
    assertEquals("https://data.example.org/casus/id/place/98182#point", iris.point(new EntityId("place/98182")));
    assertEquals("https://data.example.org/casus/id/sentence/" + ID + "-3", iris.sentence(new ArticleId(ID), 3));
    assertEquals("https://data.example.org/casus/id/event/" + ID, iris.event(new EventId(ID)));
    assertEquals("https://data.example.org/casus/graph/article/" + ID, iris.articleGraph(new ArticleId(ID)));
    assertEquals("https://data.example.org/casus/graph/events", iris.eventsGraph());
  }

  @Test
  void idsAreReadBack() {
    EntityId entity = new EntityId("place/98182");
    assertEquals(entity, iris.entityId(iris.thing(entity)));
    assertEquals(new ArticleId(ID), iris.articleId(iris.article(new ArticleId(ID))));
    assertEquals(new MentionId(ID), iris.mentionId(iris.mention(new MentionId(ID))));
    assertEquals(new EventId(ID), iris.eventId(iris.event(new EventId(ID))));
    assertThrows(IllegalArgumentException.class, () -> iris.entityId("http://dbpedia.org/resource/Iraq"));
  }

  @Test
  void articleGraphsAreKnownByTheirName() {
    assertTrue(iris.isArticleGraph(iris.articleGraph(new ArticleId(ID))));
    assertFalse(iris.isArticleGraph(iris.eventsGraph()));
    assertFalse(iris.isArticleGraph("http://localhost:7070/graph/article/" + ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "casus", "/", "localhost:7070/", "http://localhost:7070", "ftp://example.org/",
      "http://example.org/?a=b/",
      "http://example.org/#/", "http:///", "http://exa mple.org/", "urn:casus:/"})
  void whatCannotBeABaseIsTheUsersMistake(String base) {
    UsageException e = assertThrows(UsageException.class, () -> new Iris(base));
    assertTrue(e.getMessage().contains("ends in a slash"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:7070/", "https://example.org/", "HTTP://example.org/a/b/", "http://127.0.0.1/"})
  void whatCanBeABaseIsTaken(String base) {
    assertEquals(base + "graph/meta", new Iris(base).metaGraph());
  }
}
