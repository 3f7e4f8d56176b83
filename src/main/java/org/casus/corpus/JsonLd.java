package org.casus.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the JSON-LD of a page says of the article: of its objects, the first one that has a {@code datePublished}. */
final class JsonLd {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  static JsonLd of(Document page) {
    List<JsonNode> dated = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), dated);
      } catch (JsonProcessingException e) {
        // A broken block is the web site's affair; the page has other ways to give its date.
        continue;
      }
    }
    return new JsonLd(dated.stream().filter(JsonLd::isArticle).findFirst()
        .orElse(dated.isEmpty() ? JSON.missingNode() : dated.get(0)));
  }

  private static void collect(JsonNode node, List<JsonNode> dated) {
    if (node.has("datePublished")) {
      dated.add(node);
    }
    node.forEach(child -> collect(child, dated));
  }

  /** NewsArticle, Article, ReportageNewsArticle and their like. */
  private static boolean isArticle(JsonNode node) {
    return node.path("@type").toString().matches(".*(Article|Posting).*");
  }

  Optional<String> datePublished() {
    return Draft.field(article.path("datePublished").asText(null));
  }

  Optional<String> headline() {
    return Draft.field(article.path("headline").asText(null));
  }

  Optional<String> url() {
    return Draft.field(article.path("url").asText(null));
  }

  Optional<String> publisher() {
    JsonNode publisher = article.path("publisher");
    JsonNode named = publisher.isArray() ? publisher.path(0) : publisher;
    return Draft.field(named.isTextual() ? named.asText() : named.path("name").asText(null));
  }
}
