package org.casus.eval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.exchange.AnnotatedDocument.Saying;
import org.casus.model.CodePoints;

/** Who says what. Sentences that were not annotated are not left out: attributions cross sentences. */
final class AttributionScorer implements LayerScorer {

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("source", "attributions whose sources overlap"),
      Measure.prf("content", "attributions whose contents share at least half of their words"),
      Measure.prf("cs", "content and source (no source asked where the gold has none)"),
      Measure.prf("full", "content, source and cue"),
      Measure.share("cs_R_quoted", "recall of cs where the content begins with a quotation mark"),
      Measure.share("cs_R_unquoted", "recall of cs where it does not"));

  private static final Set<String> QUOTATION_MARKS = Set.of("\"", "“", "‘", "`");

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    return Optional.of(new LayerCounts(MEASURES,
        pairs.stream().filter(pair -> pair.gold().attributions().isPresent()).map(AttributionScorer::countOne).toList()));
  }

  private static Counts countOne(DocumentPair pair) {
    List<Saying> gold = pair.gold().attributions().orElseThrow();
    List<Saying> predicted = pair.predicted().attributions().orElse(List.of());
    AttributionMatch match = new AttributionMatch(pair);
    List<Alignment.Pair> contentAndSource = match.contentAndSource();
    long sourced = gold.stream().filter(s -> s.source().isPresent()).count();
    long sourcedPredicted = predicted.stream().filter(s -> s.source().isPresent()).count();
    Counts counts = new Counts();
    counts.prf("source", match.source().size(), sourcedPredicted, sourced);
    counts.prf("content", match.content().size(), predicted.size(), gold.size());
    counts.prf("cs", contentAndSource.size(), predicted.size(), gold.size());
    counts.prf("full", match.full().size(), predicted.size(), gold.size());
    List<Boolean> quoted = gold.stream().map(saying -> isQuoted(saying, pair.text())).toList();
    long quotedGold = quoted.stream().filter(q -> q).count();
    long quotedFound = contentAndSource.stream().filter(p -> quoted.get(p.gold())).count();
    counts.share("cs_R_quoted", quotedFound, quotedGold);
    counts.share("cs_R_unquoted", contentAndSource.size() - quotedFound, gold.size() - quotedGold);
    counts.size("attributions", gold.size());
    counts.size("with_source", sourced);
    counts.size("pred_attributions", predicted.size());
    counts.size("pred_with_source", sourcedPredicted);
    return counts;
  }

  private static boolean isQuoted(Saying saying, CodePoints text) {
    String content = saying.content().map(range -> range.of(text)).map(WordPatterns::withoutLeadingBlank).orElse("");
    return !content.isEmpty() && QUOTATION_MARKS.contains(content.substring(0, 1));
  }
}
