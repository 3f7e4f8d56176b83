package org.casus.corpus;

import java.util.List;
import org.casus.model.Article;
import org.casus.model.Issue;

/**
 * A small corpus, wholly in memory.
 *
 * @param articles in the order of reading
 * @param issues   what was left out or is not known, in the order it was met
 */
public record Corpus(List<Article> articles, List<Issue> issues) {

  public Corpus {
    articles = List.copyOf(articles);
    issues = List.copyOf(issues);
  }
}
