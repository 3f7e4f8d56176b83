package org.casus.extract.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.RuleFiles;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * Acts of speech that lie in an auxiliary: to say that one will help is to agree to it, that another must is to demand it. The
 * same words tell of one event, the act of speech; the deed stays beside it, as planned, only where forces are to move.
 */
public final class Announcements {

  /**
   * One entry of {@code data/rules/announcements.yaml}.
   *
   * @param auxiliaries lemmas of the auxiliary
   * @param of          types of the deed; none means any verb
   * @param reads       type of the act of speech
   * @param negated     whether the deed must be negated, or must not
   * @param unless      whether the deed must stand under an "unless"
   * @param speaker     whether the one who says so initiates and the deed's subject is the target
   */
  public record Announcement(@JsonProperty(required = true) String id, @JsonProperty(required = true) List<String> auxiliaries,
                             @JsonProperty(required = true) List<EventType> of, @JsonProperty(required = true) EventType reads,
                             boolean negated, boolean unless, boolean speaker,
                             @JsonProperty(required = true) List<String> example) {}

  private final List<Announcement> entries;

  private Announcements(List<Announcement> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Reads {@code data/rules/announcements.yaml}. */
  public static Announcements load() {
    return new Announcements(RuleFiles.readList("/data/rules/announcements.yaml", Announcement.class));
  }

  /** All announcements, in the order of the file. */
  public List<Announcement> entries() {
    return entries;
  }

  /** Adds the acts of speech of a sentence to its drafts. */
  public void add(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    List<Draft> added = new ArrayList<>();
    for (Draft deed : drafts) {
      boolean announced = deed.verb && deed.governor.isEmpty() && deed.has(Role.INITIATOR)
          && (deed.modality == Modality.PLANNED || deed.polarity == Polarity.NEGATIVE);
      if (announced) {
        entries.stream().filter(entry -> !entry.speaker() && fits(entry, deed)).findFirst()
            .ifPresent(entry -> added.add(announcement(deed, entry)));
      }
    }
    for (Token verb : tree.tokens()) {
      if (verb.isVerb()) {
        entries.stream().filter(entry -> entry.speaker() && hasAuxiliary(tree, verb, entry)).findFirst()
            .flatMap(entry -> obligation(tree, verb, entry, lexicon)).ifPresent(obligation -> {
              drafts.stream().filter(d -> d.token.index() == verb.index() && d.governor.isEmpty()).forEach(d -> {
                d.governor = Optional.of(obligation);
                d.dropped = !d.has(Role.FORCE);
              });
              added.add(obligation);
            });
      }
    }
    drafts.addAll(added);
  }

  private static boolean fits(Announcement entry, Draft deed) {
    boolean unless = deed.tree.children(deed.token, "advcl").stream().anyMatch(c -> deed.tree.children(c, "mark").stream()
        .anyMatch(m -> m.lemma().equals("unless")));
    return entry.of().contains(deed.rule.type()) && hasAuxiliary(deed.tree, deed.token, entry)
        && entry.negated() == (deed.polarity == Polarity.NEGATIVE)
        && (!entry.unless() || unless);
  }

  private static boolean hasAuxiliary(Tree tree, Token verb, Announcement entry) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> entry.auxiliaries().contains(aux.lemma()));
  }

  private static Draft announcement(Draft deed, Announcement entry) {
    Draft announcement = new Draft(deed.tree, deed.token, deed.trigger, rule(entry, deed.rule.weight() * 0.8), true,
        deed.arguments);
    for (Role role : List.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT)) {
      if (deed.has(role)) {
        announcement.roles.put(role, new ArrayList<>(deed.fillers(role)));
      }
    }
    deed.governor = Optional.of(announcement);
    deed.dropped = !deed.has(Role.FORCE);
    return announcement;
  }

  /** "Russia said that Sudan must return the helicopter": Russia demands it of Sudan. */
  private static Optional<Draft> obligation(Tree tree, Token verb, Announcement entry, Lexicon lexicon) {
    Optional<Token> speech = tree.parent(verb).filter(p -> verb.relation().equals("ccomp")
        && lexicon.has("speech-verb", p.lemma()));
    VerbArguments verbs = new VerbArguments(tree, lexicon);
    Optional<Argument> speaker = speech.flatMap(s -> verbs.of(s).stream()
        .filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head())).findFirst());
    Optional<Argument> subject = verbs.of(verb).stream().filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head()))
        .findFirst();
    if (speaker.isEmpty() || subject.isEmpty() || subject.get().head().isPronoun()) {
      return Optional.empty();
    }
    Draft request = new Draft(tree, verb, verb.span(), rule(entry, 0.6), true, List.of());
    Phrases phrases = new Phrases(tree, lexicon);
    phrases.named(speaker.get().head()).forEach(p -> request.add(Role.INITIATOR, p, speaker.get().path()));
    phrases.named(subject.get().head()).forEach(p -> request.add(Role.TARGET, p, subject.get().path()));
    return Optional.of(request);
  }

  private static EventRule rule(Announcement entry, double weight) {
    return EventRule.plain(entry.id(), entry.reads(), entry.auxiliaries(), null, weight, entry.example());
  }
}
