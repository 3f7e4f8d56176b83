package org.casus.resolve.merge;

import java.util.Arrays;
import java.util.List;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.model.Text;

/**
 * Tells whether two things with different ids are one by their names. An unlisted person has the country in its id, which one
 * article tells and another leaves to guess; or one report has the full name and another the last name alone.
 */
final class MergeNames {

  private MergeNames() {}

  static boolean areOne(Entity a, Entity b) {
    if (a.type() != b.type() || a.type() != EntityType.PERSON && a.type() != EntityType.ORGANIZATION || isListed(a)
        && isListed(b)) {
      return false;
    }
    List<String> one = words(a.name());
    List<String> other = words(b.name());
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return one.equals(other) || a.type() == EntityType.PERSON && isForm(one, other);
  }

  /** The last name of a person, folded; of a lone name, that name. */
  static String lastName(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** The same last name, and first names that begin alike or are not there: "Jackson" and "Vincent Jackson". */
  private static boolean isForm(List<String> one, List<String> other) {
    boolean sameLast = one.get(one.size() - 1).equals(other.get(other.size() - 1));
    return sameLast && (one.size() == 1 || other.size() == 1 || one.get(0).charAt(0) == other.get(0).charAt(0));
  }

  /** Whether others know it too: it has a page of its own elsewhere. */
  static boolean isListed(Entity entity) {
    return !entity.sameAs().isEmpty();
  }

  private static List<String> words(String name) {
    return Arrays.stream(Text.fold(name).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
