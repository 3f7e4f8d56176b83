package org.casus.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Tree;

/**
 * Finds surnames that the tagger overlooks: who was named in full somewhere in the article is meant by the last name alone, even
 * where that is a common word too.
 */
final class LoneSurnames {

  private final ActorLexicon lexicon;
  private final Set<String> surnames;

  /** @param names all names that the tagger and the gazetteer found in the article */
  LoneSurnames(ActorLexicon lexicon, List<NameSpan> names) {
    this.lexicon = lexicon;
    this.surnames = names.stream().filter(name -> name.isNer("PERSON") && name.end() - name.begin() > 1)
        .flatMap(name -> name.tree().tokens(Math.max(name.begin() + 1, name.end() - 2), name.end())) // "Vega" of "Ana Vega Ruiz"
        .filter(Token::isProperNoun).map(Token::word)
        .filter(LoneSurnames::isCapitalized).collect(Collectors.toSet());
  }

  /** The names of a sentence with those that were overlooked, in text order. */
  List<NameSpan> added(Tree tree, List<NameSpan> names, boolean[] taken) {
    List<NameSpan> all = new ArrayList<>(names);
    for (int i = 0; i < tree.size(); i++) {
      if (surnames.contains(tree.token(i).word()) && !taken[i] && isAlone(tree, i)) {
        int begin = tree.word(i - 1).equals("-") && tree.word(i - 2).equals("al") ? i - 2 : i;
        NameSpan surname = new NameSpan(tree, begin, i + 1, "PERSON", List.of(), List.of());
        if (names.stream().noneMatch(name -> name.begin() < surname.end() && surname.begin() < name.end())) {
          all.add(surname);
        }
      }
    }
    all.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return all;
  }

  /** Not a part of a longer name, nor a common word at the beginning of a sentence. */
  private boolean isAlone(Tree tree, int i) {
    boolean title = lexicon.find(tree.lemma(i - 1)).filter(noun -> noun.kind() == ActorNoun.Kind.TITLE).isPresent();
    return tree.token(i).isProperNoun() && (title || !isPartOfName(tree, i - 1)) && !isPartOfName(tree, i + 1);
  }

  private static boolean isPartOfName(Tree tree, int i) {
    return tree.find(i).filter(t -> t.isProperNoun() && isCapitalized(t.word())).isPresent();
  }

  private static boolean isCapitalized(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
  }
}
