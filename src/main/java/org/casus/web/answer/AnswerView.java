package org.casus.web.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.web.http.Parameters;

/** A way to look at an answer. */
public enum AnswerView {
  TABLE(""),
  MAP("No row has a place that can be drawn. A map needs a column with places or events of this store, or two columns ?lat "
      + "and ?long.",
      "lib/leaflet.css", "lib/leaflet.js", "map.js"),
  TIMELINE("No row has a date. A timeline needs a column with dates, or with events of this store."),
  GRAPH("No row joins two things. A graph needs two columns with things, as in SELECT ?from ?to, or CONSTRUCT."),
  CHART("No row has a number to draw. A chart needs a column with numbers, as in SELECT ?type (COUNT(*) AS ?events).");

  /** The parameter that chooses one. */
  public static final String PARAMETER = "view";

  private final String needs;
  private final List<String> files;

  AnswerView(String needs, String... files) {
    this.needs = needs;
    this.files = List.of(files);
  }

  /** The one that a parameter names. */
  public static Optional<AnswerView> of(Optional<String> value) {
    return value.map(name -> Arrays.stream(values()).filter(view -> view.label().equals(name)).findFirst().orElseThrow(() ->
        Parameters.bad(PARAMETER, name, "it is one of: " + String.join(", ", labels()))));
  }

  /** Their names as parameters have them. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(AnswerView::label).toList();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to say when there is nothing to draw. */
  public String needs() {
    return needs;
  }

  /** The scripts and styles that a page with it needs, after others. */
  public String[] files(String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.add("explore.css");
    all.addAll(files);
    return all.toArray(String[]::new);
  }
}
