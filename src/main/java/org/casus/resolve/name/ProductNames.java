package org.casus.resolve.name;

import java.util.Set;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Organization;
import org.casus.resolve.mention.Tree;

/** Recognizes names that begin with that of a company and go on to name what it makes: "Airbus A380", "S&P 500", and "iPhone". */
final class ProductNames {

  private static final Set<String> NAMES_OF_OTHERS = Set.of("PERSON", "LOCATION", "ORGANIZATION");
  private static final int LONGEST = 5;

  private final Gazetteer gazetteer;

  ProductNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The token after the name of a product, or -1 when none begins there.
   *
   * @param matchEnd the token after the longest name of an actor or place that begins there, or -1
   */
  int end(Tree tree, int begin, int matchEnd, boolean[] taken) {
    String word = tree.token(begin).word();
    if (isCamelCase(word) && matchEnd < 0) {
      return longestArticle(tree, begin);
    }
    if (matchEnd < 0 || gazetteer.find(tree.surface(begin, matchEnd)).stream().map(NameEntry::thing)
        .noneMatch(Organization.class::isInstance)) {
      return -1;
    }
    int limit = matchEnd;
    while (limit < tree.size() && limit - begin < LONGEST && !taken[limit] && continues(tree.token(limit))) {
      limit++;
    }
    for (int end = limit; end > matchEnd; end--) {
      String surface = tree.surface(begin, end);
      if (gazetteer.findArticle(surface).filter(title -> NameKey.of(title.replaceFirst("_\\(.*", "")).equals(NameKey.of(surface)))
          .isPresent()) {
        return end;
      }
    }
    return -1;
  }

  private int longestArticle(Tree tree, int begin) {
    for (int end = Math.min(tree.size(), begin + LONGEST); end > begin; end--) {
      if (Character.isLetterOrDigit(tree.token(end - 1).word().charAt(0))
          && gazetteer.findArticle(tree.surface(begin, end)).isPresent()) {
        return end;
      }
    }
    return -1;
  }

  private static boolean continues(Token token) {
    char first = token.word().charAt(0);
    return (Character.isUpperCase(first) || Character.isDigit(first)) && !NAMES_OF_OTHERS.contains(token.ner());
  }

  /** "iPhone", "MacBook": a capital letter after a small one, and no blank. */
  private static boolean isCamelCase(String word) {
    return word.length() > 3 && word.chars().allMatch(Character::isLetter)
        && Character.isLowerCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1))
        || word.length() > 5 && Character.isUpperCase(word.charAt(0)) && word.substring(1)
        .matches("\\p{Ll}{2,}\\p{Lu}\\p{Ll}{2,}")
        && !word.startsWith("Mc");
  }
}
