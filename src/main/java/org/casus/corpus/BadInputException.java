package org.casus.corpus;

import org.casus.model.Issue;

/** An input that cannot be an article; {@link ArticleStream} knows its place and makes an {@link Issue} of it. */
final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Issue.Kind kind;

  BadInputException(Issue.Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  Issue at(String place) {
    return new Issue(place, kind, getMessage());
  }
}
