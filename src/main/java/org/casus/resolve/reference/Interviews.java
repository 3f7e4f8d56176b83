package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.EntityType;
import org.casus.model.Span;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;

/** Who speaks in a written interview: the names before the paragraphs, as in "((Anna Lind)) I left." or "Lind: I left." */
final class Interviews {

  /** What somebody says until the next label; what the interviewer says has no speaker that the article names. */
  record Turn(Span words, Optional<Referent> speaker) {}

  private static final Pattern LABEL =
      Pattern.compile("(?m)^[ \\t]*(?:\\(\\(([^()\\n]{2,60})\\)\\)[ \\t]*:?|(\\p{Lu}[^\\n:.!?()\"]{1,40}):)(?=\\s)");
  private static final int FEWEST = 2;

  private Interviews() {}

  /** The turns of an interview, in text order; none where the article is no interview. */
  static List<Turn> turns(Story story, Ledger ledger) {
    String text = story.text();
    List<Turn> turns = new ArrayList<>();
    Optional<Referent> speaker = Optional.empty();
    int begin = -1;
    for (Matcher label = LABEL.matcher(text); label.find();) {
      boolean marked = label.group(1) != null;
      Optional<Referent> next = named(marked ? label.group(1) : label.group(2), story, ledger);
      if (marked || next.isPresent()) {
        add(turns, begin, label.start(), speaker);
        speaker = next;
        begin = label.end();
      }
    }
    add(turns, begin, text.length(), speaker);
    return turns.size() < FEWEST ? List.of() : turns;
  }

  private static void add(List<Turn> turns, int begin, int end, Optional<Referent> speaker) {
    if (begin >= 0 && end > begin) {
      turns.add(new Turn(new Span(begin, end), speaker));
    }
  }

  /** The person of the article who is called so, by the whole name or its end. */
  private static Optional<Referent> named(String label, Story story, Ledger ledger) {
    String key = NameKey.of(label);
    return key.isEmpty() ? Optional.empty() : story.trees().stream().flatMap(tree -> ledger.inOrder(tree.index()).stream())
        .map(Mention::referent).filter(who -> who.is(EntityType.PERSON))
        .filter(who -> (" " + NameKey.of(who.first().name())).endsWith(" " + key))
        .min(Comparator.comparing(who -> who.first().name().length()));
  }
}
