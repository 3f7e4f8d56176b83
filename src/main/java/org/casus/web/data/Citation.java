package org.casus.web.data;

import org.casus.store.EventStore;

/** How to cite a store: the version of its content is part of it, so that the citation names the very data. */
final class Citation {

  private Citation() {}

  static String bibtex(EventStore store) {
    String version = store.version();
    return "@dataset{casus_" + version + ",\n  title = {Events read from news articles by Casus},\n  version = {" + version
        + "},\n  url = {"
        + store.baseIri() + "exports},\n  note = {" + store.statistics().events() + " events in " + store.statistics().articles()
        + " articles; N-Quads with the SHA-256 given at exports/casus.nq.sha256}\n}\n";
  }

  static String cff(EventStore store) {
    return "cff-version: 1.2.0\nmessage: Please cite the data with its version.\ntype: dataset\ntitle: Events read from "
        + "news articles by Casus\n"
        + "authors:\n  - name: Casus\nversion: \"" + store.version() + "\"\nurl: \"" + store.baseIri() + "exports\"\n";
  }
}
