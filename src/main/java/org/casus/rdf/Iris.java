package org.casus.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.casus.model.ArticleId;
import org.casus.model.EntityId;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.Role;
import org.casus.model.UsageException;

/**
 * The IRIs of the data: of things and of the named graphs that hold them, all below one base. Each is derived from what
 * it names, so the same input gives the same IRIs in every run and in every store with the same base.
 *
 * @param base absolute http or https IRI that ends in a slash, such as {@code http://localhost:7070/}
 */
public record Iris(String base) {

  /** The base of a store for which nothing else was said. */
  public static final String DEFAULT_BASE = "http://localhost:7070/";

  private static final String THINGS = "id/";
  private static final String ARTICLE_GRAPHS = "graph/article/";

  /** @throws UsageException when {@code base} cannot be a base, saying what it must look like */
  public Iris {
    if (!isBase(base)) {
      throw new UsageException("not a base IRI: " + base
          + " (give an absolute http or https IRI that ends in a slash, such as " + DEFAULT_BASE + ")");
    }
  }

  private static boolean isBase(String base) {
    try {
      URI uri = new URI(base);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && base.endsWith("/")
          && uri.getQuery() == null && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public String thing(EntityId id) {
    return base + THINGS + id.value();
  }

  /** The point of a place: a part of the place, so it is found where the place is. */
  public String point(EntityId id) {
    return thing(id) + "#point";
  }

  public String article(ArticleId id) {
    return thing("article", id.value());
  }

  /** @param index position of the sentence in its article, from 0 */
  public String sentence(ArticleId article, int index) {
    return thing("sentence", article + "-" + index);
  }

  public String mention(MentionId id) {
    return thing("mention", id.value());
  }

  /**
   * @param begin offset of the words in code points
   * @param extra tells apart role mentions of the same role at the same place; empty for the first
   */
  String role(MentionId mention, Role role, int begin, String extra) {
    return thing("role", mention + "-" + role.label() + "-" + begin + extra);
  }

  /** @param begin and {@code end}: offsets of the words in code points */
  String entityMention(ArticleId article, int begin, int end) {
    return thing("entity-mention", article + "-" + begin + "-" + end);
  }

  /** @param index position among the article's attributions, from 0 */
  public String attribution(ArticleId article, int index) {
    return thing("attribution", article + "-" + index);
  }

  String force(ArticleId article, int begin, String extra) {
    return thing("force", article + "-" + begin + extra);
  }

  String rejected(ArticleId article, int begin, String extra) {
    return thing("rejected", article + "-" + begin + extra);
  }

  String time(ArticleId article, int begin, String extra) {
    return thing("time", article + "-" + begin + extra);
  }

  public String event(EventId id) {
    return thing("event", id.value());
  }

  String claim(String hash) {
    return thing("claim", hash);
  }

  String run(String name) {
    return thing("run", name);
  }

  /** @param id of a rule, as in {@code data/rules} */
  public String rule(String id) {
    return thing("rule", id);
  }

  String holding(String name) {
    return thing("holding", name);
  }

  private String thing(String collection, String name) {
    return base + THINGS + collection + "/" + name;
  }

  /** The graph of one article: the article, its sentences, and every mention in it. */
  public String articleGraph(ArticleId id) {
    return base + ARTICLE_GRAPHS + id.value();
  }

  public boolean isArticleGraph(String iri) {
    return iri.startsWith(base + ARTICLE_GRAPHS);
  }

  /** The graph of merged events and their claims. */
  public String eventsGraph() {
    return base + "graph/events";
  }

  /** The graph of descriptions of the entities that articles mention. */
  public String entitiesGraph() {
    return base + "graph/entities";
  }

  /** The graph of posts, holdings, the ontology and its schemes. */
  public String referenceGraph() {
    return base + "graph/reference";
  }

  /** The graph about the store itself. */
  public String metaGraph() {
    return base + "graph/meta";
  }

  /** @throws IllegalArgumentException when the IRI is not that of an entity below this base */
  public EntityId entityId(String iri) {
    return new EntityId(after(base + THINGS, iri));
  }

  public ArticleId articleId(String iri) {
    return new ArticleId(after(base + THINGS + "article/", iri));
  }

  public MentionId mentionId(String iri) {
    return new MentionId(after(base + THINGS + "mention/", iri));
  }

  public EventId eventId(String iri) {
    return new EventId(after(base + THINGS + "event/", iri));
  }

  private static String after(String start, String iri) {
    if (!iri.startsWith(start)) {
      throw new IllegalArgumentException("not below " + start + ": " + iri);
    }
    return iri.substring(start.length());
  }
}
