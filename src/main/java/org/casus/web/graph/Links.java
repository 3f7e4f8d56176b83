package org.casus.web.graph;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The way between IRIs of the store and paths on this server. The server answers below the path of the base IRI, so that the
 * path of an IRI is the path that resolves, whatever the host.
 *
 * @param base base IRI of the store, ending in a slash
 */
public record Links(String base) {

  /** Path of the base, beginning and ending in a slash: "/" or "/casus/". */
  public String root() {
    return URI.create(base).getRawPath();
  }

  /** Path of something on this server, such as {@code to("editor")}; a leading slash is allowed and adds nothing. */
  public String to(String path) {
    return root() + (path.startsWith("/") ? path.substring(1) : path);
  }

  /** IRI of a thing of the store. */
  public String iri(String collection, String name) {
    return base + "id/" + collection + "/" + name;
  }

  /** What follows {@code id/} in the IRI of a thing of this store: {@code event/0d76…}; empty for all other IRIs. */
  public Optional<String> thing(String iri) {
    String start = base + "id/";
    return iri.startsWith(start) && iri.indexOf('/', start.length()) > 0 ? Optional.of(iri.substring(start.length()))
        : Optional.empty();
  }

  /**
   * Where a reader finds what an IRI names: on this server for things, graphs and terms of the ontology, elsewhere for
   * other addresses of the web; "#" for all else.
   */
  public String page(String iri) {
    if (iri.startsWith(base + "id/")) {
      return to(iri.substring(base.length() + 3));
    }
    if (iri.startsWith(base)) {
      return to(iri.substring(base.length()));
    }
    return Terms.ontologyPath(iri).map(this::to).orElse(isSafe(iri) ? iri : "#");
  }

  /** Whether a link to it only opens a document: data may hold IRIs that would run code. */
  public static boolean isSafe(String iri) {
    return iri.matches("https?://.*");
  }

  /** A value fit for a query string. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
