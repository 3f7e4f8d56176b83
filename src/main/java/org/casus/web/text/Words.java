package org.casus.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values of the ontology and counts in words. Keys are local names of terms, as {@code asserted} for {@code casus:asserted}. */
public final class Words {

  private static final Map<String, String> MODALITY = Map.of("asserted", "reported as fact", "planned",
      "planned, not reported as done",
      "ordered", "ordered, not reported as done", "threatened", "threatened, not reported as done", "demanded",
      "demanded, not reported as done",
      "possible", "suspected or alleged", "hypothetical", "spoken of under a condition", "denied", "denied");

  /** In the past, which is the same for one speaker and for several. */
  private static final Map<String, String> SAYING = Map.of("asserted", "said that it happened", "planned",
      "said that it was planned",
      "ordered", "said that it was ordered", "threatened", "spoke of a threat of it", "demanded", "demanded it",
      "possible", "called it possible", "hypothetical", "spoke of it under a condition", "denied", "denied it");

  private static final Map<String, String> SAYINGS = Map.of("asserted", "report it as fact", "planned", "report it as planned",
      "ordered", "report that it was ordered", "threatened", "report a threat of it", "demanded", "report a demand for it",
      "possible", "report it as suspected or alleged", "hypothetical", "speak of it under a condition",
      "denied", "report that it is denied");

  private static final Map<String, String> DATE_BASIS = Map.of("stated", "stated in the sentence", "context",
      "from the text around it",
      "publication", "not stated: the day of publication is taken instead");

  private static final Map<String, String> DATE_PRECISION = Map.of("day", "to the day", "week", "within a week", "month",
      "within a month",
      "year", "within a year or longer", "unknown", "not known");

  private static final Map<String, String> PLACE_BASIS = Map.of("stated", "stated in the sentence", "context",
      "from the text around it",
      "actor", "not stated: the place of who took part is taken instead");

  private static final Map<String, String> PLACE_PRECISION = Map.of("exact", "at", "near", "near", "region", "in the area of",
      "country", "somewhere in");

  private static final Map<String, String> ROLE = Map.of("initiator", "Who", "target", "To whom", "participant", "Between",
      "victim", "Victims", "instrument", "With what", "force", "Forces", "origin", "From", "destination", "To", "topic", "About");

  private Words() {}

  /** In what way reports speak of it: "planned, not reported as done". */
  public static String modality(String name, String polarity) {
    return polarity.equals("negative") ? "said not to have happened" : MODALITY.getOrDefault(name, name);
  }

  /** What one source did: "denied it". */
  public static String saying(String modality, String polarity) {
    return polarity.equals("negative") && !modality.equals("denied") ? "said that it did not happen"
        : SAYING.getOrDefault(modality, modality);
  }

  /** What articles do: "report it as fact". */
  public static String sayings(String modality, String polarity, boolean one) {
    String many = polarity.equals("negative") && !modality.equals("denied") ? "report that it did not happen"
        : SAYINGS.getOrDefault(modality, modality);
    return one ? many.replaceFirst("^(report|speak)", "$1s") : many;
  }

  public static String dateBasis(String name) {
    return DATE_BASIS.getOrDefault(name, name);
  }

  public static String datePrecision(String name) {
    return DATE_PRECISION.getOrDefault(name, name);
  }

  public static String placeBasis(String name) {
    return PLACE_BASIS.getOrDefault(name, name);
  }

  /** A preposition for the place: "near". */
  public static String placePrecision(String name) {
    return PLACE_PRECISION.getOrDefault(name, name);
  }

  /** The question that a role answers. */
  public static String role(String name) {
    return ROLE.getOrDefault(name, name);
  }

  /** What it is to have a role: "acting". */
  public static String roleOf(String name) {
    return switch (name) {
      case "initiator" -> "acting";
      case "target" -> "acted upon";
      case "participant" -> "taking part";
      case "victim" -> "as victim";
      case "instrument" -> "as means";
      case "force" -> "as force";
      case "origin" -> "as origin";
      case "destination" -> "as destination";
      default -> "as topic";
    };
  }

  /** "1 article", "3 articles"; thousands are separated. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** "72 %". What is less than certain is never called 100 %. */
  public static String percent(double share) {
    long percent = Math.round(share * 100);
    return percent == 100 && share < 1 ? "over 99 %" : percent + " %";
  }

  /** "28 to 32", or one number when both are the same. */
  public static String range(long low, long high) {
    return low == high ? number(low) : number(low) + " to " + number(high);
  }

  /** "a, b and c". */
  public static String list(List<String> parts) {
    return parts.size() < 2 ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
  }

  /** At most some 90 characters, cut between words. */
  public static String shortened(String text) {
    return text.length() <= 90 ? text : text.substring(0, Math.max(60, text.lastIndexOf(' ', 88))) + " …";
  }

  /** The first letter as a capital. */
  public static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
