package org.casus.web.event;

import org.casus.web.graph.Terms;

/**
 * How to cite an event, with the version of the store, so that the citation names the very data.
 *
 * @param iri     address of the event
 * @param label   the event in a sentence
 * @param version of the content of the store
 */
public record Citation(String iri, String label, String version) {

  /** In one line. */
  public String words() {
    return "“" + label + "”, event read from news articles by Casus, data version " + version + ", " + iri;
  }

  public String bibtex() {
    String key = "casus_" + Terms.local(iri);
    return "@misc{" + key + ",\n  title = {" + label.replaceAll("[{}\\\\]", "")
        + "},\n  note = {Event read from news articles by Casus},\n"
        + "  version = {" + version + "},\n  url = {" + iri + "}\n}\n";
  }
}
