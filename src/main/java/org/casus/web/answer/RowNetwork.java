package org.casus.web.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.casus.vocab.Plover;
import org.casus.web.explore.Network;
import org.casus.web.graph.Ref;

/** Which things the rows of an answer join: those of the first two columns with things that are no types. */
final class RowNetwork {

  private RowNetwork() {}

  static Network of(AnswerTable table) {
    Network.Pairs pairs = new Network.Pairs();
    Map<String, Ref> refs = new HashMap<>();
    List<Integer> ends = ends(table);
    if (ends.size() == 2) {
      for (List<Cell> row : table.rows()) {
        Cell from = row.get(ends.get(0));
        Cell to = row.get(ends.get(1));
        if (from.iri().isPresent() && to.iri().isPresent() && !from.iri().equals(to.iri())) {
          List.of(from, to).forEach(end -> refs.put(end.iri().get(), new Ref(end.iri().get(), end.href(), end.text())));
          pairs.add(Set.of(new Network.Pair(from.iri().get(), to.iri().get(), true)), false);
        }
      }
    }
    return Network.of(pairs, new Network.Guide() {
      @Override
      public Ref node(String iri) {
        return refs.get(iri);
      }

      @Override
      public String with(String iri) {
        return refs.get(iri).href();
      }

      @Override
      public String between(Network.Pair pair) {
        return refs.get(pair.from()).href();
      }
    });
  }

  private static List<Integer> ends(AnswerTable table) {
    Set<Integer> ends = new TreeSet<>();
    if (table.isGraph()) {
      ends.addAll(Set.of(0, 2));
    } else {
      IntStream.range(0, table.columns().size()).filter(i -> table.rows().stream().anyMatch(row -> isThing(row.get(i)))).limit(2)
          .forEach(ends::add);
    }
    return List.copyOf(ends);
  }

  private static boolean isThing(Cell cell) {
    return cell.iri().isPresent() && !cell.iri().get().startsWith(Plover.NS);
  }
}
