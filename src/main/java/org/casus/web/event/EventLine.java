package org.casus.web.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/**
 * An event as lists show it.
 *
 * @param name       the event in a few words
 * @param type       code of its type, such as "ASSAULT"
 * @param typeName   name of its type, such as "Assault"
 * @param mode       name of its mode, such as "Demonstration"
 * @param modality   local name, such as "asserted"
 * @param polarity   "positive" or "negative"
 * @param total      whether it sums up several events
 * @param begin      first day within which it lies
 * @param end        last day
 * @param place      where
 * @param harm       people harmed, over all claims
 * @param mentions   how many places in texts speak of it
 * @param articles   in how many articles
 * @param confidence 0 to 1
 * @param quote      the sentence that tells it
 */
public record EventLine(String iri, String href, String name, String type, String typeName, Optional<String> mode,
    String modality, String polarity, boolean total, Optional<LocalDate> begin, Optional<LocalDate> end,
    Optional<String> datePrecision, Optional<String> dateBasis, Optional<Where> place, List<Harm> harm, long mentions,
    long articles, double confidence, Optional<Quote> quote) {

  private static final String DAY = "(\\d{1,2} )?(\\p{Lu}\\p{L}+ )?";
  private static final Pattern DATE_AND_FIGURES = Pattern.compile("(, (reported )?" + DAY + "(\\d{4} )?(to " + DAY + ")?\\d{4})?"
      + "(: [\\d,]*[^:()]*(killed|wounded|missing|detained))?$");

  /**
   * The place of an event.
   *
   * @param precision local name, such as "near"
   * @param basis     local name, such as "stated"
   * @param lat       degrees north, where known
   * @param lon       degrees east
   * @param area      whether the point only stands for a whole country
   */
  public record Where(Ref ref, String precision, String basis, Optional<Double> lat, Optional<Double> lon, boolean area) {

    /** "somewhere in Iraq". */
    public String words() {
      return Words.placePrecision(precision) + " " + ref.name();
    }
  }

  public String when() {
    return Days.of(begin, end);
  }

  /** The name as a sentence, without the reservation in brackets behind it, which is shown beside it. */
  public String sentence() {
    return name.replaceFirst(" \\([^()]*\\)$", "");
  }

  /** The same without date and figures, where those are shown beside it. */
  public String headline() {
    return DATE_AND_FIGURES.matcher(sentence()).replaceFirst("");
  }

  /** Whether the date is only that of the report. */
  public boolean isDatedByReport() {
    return dateBasis.filter("publication"::equals).isPresent();
  }

  /** The class of the style sheet for its type. */
  public String typeClass() {
    return Terms.typeClass(type);
  }

  /** Whether it counts as something that happened: asserted, not denied, and a single event. */
  public boolean isHappened() {
    return modality.equals("asserted") && polarity.equals("positive") && !total;
  }

  /** In one or two words why it is not counted as having happened; empty when it is. */
  public String reservation() {
    if (polarity.equals("negative")) {
      return "did not happen";
    }
    return modality.equals("asserted") ? (total ? "total" : "") : modality;
  }

  /** Whether anybody was harmed. */
  public boolean isHarmful() {
    return harm.stream().anyMatch(figure -> figure.high() > 0);
  }

  public String harmWords() {
    return String.join(", ", harm.stream().map(Harm::words).toList());
  }

  public String confidencePercent() {
    return Words.percent(confidence);
  }
}
