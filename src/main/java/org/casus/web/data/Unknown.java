package org.casus.web.data;

import java.util.List;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Site;

/** What is said of an id that the store does not have: whether it never had it, or has it no longer. */
final class Unknown {

  private Unknown() {}

  static WebFailure failure(Site site, String iri) {
    return site.releases().withdrawnIn(iri)
        .map(version -> new WebFailure(410, "Gone", iri + " was withdrawn in release " + version
            + ": no article says it any more, or it is read in another way. Earlier releases have it.", List.of()))
        .orElseGet(() -> WebFailure.notFound("There is nothing here that is called "
            + site.links().thing(iri).orElse(iri) + "."));
  }
}
