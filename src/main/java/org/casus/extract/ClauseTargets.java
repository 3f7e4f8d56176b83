package org.casus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * An act of speech often names its addressee only in what it is about: in "Britain promised to continue aid to Mozambique" the
 * promise is made to Mozambique. Such a target is marked as inferred.
 */
final class ClauseTargets {

  private static final List<String> TOWARDS = List.of("recipient", "to", "with", "against", "from", "on", "for", "in", "of", "into", "over");
  private static final Set<EventType> SPEECH = Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.ACCUSE, EventType.SUPPORT);

  /** Types in which the clause tells what somebody else does; in a promise or threat its subject is the speaker's own side. */
  private static final Set<EventType> ABOUT_OTHERS = Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT);

  private final Tree tree;
  private final Lexicon lexicon;
  private final List<Draft> drafts;
  private final Phrases phrases;
  private final VerbArguments verbs;

  ClauseTargets(Tree tree, Lexicon lexicon, List<Draft> drafts) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.drafts = drafts;
    this.phrases = new Phrases(tree, lexicon);
    this.verbs = new VerbArguments(tree, lexicon);
  }

  void fill() {
    for (Draft draft : drafts) {
      if (SPEECH.contains(draft.rule.type()) && !draft.has(Role.TARGET) && !draft.has(Role.PARTICIPANT)) {
        draft.arguments.stream().filter(a -> a.slot().equals("clause") || draft.rule.embedsIn().contains(a.slot())).map(Argument::head)
            .map(head -> towards(draft, head)).flatMap(Optional::stream).findFirst().ifPresent(a -> add(draft, a));
      }
    }
  }

  private void add(Draft draft, Argument argument) {
    for (Phrases.Phrase phrase : phrases.named(argument.head())) {
      boolean initiates = draft.fillers(Role.INITIATOR).stream().map(Participation::head).anyMatch(h -> h.overlaps(phrase.head().span()));
      if (!initiates && !draft.trigger.overlaps(phrase.head().span())) {
        draft.add(Role.TARGET, phrase, "inferred: " + argument.path());
      }
    }
  }

  /** Whom the governed clause or noun concerns: its own target, a subject other than the speaker, or the nearest actor in it. */
  private Optional<Argument> towards(Draft draft, Token head) {
    Optional<Draft> embedded = drafts.stream().filter(d -> d.token.index() == head.index() || d.governor.filter(g -> g == draft).isPresent()).findFirst();
    Optional<Token> target = embedded.flatMap(d -> d.fillers(Role.TARGET).stream().findFirst()).map(p -> at(p.head().begin()));
    if (target.isPresent()) {
      return target.map(t -> Argument.near("target", t, "target of '" + embedded.get().token.word() + "'"));
    }
    List<Argument> arguments = head.isVerb() ? verbs.of(head) : new NounArguments(tree, lexicon, verbs).of(head);
    Optional<Argument> subject = arguments.stream().filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head()) && !isInitiator(draft, a.head())
        && ABOUT_OTHERS.contains(draft.rule.type())).findFirst();
    if (subject.isPresent()) {
      return subject;
    }
    Optional<Argument> object = arguments.stream().filter(a -> a.slot().equals("object") && lexicon.isActor(a.head()) && !a.head().lemma().endsWith("self")
        && !isInitiator(draft, a.head())).findFirst();
    if (object.isPresent()) {
      return object;
    }
    for (String slot : TOWARDS) {
      Optional<Argument> found = arguments.stream().filter(a -> a.slot().equals(slot) && lexicon.isActor(a.head()) && !isInitiator(draft, a.head())).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isInitiator(Draft draft, Token head) {
    return draft.fillers(Role.INITIATOR).stream().anyMatch(p -> p.head().overlaps(head.span())) || head.isPronoun();
  }

  private Token at(int begin) {
    return tree.tokens().stream().filter(t -> t.span().begin() == begin).findFirst().orElseThrow();
  }
}
