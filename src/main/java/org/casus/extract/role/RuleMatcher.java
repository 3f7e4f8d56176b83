package org.casus.extract.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds the triggers of one sentence and fills their roles. */
public final class RuleMatcher {

  /** Auxiliaries of what is to come, and the infinitive's mark. */
  private static final Set<String> FUTURE = Set.of("will", "would", "shall", "should", "must", "to", "'ll", "can");

  /** Before a kind or class of noun. */
  private static final String NOUN = "noun.";

  private final Tree tree;
  private final RuleBook book;
  private final Lexicon lexicon;
  private final Phrases phrases;
  private final VerbArguments verbs;
  private final NounArguments nouns;
  private final TriggerWords words;
  private final Set<Token> idiomWords = new HashSet<>();

  /** @param book the rules to match */
  public RuleMatcher(Tree tree, RuleBook book, Lexicon lexicon) {
    this.tree = tree;
    this.book = book;
    this.lexicon = lexicon;
    this.phrases = new Phrases(tree, lexicon);
    this.verbs = new VerbArguments(tree, lexicon);
    this.nouns = new NounArguments(tree, lexicon, verbs);
    this.words = new TriggerWords(tree);
  }

  /** One draft for each trigger, in text order; without those that a neighbour has consumed. */
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    for (Token token : tree.tokens()) {
      match(token).ifPresent(drafts::add);
    }
    // "lifted the sanctions": the noun is part of what the verb rule read.
    List<Draft> kept = new ArrayList<>(drafts);
    kept.removeIf(noun -> !noun.verb && (idiomWords.contains(noun.token)
        || drafts.stream().anyMatch(other -> other != noun && consumes(other, noun.token))));
    return kept;
  }

  private static boolean consumes(Draft draft, Token noun) {
    return draft.rule.needs().entrySet().stream().anyMatch(need -> !need.getValue().contains("actor")
        && draft.rule.embedded().isEmpty()
        && draft.arguments.stream().anyMatch(a -> a.slot().equals(need.getKey()) && a.head().index() == noun.index()));
  }

  private Optional<Draft> match(Token token) {
    List<Argument> arguments = null;
    for (RuleBook.Trigger trigger : book.triggers(token)) {
      if (!fitsWordClass(token, trigger)) {
        continue;
      }
      Optional<TriggerWords.Found> found = words.find(token, trigger);
      if (found.isEmpty()) {
        continue;
      }
      if (arguments == null) {
        arguments = trigger.verb() ? verbs.of(token) : nouns.of(token);
      }
      List<Argument> others = undergone(token, trigger, behind(found.get(), arguments));
      if (meets(trigger.rule(), others)) {
        Draft draft = new Draft(tree, token, found.get().span(), trigger.rule(), trigger.verb(), others);
        if (fillRoles(draft)) {
          idiomWords.addAll(found.get().words());
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  /** A draft of a verb by a rule whose words are not asked for; empty when its roles stay empty. */
  public Optional<Draft> draft(Token verb, Span trigger, EventRule rule) {
    Draft draft = new Draft(tree, verb, trigger, rule, true, verbs.of(verb));
    return fillRoles(draft) ? Optional.of(draft) : Optional.empty();
  }

  /** Whether an actor is the subject of a verb, or the object of a passive one. */
  public boolean hasActor(Token verb) {
    return verbs.of(verb).stream()
        .anyMatch(a -> (a.slot().equals("subject") || a.slot().equals("object") && verbs.isPassive(verb))
        && isA(a.head(), "actor"));
  }

  private boolean fitsWordClass(Token token, RuleBook.Trigger trigger) {
    if (trigger.verb()) {
      boolean participle = token.word().endsWith("ed") || token.word().endsWith("en")
          || trigger.rule().adjectives().contains(token.lemma());
      boolean predicate = token.pos().equals("JJ") && participle && (tree.hasChild(token, "cop")
          || token.relation().equals("xcomp"));
      return predicate || token.isVerb() && !token.relation().equals("amod") && !token.relation().equals("compound")
          && !token.relation().startsWith("aux") && !isDescription(token)
          && !token.relation().equals("case");
    }
    if (!token.isNoun() || token.relation().equals("compound") && !token.pos().equals("NNS")) {
      return false;
    }
    // A trigger inside a name is not a trigger: "Court of Appeal", "Operation Desert Storm".
    return !token.isProperNoun();
  }

  /** "Called the deaths 'crushing'", "described them as crushing": a participle without object tells what something is like. */
  private boolean isDescription(Token token) {
    return token.pos().equals("VBG") && tree.preposition(token).equals("as") && !tree.hasChild(token, "obj");
  }

  /**
   * The arguments without the trigger's own words. "Let in the observers": what the parser takes for the noun of a preposition
   * is the object when the preposition is the trigger's particle.
   */
  private List<Argument> behind(TriggerWords.Found trigger, List<Argument> arguments) {
    List<Argument> others = new ArrayList<>();
    boolean whole = arguments.stream().anyMatch(a -> a.slot().equals("object") && !a.far()
        && !trigger.words().contains(a.head())); // "were shot at a party", but not "put pressure on Peru"
    for (Argument argument : arguments) {
      boolean own = trigger.words().contains(argument.head());
      boolean behindParticle = trigger.words().stream().anyMatch(w -> w.relation().equals("case") && w.head() == argument.head()
          .index());
      if (behindParticle && !whole && !argument.slot().equals("object")) {
        others.add(Argument.near("object", argument.head(), "object of '" + trigger.words().get(0).word() + "'"));
      } else if (!own) {
        others.add(argument);
      }
    }
    return others;
  }

  /** "The priest was poisoned": the tagger may take the participle for an adjective; what is said to be so had it done to it. */
  private static List<Argument> undergone(Token token, RuleBook.Trigger trigger, List<Argument> arguments) {
    boolean participle = trigger.verb() && token.pos().equals("JJ") && !trigger.rule().adjectives().contains(token.lemma());
    return participle ? arguments.stream().map(a -> a.slot().equals("subject")
        ? new Argument("object", a.head(), a.path(), a.far()) : a).toList() : arguments;
  }

  private boolean meets(EventRule rule, List<Argument> arguments) {
    boolean needed = rule.needs().entrySet().stream().allMatch(need ->
        arguments.stream().anyMatch(a -> a.slot().equals(need.getKey()) && isOneOf(a.head(), need.getValue())));
    return needed && rule.not().entrySet().stream().noneMatch(not ->
        arguments.stream().anyMatch(a -> a.slot().equals(not.getKey()) && isOneOf(a.head(), not.getValue())));
  }

  private boolean isOneOf(Token token, List<String> lists) {
    return phrases.named(token).stream().map(Phrases.Phrase::head).anyMatch(head -> lists.stream()
        .anyMatch(list -> isA(head, list)))
        || lists.stream().anyMatch(list -> isA(token, list));
  }

  private boolean isA(Token head, String list) {
    return switch (list) {
      case "*" -> true;
      case "actor" -> (lexicon.isActor(head) || isOfSomebody(head)) && !isTime(head);
      case "name" -> Lexicon.isName(head);
      case "pronoun" -> head.isPronoun();
      case "country" -> head.ner().equals("LOCATION");
      case "person" -> head.ner().equals("PERSON");
      case "thing" -> !lexicon.isActor(head) && !isTime(head);
      case "verb" -> head.isVerb();
      case "several" -> head.pos().equals("NNS") || head.pos().equals("NNPS") || !tree.conjuncts(head).isEmpty();
      case "stated" -> head.isVerb() && tree.children(head, "aux").stream().noneMatch(aux -> FUTURE.contains(aux.lemma()));
      case "money" -> head.ner().equals("MONEY") || lexicon.has("money-word", head.lemma());
      default -> list.startsWith(NOUN) ? lexicon.nouns().is(head, list.substring(NOUN.length()))
          : lexicon.has(list, head.lemma().toLowerCase(Locale.ROOT))
          || tree.children(head, "compound").stream().anyMatch(part -> part.pos().equals("NN")
          && lexicon.has(list, part.lemma()));
    };
  }

  /**
   * "U.N. helicopters", "Uzbek jailers": a thing that somebody named acts through, or a noun of agents that a nation or number
   * goes with.
   */
  private boolean isOfSomebody(Token head) {
    if (!head.isNoun() || Lexicon.isName(head)) {
      return false;
    }
    List<Token> modifiers = tree.children(head, "compound", "amod", "nmod:poss");
    return lexicon.has("weapon", head.lemma()) && modifiers.stream().anyMatch(lexicon::isActor)
        || Lexicon.isAgentive(head) && modifiers.stream().anyMatch(Lexicon::isName);
  }

  private static boolean isTime(Token token) {
    return token.ner().equals("DATE") || token.ner().equals("TIME") || token.ner().equals("DURATION");
  }

  /** Fills the roles; false when there is nobody in the event, or when what stands as initiator cannot act. */
  private boolean fillRoles(Draft draft) {
    for (Role role : Role.values()) {
      for (String spec : book.slots(draft.rule, draft.verb, role.label())) {
        boolean any = false;
        for (String slot : spec.split("\\+")) {
          any |= fill(draft, role, slot);
        }
        if (any) {
          break;
        }
      }
    }
    boolean reciprocal = draft.rule.type().isReciprocal() && !draft.has(Role.TARGET)
        && (draft.fillers(Role.INITIATOR).size() > 1 || draft.fillers(Role.INITIATOR).stream()
        .anyMatch(p -> isPlural(p.head().begin())));
    if (reciprocal) {
      draft.fillers(Role.INITIATOR).forEach(p -> draft.roles.computeIfAbsent(Role.PARTICIPANT, r -> new ArrayList<>())
          .add(new org.casus.model.Participation(Role.PARTICIPANT, p.span(), p.head(), p.filler(), p.path())));
      draft.roles.remove(Role.INITIATOR);
    }
    boolean subjectCannotAct = draft.verb && !draft.has(Role.INITIATOR) && !draft.has(Role.PARTICIPANT)
        && draft.arguments.stream().anyMatch(a -> a.slot().equals("subject") && !a.far() && !fills(draft, a.head())
        && !lexicon.has("event-noun", a.head().lemma())
            && !lexicon.has("weapon", a.head().lemma()) && !lexicon.has("troops", a.head().lemma()));
    // An event noun may get its participants later: from victims, or from an earlier mention that it refers back to.
    return !subjectCannotAct && (!draft.verb || !draft.roles.isEmpty());
  }

  private static boolean fills(Draft draft, Token head) {
    return draft.roles.values().stream().flatMap(List::stream).anyMatch(p -> p.head().overlaps(head.span()));
  }

  /** "Both countries", "the two sides", "the parties": one word for all who take part. */
  private boolean isPlural(int begin) {
    return tree.tokens().stream().filter(t -> t.span().begin() == begin && t.pos().equals("NNS"))
        .anyMatch(t -> lexicon.has("sides", t.lemma())
        || tree.children(t, "det", "nummod").stream().anyMatch(d -> d.lemma().equals("both") || d.lemma().equals("two")));
  }

  private boolean fill(Draft draft, Role role, String spec) {
    String[] parts = spec.split(":");
    boolean any = false;
    for (boolean far : new boolean[] {false, true}) {
      for (Argument argument : draft.arguments) {
        boolean toOneself = argument.head().isReflexive() && role != Role.INITIATOR;
        boolean ofItself = role == Role.TARGET && draft.rule.type() == EventType.ASSAULT && argument.slot().equals("object")
            && lexicon.has("violence-noun", argument.head().lemma()); // "fought a war"
        if (argument.far() != far || !argument.slot().equals(parts[0]) || any && far || toOneself || ofItself) {
          continue;
        }
        for (Phrases.Phrase phrase : phrases.named(argument.head())) {
          if (phrase.head().index() != draft.token.index() && (parts.length == 1 ? !phrase.head().isVerb()
              && !isTime(phrase.head()) : isA(phrase.head(), parts[1]))
              && !draft.trigger.overlaps(phrase.head().span())) {
            draft.add(role, phrase, argument.path());
            any = true;
          }
        }
      }
    }
    return any;
  }
}
