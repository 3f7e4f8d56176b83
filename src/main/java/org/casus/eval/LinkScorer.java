package org.casus.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.eval.DocumentPair.Mention;
import org.casus.exchange.Range;

/**
 * Which thing a name means, by the title of its Wikipedia article. A mention may have several titles, any of which is right;
 * redirects are not followed.
 */
final class LinkScorer implements LayerScorer {

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("weak", "linked mentions that overlap and have the same title"),
      Measure.prf("strong", "linked mentions with exactly the same words and the same title"),
      Measure.prf("annotated", "like weak, of predicted links only those on any gold mention"),
      Measure.prf("mention", "named mentions that overlap, linked or not"),
      Measure.share("link_acc", "of aligned gold mentions with title: same title"));

  private record Titled(Range range, Set<String> titles) {

    boolean isLinked() {
      return !titles.isEmpty();
    }

    boolean shares(Titled other) {
      return titles.stream().anyMatch(other.titles::contains);
    }
  }

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    if (pairs.stream().flatMap(pair -> pair.goldThings().stream()).allMatch(e -> WikipediaTitle.of(e.sameAs()).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new LayerCounts(MEASURES,
        pairs.stream().filter(pair -> pair.gold().entities().isPresent()).map(LinkScorer::countOne).toList()));
  }

  private static Counts countOne(DocumentPair pair) {
    List<Titled> goldMentions = gold(pair);
    List<Titled> mentions = predicted(pair);
    List<Titled> goldLinks = goldMentions.stream().filter(Titled::isLinked).toList();
    List<Titled> links = mentions.stream().filter(Titled::isLinked).toList();
    List<Pair> weak = sameTitle(goldLinks, links);
    long strong = weak.stream().filter(p -> goldLinks.get(p.gold()).range().equals(links.get(p.predicted()).range())).count();
    long onGold = links.stream().filter(link -> goldMentions.stream().anyMatch(g -> g.range().overlaps(link.range()))).count();
    List<Pair> aligned = Alignment.alignRanges(ranges(goldMentions), ranges(mentions));
    List<Pair> alignedLinked = aligned.stream().filter(p -> goldMentions.get(p.gold()).isLinked()).toList();
    long right = alignedLinked.stream().filter(p -> goldMentions.get(p.gold()).shares(mentions.get(p.predicted()))).count();
    Counts counts = new Counts();
    counts.prf("weak", weak.size(), links.size(), goldLinks.size());
    counts.prf("strong", strong, links.size(), goldLinks.size());
    counts.prf("annotated", weak.size(), onGold, goldLinks.size());
    counts.prf("mention", aligned.size(), mentions.size(), goldMentions.size());
    counts.share("link_acc", right, alignedLinked.size());
    counts.size("linked_mentions", goldLinks.size());
    counts.size("all_mentions", goldMentions.size());
    counts.size("pred_links", links.size());
    counts.size("pred_mentions", mentions.size());
    return counts;
  }

  private static List<Pair> sameTitle(List<Titled> gold, List<Titled> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        Range one = gold.get(i).range();
        Range other = predicted.get(j).range();
        if (one.overlaps(other) && gold.get(i).shares(predicted.get(j))) {
          candidates.add(new Candidate(one.equals(other) ? 1 : 0, one.overlap(other), i, j));
        }
      }
    }
    return Alignment.greedy(candidates);
  }

  /** Gold mentions in text order; where two things share the words, the titles of both. */
  private static List<Titled> gold(DocumentPair pair) {
    Map<Range, Set<String>> titles = new TreeMap<>();
    pair.goldMentions().forEach(m -> titles.computeIfAbsent(m.range(), k -> new TreeSet<>())
        .addAll(WikipediaTitle.of(m.thing().sameAs())));
    return titles.entrySet().stream().map(e -> new Titled(e.getKey(), e.getValue())).toList();
  }

  /** Predicted mentions in text order; of two on the same words one, with a title if there is one. */
  private static List<Titled> predicted(DocumentPair pair) {
    Map<Range, Titled> byRange = new TreeMap<>();
    pair.predictedMentions().stream().map(LinkScorer::titled).sorted(Comparator.comparing(Titled::isLinked))
        .forEach(mention -> byRange.put(mention.range(), mention));
    return List.copyOf(byRange.values());
  }

  private static Titled titled(Mention mention) {
    return new Titled(mention.range(), WikipediaTitle.of(mention.thing().sameAs()));
  }

  private static List<Range> ranges(List<Titled> mentions) {
    return mentions.stream().map(Titled::range).toList();
  }
}
