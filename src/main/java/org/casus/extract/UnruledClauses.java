package org.casus.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.extract.role.Draft;
import org.casus.extract.role.EventRule;
import org.casus.extract.role.RuleMatcher;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.RuleFiles;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Reads a main clause in which no rule reads anything: the second opinion names the type, and the slots of that type say who
 * takes part. Language has more words than any list; an idiom or a rare verb between two governments is still seldom without
 * meaning.
 */
public final class UnruledClauses {

  /** Below this probability of its best type a clause tells of no event; see {@code data/second-opinion/README.md}. */
  private static final double LEAST = 0.5;
  /** How many words behind its verb an object may stand that makes an idiom with it. */
  private static final int WIDEST = 4;

  /**
   * One entry of {@code data/rules/unruled.yaml}.
   *
   * @param id      {@code opinion.} and the type
   * @param type    PLOVER type
   * @param future  modality when it is announced; planned when absent
   * @param weight  0 to 1: how often such a reading is expected to be right at the most
   * @param example a sentence with [words|role] marked; a test reads it
   */
  public record Entry(@JsonProperty(required = true) String id, @JsonProperty(required = true) EventType type, String future,
                      @JsonProperty(required = true) double weight, @JsonProperty(required = true) List<String> example) {

    EventRule rule() {
      return EventRule.plain(id, type, List.of("*"), future, weight, example);
    }
  }

  private record Opinion(Token verb, Span trigger, EventType type, double probability) {}

  private final SecondOpinion opinion;
  private final Lexicon lexicon;
  private final Map<EventType, EventRule> rules = new EnumMap<>(EventType.class);

  UnruledClauses(SecondOpinion opinion, Lexicon lexicon) {
    this.opinion = opinion;
    this.lexicon = lexicon;
    entries().forEach(entry -> rules.put(entry.type(), entry.rule()));
  }

  /** The entries of {@code data/rules/unruled.yaml}. */
  public static List<Entry> entries() {
    return RuleFiles.readList("/data/rules/unruled.yaml", Entry.class);
  }

  /**
   * The event of the sentence's main clauses that the opinion is surest of, if it is sure of any and somebody named takes
   * part.
   */
  Optional<Draft> read(Tree tree, String text, RuleMatcher matcher) {
    List<Token> verbs = mainVerbs(tree).stream().filter(matcher::hasActor).toList();
    if (verbs.isEmpty()) {
      return Optional.empty();
    }
    Span sentence = tree.sentence().span();
    float[] vector = opinion.sentence(sentence.of(text));
    return verbs.stream().flatMap(verb -> triggers(tree, verb).stream()
        .map(trigger -> best(verb, trigger, sentence, text, vector)))
        .filter(best -> best.probability() >= LEAST)
        .reduce((a, b) -> b.probability() > a.probability() ? b : a)
        .flatMap(best -> matcher.draft(best.verb(), best.trigger(), rules.get(best.type())))
        .filter(draft -> draft.has(Role.INITIATOR) || draft.has(Role.PARTICIPANT) || draft.has(Role.TARGET));
  }

  private Opinion best(Token verb, Span trigger, Span sentence, String text, float[] vector) {
    Span within = new Span(trigger.begin() - sentence.begin(), trigger.end() - sentence.begin());
    Map.Entry<EventType, Double> best = opinion.types(vector, sentence.of(text), within).entrySet().stream()
        .max(Map.Entry.comparingByValue()).orElseThrow();
    return new Opinion(verb, trigger, best.getKey(), best.getValue());
  }

  /** The words that may make the event: "turned", "turned up the heat", "turned up the heat on". */
  private List<Span> triggers(Tree tree, Token verb) {
    List<Span> triggers = new ArrayList<>();
    Span span = tree.after(verb).filter(next -> next.relation().equals("compound:prt"))
        .map(next -> verb.span().union(next.span())).orElse(verb.span());
    triggers.add(span);
    Optional<Token> object = tree.children(verb, "obj").stream()
        .filter(o -> o.index() > verb.index() && o.index() - verb.index() <= WIDEST && !lexicon.isActor(o)).findFirst();
    if (object.isPresent()) {
      triggers.add(span.union(object.get().span()));
      tree.after(object.get()).filter(next -> next.relation().equals("case"))
          .ifPresent(next -> triggers.add(verb.span().union(next.span())));
    }
    return triggers;
  }

  /** The predicate of the sentence and those coordinated with it; of a speech the predicates of what is said. */
  private List<Token> mainVerbs(Tree tree) {
    List<Token> verbs = new ArrayList<>();
    tree.tokens().stream().filter(token -> token.head() < 0).forEach(root -> addVerbs(tree, root, verbs));
    return verbs;
  }

  private void addVerbs(Tree tree, Token predicate, List<Token> verbs) {
    List<Token> said = lexicon.has("speech-verb", predicate.lemma()) ? tree.children(predicate, "ccomp", "parataxis") : List.of();
    said.forEach(verb -> addVerbs(tree, verb, verbs));
    if (said.isEmpty() && (predicate.isVerb() || tree.hasChild(predicate, "cop"))) {
      verbs.add(predicate);
    }
    tree.children(predicate, "conj").stream().filter(Token::isVerb).forEach(verb -> addVerbs(tree, verb, verbs));
  }
}
