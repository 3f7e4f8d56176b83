package org.casus.resolve.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which a name is found whatever its spelling: without accents, dots and apostrophes, hyphens as blanks,
 * lower case, no leading article. "U.S.", "US" and "us" share a key, so the spelling is checked apart.
 */
public final class NameKey {

  private static final String STROKED = "ıłŁøØđĐ";
  private static final String UNSTROKED = "ilLoOdD";

  private static final int LONG_WORD = 6;

  private NameKey() {}

  /** The key of a name; empty for a text without letters and digits. */
  public static String of(String name) {
    String plain = isAscii(name) ? name : fold(name);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && key.length() > 0) {
          key.append(' ');
        }
        gap = false;
        key.append(Character.toLowerCase(c));
      } else if (c == '&') {
        key.append(key.length() > 0 ? " and" : "and");
        gap = true;
      } else if (c != '.' && c != '\'' && c != '’' && c != '‘' && c != '`' && c != 'ʿ' && c != 'ʾ') {
        gap = true;
      }
    }
    return key.length() > 4 && key.indexOf("the ") == 0 ? key.substring(4) : key.toString();
  }

  /**
   * Whether a spelling in running text can mean a name of that spelling: "US" is not "us", an adjective or name that begins
   * with a capital letter is not a word without one. Text all in capitals, as in headlines, fits any name.
   */
  public static boolean fits(String spelling, String wordsInText) {
    String name = withoutArticle(spelling);
    String inText = withoutArticle(wordsInText);
    if (isAcronym(name)) {
      return isUpper(inText);
    }
    int first = firstLetter(name);
    int here = firstLetter(inText);
    return first < 0 || here >= 0 && (!Character.isUpperCase(name.charAt(first)) || Character.isUpperCase(inText.charAt(here)));
  }

  /** Without "the", and without the Arabic article, which is written "al-" within a sentence and "Al-" in a list. */
  private static String withoutArticle(String name) {
    boolean arabic = name.length() > 4 && (name.startsWith("al") || name.startsWith("Al"))
        && (name.charAt(2) == '-' || name.charAt(2) == ' ');
    return arabic ? name.substring("al-".length()) : name.startsWith("the ") ? name.substring("the ".length()) : name;
  }

  /** A short name in capital letters, with or without dots: "US", "U.N.", "ISIL". */
  public static boolean isAcronym(String name) {
    return name.length() <= 9 && isUpper(name) && name.indexOf(' ') < 0;
  }

  /** Whether one spelling is the other with one letter left out. */
  public static boolean isOneLetterShort(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    if (longer.length() - shorter.length() != 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return shorter.substring(same).equals(longer.substring(same + 1));
  }

  /** Whether a long word is another with two neighbouring letters swapped: "Morirson". */
  public static boolean isSwapped(String a, String b) {
    if (a.length() != b.length() || a.length() < LONG_WORD || a.equals(b)) {
      return false;
    }
    int at = 0;
    while (a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at + 1 < a.length() && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) && firstLetter(text) >= 0;
  }

  private static int firstLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Without diacritics; several times as fast as {@link org.casus.model.Text#fold}, which counts for some hundred thousand
   * names.
   */
  private static String fold(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 128) {
        plain.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        int at = STROKED.indexOf(c);
        plain.append(at < 0 ? c : UNSTROKED.charAt(at));
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
