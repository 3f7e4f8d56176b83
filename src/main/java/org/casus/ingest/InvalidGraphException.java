package org.casus.ingest;

/** What was to be written breaks the shapes of the ontology: a fault of the program that stops the run. */
public final class InvalidGraphException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  InvalidGraphException(String message) {
    super(message);
  }
}
