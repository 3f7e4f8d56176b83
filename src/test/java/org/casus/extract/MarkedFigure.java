package org.casus.extract;

import java.util.Optional;
import org.casus.model.Figure;

/**
 * A figure as the examples in {@code data/quantities} write it: "12" exactly, "~12" about, "12+" at least, "..12" at most,
 * "3..5" from 3 to 5, "-" not said.
 */
final class MarkedFigure {

  private MarkedFigure() {}

  /** Whether a figure that was read is the one that an example asks for. */
  static boolean agrees(String marked, Optional<Figure> read) {
    if (marked.equals("-") || read.isEmpty()) {
      return marked.equals("-") && read.isEmpty();
    }
    Figure figure = read.get();
    if (marked.endsWith("+")) {
      long low = Long.parseLong(marked.substring(0, marked.length() - 1));
      return figure.approximate() && figure.low() == low && figure.high() == low;
    }
    if (marked.startsWith("~")) {
      return figure.approximate() && figure.best() == Long.parseLong(marked.substring(1));
    }
    int dots = marked.indexOf("..");
    if (dots == 0) {
      return figure.approximate() && figure.low() < figure.best() && figure.high() == Long.parseLong(marked.substring(2));
    }
    if (dots > 0) {
      return figure.approximate() && figure.low() == Long.parseLong(marked.substring(0, dots))
          && figure.high() == Long.parseLong(marked.substring(dots + 2));
    }
    return figure.equals(Figure.exactly(Long.parseLong(marked)));
  }
}
