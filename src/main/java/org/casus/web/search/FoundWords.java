package org.casus.web.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.casus.store.TextAnalysis;

/**
 * Marks in texts the words for which the index found them. Only what is shown needs it: to have the index mark all that it finds
 * takes longer than to find it. Not for several threads.
 */
final class FoundWords {

  private static final String FIELD = "text";
  private static final Analyzer ANALYZER = TextAnalysis.analyzer();

  private final UnifiedHighlighter highlighter = new UnifiedHighlighter(UnifiedHighlighter.builderWithoutSearcher(ANALYZER)
      .withBreakIterator(WholeBreakIterator::new).withFormatter(new Pieces()).withWeightMatches(false));
  private final Query query;

  /** @param lucene what the index was asked for, in Lucene's syntax */
  FoundWords(String lucene) {
    try {
      this.query = new QueryParser(FIELD, ANALYZER).parse(lucene);
    } catch (ParseException e) {
      throw new IllegalArgumentException(lucene, e);
    }
  }

  /** The whole text, in pieces. */
  @SuppressWarnings("unchecked")
  List<Snippet> in(String text) {
    try {
      Object pieces = highlighter.highlightWithoutSearcher(FIELD, query, text, 1);
      return pieces == null ? List.of(new Snippet(text, false)) : (List<Snippet>) pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts a text into what was found and what stands between. */
  private static final class Pieces extends PassageFormatter {

    @Override
    public List<Snippet> format(Passage[] passages, String text) {
      List<Snippet> pieces = new ArrayList<>();
      int done = 0;
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int begin = Math.max(done, passage.getMatchStarts()[i]);
          int end = passage.getMatchEnds()[i];
          if (end > begin) {
            add(pieces, text.substring(done, begin), false);
            add(pieces, text.substring(begin, end), true);
            done = end;
          }
        }
      }
      add(pieces, text.substring(done), false);
      return pieces;
    }

    private static void add(List<Snippet> pieces, String text, boolean found) {
      if (!text.isEmpty()) {
        pieces.add(new Snippet(text, found));
      }
    }
  }
}
