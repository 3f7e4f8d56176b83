package org.casus.store;

import java.net.URI;
import java.net.URISyntaxException;
import org.casus.model.UsageException;

/**
 * What is fixed when a store is created.
 *
 * @param baseIri   what every IRI minted for its data begins with: absolute, http or https, ending in a slash, without query
 *                  or fragment
 * @param createdBy version of the program that creates it, for people to read
 */
public record StoreSettings(String baseIri, String createdBy) {

  /** The base when nobody says otherwise: the address at which the server runs by default. */
  public static final String DEFAULT_BASE = "http://localhost:7070/";

  public StoreSettings {
    checkBase(baseIri);
    if (createdBy.isBlank()) {
      throw new IllegalArgumentException("a store says what version created it");
    }
  }

  private static void checkBase(String base) {
    URI uri;
    try {
      uri = new URI(base);
    } catch (URISyntaxException e) {
      throw new UsageException("not a base IRI: \"" + base + "\" (" + e.getReason() + "); write it like " + DEFAULT_BASE, e);
    }
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null || !base.endsWith("/")) {
      throw new UsageException("not a base IRI: \"" + base + "\"; it begins with http:// or https://, names a host and ends in a"
          + " slash, like " + DEFAULT_BASE);
    }
  }
}
