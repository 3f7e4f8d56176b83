package org.casus.web.site;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.query.Dataset;

/** Reads a text that is in no store, as articles are read that go into one. May be called by one thread after the other. */
@FunctionalInterface
public interface TextReader {

  /**
   * What was read.
   *
   * @param article IRI of the article
   * @param graph   what a store would hold of it, were it the only article there
   * @param line    the same in the exchange format: a JSON object on one line
   */
  record Result(String article, Dataset graph, String line) {}

  /**
   * @param title headline, empty when there is none
   * @param date  day of publication
   * @throws org.casus.model.UsageException when the text is not one that can be read, such as one in another language
   */
  Result read(String title, Optional<LocalDate> date, String text);
}
