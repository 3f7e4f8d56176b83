package org.casus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ETag of an answer: it is the same as long as the question, the format and the store are. */
final class AnswerMark {

  /** Functions whose value is another one at every time, by keyword or by the last step of their IRI. */
  private static final Pattern CHANGING = Pattern.compile("\\b(NOW|RAND|RANDOM|UUID|STRUUID|BNODE)>?\\s*\\(",
      Pattern.CASE_INSENSITIVE);

  private AnswerMark() {}

  /** Empty where the same question can have another answer at the next time, or is not asked by GET or HEAD. */
  static Optional<String> of(HttpServletRequest asked, String version) {
    String query = asked.getParameter("query");
    if (query == null || asked.getMethod().equals("POST") || !isSteady(query)) {
      return Optional.empty();
    }
    String accept = asked.getHeader("Accept");
    String all = asked.getQueryString() + "\n" + (accept == null ? "" : accept);
    return Optional.of("W/\"" + version + "-" + hash(all) + "\"");
  }

  /** Whether a query has the same answer as long as the store stays the same. */
  static boolean isSteady(String query) {
    return !CHANGING.matcher(query).find();
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
