package org.casus.resolve.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The names of an article by sentence, and which of them say where another lies. */
public final class SpanIndex {

  /** "Springfield, Clark County, Ohio" has two levels above; more names in a row are a list of equals. */
  private static final int MOST_LEVELS = 2;

  private final List<List<NameSpan>> bySentence;
  private final Set<String> directions;
  private final Set<String> more;

  /**
   * @param directions words such as "northern" that may stand before what something lies in
   * @param more       words such as "other" that stand behind a row of names for more of their kind
   */
  public SpanIndex(List<List<NameSpan>> bySentence, Set<String> directions, Set<String> more) {
    this.bySentence = List.copyOf(bySentence);
    this.directions = directions;
    this.more = more;
  }

  /** All names, in the order of the text. */
  public List<NameSpan> all() {
    return bySentence.stream().flatMap(List::stream).toList();
  }

  List<NameSpan> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** The name that covers a token; both indices count from 0. */
  public Optional<NameSpan> at(int sentence, int token) {
    return in(sentence).stream().filter(span -> span.covers(token)).findFirst();
  }

  /**
   * Names that say where the thing named lies: "Texas" for "Paris, Texas" and "Paris (Texas)", "Iraqi" for "the Iraqi town of
   * Balad", "Iraq" for "Iraq's Balad", "Iran" for "Bam in Iran", "Idaho" for "Moscow, northern Idaho".
   */
  public List<NameSpan> containersOf(NameSpan span) {
    List<NameSpan> containers = new ArrayList<>();
    Tree tree = span.tree();
    int after = span.end();
    boolean inRow = peersOf(span).size() > MOST_LEVELS;
    if (!inRow && (tree.word(after).equals(",") || tree.word(after).equals("(")
        || tree.token(span.end() - 1).pos().startsWith("NN") && isIn(tree, after))) {
      int name = directions.contains(tree.word(after + 1)) ? after + 2 : after + 1;
      at(tree.index(), name).filter(next -> next.begin() <= name && !isListed(span, next) && !isAgency(tree, after, next.end()))
          .ifPresent(next -> {
        containers.add(next);
        if (tree.word(next.end()).equals(",")) { // "Springfield, Clark County, Ohio"
          at(tree.index(), next.end() + 1).filter(outer -> outer.begin() == next.end() + 1).ifPresent(containers::add);
        }
      });
    }
    int before = span.begin() - 1;
    if (before >= 0 && (tree.token(before).pos().equals("POS") || tree.word(before).equals("of"))) {
      int noun = before - 1;
      if (!tree.word(before).equals("of")) {
        at(tree.index(), noun).ifPresent(containers::add);
      } else if (noun > 0 && tree.token(noun).isNoun()) {
        at(tree.index(), noun - 1).ifPresent(containers::add);
        tree.find(noun - 2).flatMap(t -> at(tree.index(), noun - 2)).ifPresent(containers::add);
      }
    }
    return containers;
  }

  /** "LOME (Meridian) - Rebels": who reports it, though there are towns of that name. */
  private static boolean isAgency(Tree tree, int open, int close) {
    return tree.word(open).equals("(") && tree.word(close).equals(")") && tree.word(close + 1).matches("--?|[–—]");
  }

  /** "In Moscow, Kazan and other towns": the second is not where the first lies. */
  private boolean isListed(NameSpan span, NameSpan next) {
    Tree tree = span.tree();
    boolean others = tree.find(next.end()).filter(t -> t.pos().equals("CC")).isPresent()
        && more.contains(tree.word(next.end() + 1));
    return others || IntStream.range(next.begin(), next.end()).mapToObj(tree::token)
        .anyMatch(word -> word.isRelation("conj") && span.covers(word.head()));
  }

  /** Names in the same row: "Iraq" and "Syria" for "Iran" in "Iraq, Syria and Iran". */
  public List<NameSpan> peersOf(NameSpan span) {
    List<NameSpan> row = new ArrayList<>();
    List<NameSpan> all = in(span.tree().index());
    int at = 0;
    while (all.get(at) != span) {
      at++;
    }
    for (int i = at; i > 0 && isRow(span.tree(), all.get(i - 1).end(), all.get(i).begin()); i--) {
      row.add(all.get(i - 1));
    }
    for (int i = at; i < all.size() - 1 && isRow(span.tree(), all.get(i).end(), all.get(i + 1).begin()); i++) {
      row.add(all.get(i + 1));
    }
    return row;
  }

  private static boolean isRow(Tree tree, int end, int begin) {
    boolean joined = false;
    for (int i = end; i < begin; i++) {
      if (!tree.word(i).equals(",") && !tree.token(i).pos().equals("CC") && !tree.word(i).equals("the")) {
        return false;
      }
      joined = true;
    }
    return joined;
  }

  private static boolean isIn(Tree tree, int i) {
    return tree.word(i).equals("in");
  }
}
