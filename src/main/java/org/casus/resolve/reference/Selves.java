package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Story;

/** Nobody does something to himself unless the words say so. */
final class Selves {

  private final Story story;
  private final Ledger ledger;

  Selves(Story story, Ledger ledger) {
    this.story = story;
    this.ledger = ledger;
  }

  /**
   * Who accuses "him" is somebody else: one of the two was read wrong. A name is surer than a description, as in "another judge
   * jailed Karl Moser", and who does it is surer than whom a pronoun means.
   */
  List<Participation> without(EventMention event, List<Participation> filled) {
    if (event.type().isReciprocal()) {
      return filled;
    }
    return filled.stream().filter(p -> !(p.role() == Role.TARGET && isSame(p, Role.INITIATOR, filled)
            && (isPronoun(p) || isPerson(p) && filled.stream().anyMatch(q -> q.role() == Role.INITIATOR
            && q.span().equals(p.span())))))
        .map(p -> isMistaken(p, filled) ? new Participation(p.role(), p.span(), p.head(), Optional.empty(), p.path()) : p)
        .toList();
  }

  /** "The United Nations Educational, Scientific and Cultural Organization" is one, though the parser sees a list in its name. */
  List<Participation> wholeNames(List<Participation> all) {
    List<Participation> whole = new ArrayList<>();
    for (Participation part : all) {
      Optional<Span> name = story.phrase(part.head()).flatMap(p -> ledger.covering(p.tree().index(), p.head()))
          .filter(m -> m.kind() == EntityMention.Kind.NAMED).map(Mention::span);
      boolean piece = whole.stream().anyMatch(other -> other.role() == part.role() && other.filler().equals(part.filler())
          && name.filter(span -> span.contains(other.head())).isPresent());
      if (!piece) {
        whole.add(part);
      }
    }
    return whole;
  }

  private boolean isMistaken(Participation p, List<Participation> filled) {
    if (isNamed(p) || isPronoun(p) || !isPerson(p)) {
      return false;
    }
    return p.role() == Role.TARGET && isSame(p, Role.INITIATOR, filled)
        || p.role() == Role.INITIATOR && isSame(p, Role.TARGET, filled.stream().filter(this::isNamed).toList());
  }

  private boolean isPerson(Participation p) {
    return p.filler().flatMap(ledger::thing).filter(t -> t.type() == EntityType.PERSON).isPresent();
  }

  private static boolean isSame(Participation p, Role role, List<Participation> others) {
    return p.filler().isPresent() && others.stream().anyMatch(q -> q.role() == role && q.filler().equals(p.filler()));
  }

  private boolean isNamed(Participation p) {
    return story.phrase(p.head()).filter(phrase -> phrase.tree().token(phrase.head()).isProperNoun()).isPresent();
  }

  private boolean isPronoun(Participation p) {
    return story.phrase(p.head()).filter(phrase -> phrase.tree().token(phrase.head()).isPronoun()).isPresent();
  }
}
