package org.casus.eval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of English Wikipedia articles, from addresses there and at DBpedia, in one spelling. */
final class WikipediaTitle {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:en\\.)?(?:dbpedia\\.org/(?:resource|page)/|wikipedia\\.org/wiki/)(.+)");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private WikipediaTitle() {}

  /** The titles among the addresses: without percent escapes, blanks as underscores, the first letter upper case. */
  static Set<String> of(Collection<String> addresses) {
    Set<String> titles = new TreeSet<>();
    for (String address : addresses) {
      Matcher matcher = ADDRESS.matcher(address.strip());
      if (matcher.lookingAt()) {
        String title = unescape(matcher.group(1)).strip().replace(' ', '_');
        int first = title.isEmpty() ? 0 : Character.charCount(title.codePointAt(0));
        titles.add(title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first));
      }
    }
    return titles;
  }

  private static String unescape(String text) {
    return ESCAPES.matcher(text).replaceAll(escapes -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < escapes.group().length(); i += 3) {
        bytes.write(Integer.parseInt(escapes.group().substring(i + 1, i + 3), 16));
      }
      return Matcher.quoteReplacement(bytes.toString(StandardCharsets.UTF_8));
    });
  }
}
