package org.casus.resolve.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Span;

/** An article as resolution walks through it: its sentences as trees, and the way from offsets back to tokens. */
public final class Story {

  /** A token by its place: sentence and index in the sentence. */
  record Place(int sentence, int token) {}

  private final AnnotatedArticle article;
  private final List<Tree> trees = new ArrayList<>();

  /** @param article parsed, with its paragraphs */
  public Story(AnnotatedArticle article) {
    this.article = article;
    article.sentences().forEach(sentence -> trees.add(new Tree(sentence, article.text())));
  }

  /** The article itself. */
  public AnnotatedArticle article() {
    return article;
  }

  /** The article's whole text, which all offsets count in. */
  public String text() {
    return article.text();
  }

  /** Its sentences, in order. */
  public List<Tree> trees() {
    return trees;
  }

  /** The sentence with this index, counted from 0. */
  public Tree tree(int sentence) {
    return trees.get(sentence);
  }

  /** The tree of the sentence that an offset lies in. */
  Optional<Tree> treeAt(int offset) {
    return trees.stream().filter(t -> offset >= t.token(0).span().begin() && offset < t.token(t.size() - 1).span().end())
        .findFirst();
  }

  /** The tokens that a span overlaps, half-open; empty when there are none or it begins outside of all sentences. */
  public Optional<Phrase> phrase(Span span) {
    for (Tree tree : trees) {
      if (tree.token(tree.size() - 1).span().end() <= span.begin()) {
        continue;
      }
      int begin = 0;
      while (begin < tree.size() && tree.token(begin).span().end() <= span.begin()) {
        begin++;
      }
      int end = begin;
      while (end < tree.size() && tree.token(end).span().begin() < span.end()) {
        end++;
      }
      return begin < end ? Optional.of(new Phrase(tree, begin, end)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Tokens {@code begin} to before {@code end} of a sentence. */
  public record Phrase(Tree tree, int begin, int end) {

    /** The index of the phrase's head among the sentence's tokens. */
    public int head() {
      return tree.headOf(begin, end);
    }
  }
}
