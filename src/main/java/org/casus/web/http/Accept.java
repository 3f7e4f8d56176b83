package org.casus.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client says it can read. As RFC 9110 has it, the most specific range that fits a media type gives its weight, and a
 * weight of 0 excludes it; ranges that make no sense are passed over.
 */
public final class Accept {

  private record Range(String type, String subtype, double weight) {

    boolean fits(String otherType, String otherSubtype) {
      return (type.equals("*") || type.equals(otherType)) && (subtype.equals("*") || subtype.equals(otherSubtype));
    }

    int specificity() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }
  }

  private final List<Range> ranges = new ArrayList<>();

  /** @param header value of the Accept header; none or an empty one accepts everything */
  public Accept(String header) {
    String text = header == null || header.isBlank() ? "*/*" : header;
    for (String part : text.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.trim().split("\\s*;\\s*");
      String[] names = pieces[0].split("/", -1);
      if (names.length == 2 && !names[0].isEmpty() && !names[1].isEmpty()) {
        ranges.add(new Range(names[0], names[1], weight(pieces)));
      }
    }
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      if (pieces[i].matches("q\\s*=\\s*[0-9.]+")) {
        try {
          return Math.min(1, Double.parseDouble(pieces[i].substring(pieces[i].indexOf('=') + 1).trim()));
        } catch (NumberFormatException e) {
          return 1;
        }
      }
    }
    return 1;
  }

  /** How much the client wants a media type, 0 (not at all) to 1. */
  public double weight(String mediaType) {
    int slash = mediaType.indexOf('/');
    Range best = null;
    for (Range range : ranges) {
      if (range.fits(mediaType.substring(0, slash), mediaType.substring(slash + 1))
          && (best == null || range.specificity() > best.specificity())) {
        best = range;
      }
    }
    return best == null ? 0 : best.weight();
  }

  /** The format that the client wants most; among equals, the one offered first. Empty when it wants none of them. */
  public Optional<Format> choose(List<Format> offered) {
    Format best = null;
    double bestWeight = 0;
    for (Format format : offered) {
      double weight = weight(format.mediaType());
      if (weight > bestWeight) {
        best = format;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }
}
