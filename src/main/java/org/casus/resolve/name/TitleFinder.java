package org.casus.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Tree;

/**
 * Finds titles of office that the gazetteer lists, such as "foreign minister" or "Secretary of State", before names are
 * sought.
 */
public final class TitleFinder {

  private static final int LONGEST_TITLE = 7;
  private static final Set<String> INSIDE = Set.of("of", "for", "and", "the", "-", "to");

  private final Gazetteer gazetteer;
  private final Set<String> lower;

  TitleFinder(Gazetteer gazetteer, ActorLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lower = lexicon.words("lower-rank");
  }

  /**
   * The words of a title and the posts it may name, of whatever country.
   *
   * @param begin first token
   * @param end   token after the last
   */
  public record Title(int begin, int end, List<Post> posts) {

    public Title {
      posts = List.copyOf(posts);
    }
  }

  /** The titles of a sentence, in text order, without overlap. */
  List<Title> find(Tree tree) {
    List<Title> found = new ArrayList<>();
    int i = 0;
    while (i < tree.size()) {
      Title title = titleAt(tree, i);
      if (title == null) {
        i++;
      } else {
        found.add(title);
        i = title.end();
      }
    }
    return found;
  }

  private Title titleAt(Tree tree, int begin) {
    if (!isTitleWord(tree.token(begin)) || lower.contains(tree.word(begin - 1))) {
      return null; // of "deputy chief of staff" no part is a title
    }
    int limit = begin + 1;
    while (limit < tree.size() && limit - begin < LONGEST_TITLE
        && (isTitleWord(tree.token(limit)) || INSIDE.contains(tree.word(limit)))) {
      limit++;
    }
    for (int end = limit; end > begin; end--) {
      if (tree.token(end - 1).isNoun()) {
        String words = tree.surface(begin, end);
        List<Post> posts = gazetteer.posts().findByGeneric(words);
        if (posts.isEmpty() && words.endsWith("s")) {
          posts = gazetteer.posts().findByGeneric(words.substring(0, words.length() - 1));
        }
        if (!posts.isEmpty()) {
          return new Title(begin, end, posts);
        }
      }
    }
    return null;
  }

  private static boolean isTitleWord(Token token) {
    return token.isNoun() || token.pos().equals("JJ") || token.pos().equals("VBG");
  }
}
