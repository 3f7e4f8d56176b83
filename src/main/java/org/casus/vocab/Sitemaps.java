package org.casus.vocab;

/** Sitemaps, for search engines. */
public final class Sitemaps {

  public static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemaps() {}
}
