package org.casus.web.graph;

/**
 * A thing as a link that can be read.
 *
 * @param iri  what the data calls it
 * @param href where this server shows it; empty when it has no page of it
 * @param name what people call it
 */
public record Ref(String iri, String href, String name) {

  /** The same without a page to lead to. */
  public Ref unlinked() {
    return new Ref(iri, "", name);
  }
}
