package org.casus.web.site;

import java.util.Objects;
import java.util.Optional;

/**
 * A page before it has a format.
 *
 * @param template name of the template that shows {@code view}
 * @param title    what it is about, without the name of the site
 * @param section  the entry of the menu it belongs to, empty for none
 * @param view     all it shows; also its JSON
 * @param iri      the thing it is about, if it is about one
 * @param sparql   a query that gives the core of it, for readers to run
 */
public record Page(String template, String title, String section, Object view, Optional<String> iri, Optional<String> sparql) {

  public Page {
    Objects.requireNonNull(template);
    Objects.requireNonNull(title);
    Objects.requireNonNull(section);
    Objects.requireNonNull(view);
    Objects.requireNonNull(iri);
    Objects.requireNonNull(sparql);
  }

  public static Page of(String template, String title, String section, Object view) {
    return new Page(template, title, section, view, Optional.empty(), Optional.empty());
  }

  public Page about(String thing) {
    return new Page(template, title, section, view, Optional.of(thing), sparql);
  }

  public Page answering(String query) {
    return new Page(template, title, section, view, iri, Optional.of(query));
  }
}
