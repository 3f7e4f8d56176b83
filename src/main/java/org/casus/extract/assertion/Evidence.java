package org.casus.extract.assertion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventTime;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * The words that stand in a named place relative to the trigger of a draft:
 * <ul>
 * <li>the slots of event rules: subject, object, possessor, modifier, clause, a preposition;
 * <li>{@code argument}: any of these but clauses; {@code part}: what modifies an argument ("dummy rockets");
 * <li>{@code participant}: heads of those who take part; {@code everybody}: the same, and all of them must fit;
 * <li>{@code above}: the words that govern the trigger, up to the root; {@code noun-above}: the nouns among them; {@code around}:
 * what modifies them;
 * <li>{@code particle}: "off" in "killed off";
 * <li>{@code governor}: the verb that has the trigger as its object, with its particle; {@code initiator}, {@code force}: who
 * has that role;
 * <li>{@code speaker}: subjects of the trigger and of the verbs above it; {@code doer}: the nearest of them;
 * <li>{@code about-above}: the noun above that is said to be about what holds the trigger ("a play about the strike");
 * <li>{@code setting}: nouns of the clause behind in, at, during, under, on;
 * <li>{@code adverb}: adverbs, {@code mark}: conjunctions, of the trigger and of the verbs above it;
 * <li>{@code trigger}: the trigger itself; {@code path}: the trigger and the words above it;
 * <li>{@code clause}: the words of the trigger's clause and those it stands under, without other clauses; {@code outside}: those
 * not below it;
 * <li>{@code story}: the words of the article's first sentences;
 * <li>{@code sentence}: any word but the trigger; {@code twice}: the same, and two different words must fit.
 * </ul>
 */
final class Evidence {

  /** Kinds of words that are told by their form or tag rather than by a list. */
  static final Set<String> KINDS = Set.of("score", "location", "person", "name", "actor", "bygone", "habit", "old-date",
      "beside-old", "perpetrator", "noun", "verb", "first", "subject", "carried", "would", "any", "indicative", "doubtful",
      "risk", "fact", "untrue", "not-so", "in-a-name", "inverted", "is-to", "standing",
      "describing", "awaited", "ought", "several", "wished");

  private static final Set<String> SETTINGS = Set.of("in", "at", "during", "under", "on", "within", "throughout", "as part of");
  /** Auxiliaries of what is said to be so, not wished to be. */
  private static final Set<String> INDICATIVE = Set.of("will", "would", "can", "could", "may", "might", "have");
  private static final Pattern SCORE = Pattern.compile("\\d{1,3}[-–]\\d{1,3}");

  private final Draft draft;
  private final Tree tree;
  private final Lexicon lexicon;
  private final Bygone bygone;
  private final Optional<LocalDate> date;
  private final Optional<EventTime> stated;
  private final Optional<EventTime> beside;
  private final List<Token> story;

  /**
   * @param stated the date that the trigger's own clause gives
   * @param beside the date of the first of the coordinated verbs that the trigger belongs to
   * @param story  the words of the article's first sentences
   */
  Evidence(Draft draft, Lexicon lexicon, Bygone bygone, Optional<LocalDate> date, Optional<EventTime> stated,
      Optional<EventTime> beside,
           List<Token> story) {
    this.story = story;
    this.draft = draft;
    this.tree = draft.tree;
    this.lexicon = lexicon;
    this.bygone = bygone;
    this.date = date;
    this.stated = stated;
    this.beside = beside;
  }

  Tree tree() {
    return tree;
  }

  List<Token> at(String place) {
    return switch (place) {
      case "argument" -> arguments();
      case "part" -> arguments().stream().flatMap(a -> tree.children(a, "amod", "compound", "nummod", "nmod:poss", "nmod")
          .stream()).toList();
      case "trigger" -> List.of(draft.token);
      case "path" -> path();
      case "clause" -> clause();
      case "outside" -> clause().stream().filter(t -> !tree.dominates(draft.token, t)).toList();
      case "participant" -> participants(EnumSet.allOf(Role.class));
      case "everybody" -> participants(EnumSet.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT));
      case "initiator" -> participants(EnumSet.of(Role.INITIATOR));
      case "force" -> participants(EnumSet.of(Role.FORCE));
      case "governor" -> tree.parent(draft.token).filter(p -> draft.token.isRelation("nsubj:pass")
          || draft.token.relation().equals("obj")).stream()
          .flatMap(p -> Stream.concat(Stream.of(p), tree.children(p, "compound:prt").stream())).toList();
      case "particle" -> tree.children(draft.token, "compound:prt");
      case "doer" -> doer();
      case "about-above" -> path().stream().filter(t -> tree.preposition(t).equals("about")).flatMap(t -> tree.parent(t).stream())
          .toList();
      case "noun-above" -> path().subList(1, path().size()).stream().filter(Token::isNoun).toList();
      case "above" -> path().subList(1, path().size());
      case "around" -> path().stream().flatMap(t -> tree.children(t, "amod", "compound", "nmod:poss", "nmod").stream()).toList();
      case "speaker" -> path().stream().flatMap(t -> tree.children(t, "nsubj").stream()).filter(t -> !t.pos().startsWith("W"))
          .toList();
      case "setting" -> clause().stream().filter(t -> t.relation().startsWith("obl") || t.relation().equals("nmod"))
          .filter(t -> SETTINGS.contains(tree.preposition(t)))
          .flatMap(t -> Stream.concat(Stream.of(t), tree.children(t, "nmod:poss", "compound").stream())).toList();
      case "adverb" -> path().stream().flatMap(t -> tree.children(t, "advmod").stream()).toList();
      case "mark" -> path().stream().flatMap(t -> tree.children(t, "mark").stream()).flatMap(t -> withFixed(t).stream()).toList();
      case "story" -> story;
      case "sentence", "twice" -> tree.tokens().stream().filter(t -> t.index() != draft.token.index()).toList();
      default -> draft.arguments.stream().filter(a -> a.slot().equals(place)).flatMap(a -> heads(a.head()).stream()).toList();
    };
  }

  /** Whether a word is of one of {@link #KINDS}. */
  boolean isKind(Token token, String kind) {
    return switch (kind) {
      case "score" -> isScore(token);
      case "location" -> token.ner().equals("LOCATION");
      case "person" -> token.ner().equals("PERSON");
      case "name" -> Lexicon.isName(token);
      case "actor" -> lexicon.isActor(token);
      case "bygone" -> bygone.has(tree, token, date);
      case "habit" -> token.index() == draft.token.index() && new Habit(tree).is(draft);
      case "old-date" -> isOld(stated);
      case "beside-old" -> stated.isEmpty() && isOld(beside);
      case "perpetrator" -> token.relation().equals("acl:relcl") && tree.children(token, "nsubj").stream()
          .anyMatch(subject -> subject.pos().equals("WP"));
      case "noun" -> token.isNoun();
      case "verb" -> token.isVerb();
      case "first" -> token.index() == 0;
      case "subject" -> token.isRelation("nsubj");
      case "carried" -> token.relation().matches("obj|nsubj:pass") && tree.parent(token)
          .filter(verb -> lexicon.isLightVerb(verb.lemma())).isPresent();
      case "any" -> true;
      case "ought" -> tree.children(token, "aux").stream().anyMatch(aux -> aux.lemma().matches("should|must|ought"));
      case "wished" -> token.pos().matches("VB|VBP") && !tree.hasChild(token, "aux");
      case "several" -> token.pos().endsWith("S") || !tree.conjuncts(token).isEmpty();
      case "would" -> isConditionalSubject(token);
      case "indicative" -> token.pos().matches("VBD|VBZ")
          || tree.children(token, "aux:pass", "cop").stream().anyMatch(aux -> aux.pos().matches("VBD|VBZ"))
          || tree.children(token, "aux").stream().anyMatch(aux -> INDICATIVE.contains(aux.lemma()));
      case "risk" -> tree.children(token, "aux").stream().anyMatch(aux -> aux.lemma().matches("could|might"))
          && tree.children(token, "nsubj", "nsubj:pass").stream().noneMatch(Token::isPronoun);
      case "fact" -> isFact(token);
      case "doubtful" -> tree.children(token, "mark").stream().anyMatch(mark -> mark.lemma().matches("whether|if"));
      case "untrue" -> token.lemma().matches("true|case|correct|accurate") && new ModalityNegation(tree).isNegated(token);
      case "not-so" -> new ModalityNegation(tree).isNegated(token)
          || tree.children(token, "aux").stream().anyMatch(aux -> aux.pos().equals("MD"));
      case "in-a-name" -> isInName(token);
      case "inverted" -> isInverted(token);
      case "is-to" -> isTo(token);
      case "standing" -> isStanding(token);
      case "awaited" -> Stream.concat(tree.children(token).stream(), tree.parent(token).stream())
          .anyMatch(t -> t.word().equalsIgnoreCase("pending"));
      case "describing" -> token.pos().equals("VBG") && token.isRelation("acl") && stated.isEmpty() && tree.before(token)
          .filter(lexicon::isActor).isPresent();
      default -> throw new IllegalArgumentException("kind of word: " + kind);
    };
  }

  /** Whether a word is a common noun of a kind of {@code data/lexicon/nouns.tsv}. */
  boolean isNoun(Token token, String kind) {
    return lexicon.nouns().is(token, kind);
  }

  /** "3-0", which the tokenizer may take apart. */
  private boolean isScore(Token token) {
    if (SCORE.matcher(token.word()).matches()) {
      return true;
    }
    boolean digits = token.word().matches("\\d{1,3}") && token.index() + 2 < tree.tokens().size();
    return digits && tree.token(token.index() + 1).word().matches("[-–]") && tree.token(token.index() + 2).word()
        .matches("\\d{1,3}")
        && tree.token(token.index() + 2).span().begin() - token.span().end() == 1;
  }

  private List<Token> arguments() {
    return draft.arguments.stream().filter(a -> !a.slot().equals("clause") && !a.slot().equals("infinitive")
        && !a.slot().equals("that") && !a.far())
        .flatMap(a -> heads(a.head()).stream()).toList();
  }

  /** The head with its conjuncts, and what is meant by "a tide of imports". */
  private List<Token> heads(Token head) {
    List<Token> heads = new ArrayList<>();
    heads.add(head);
    heads.addAll(tree.conjuncts(head));
    new Phrases(tree, lexicon).named(head).stream().map(Phrases.Phrase::head)
        .filter(h -> heads.stream().noneMatch(o -> o.index() == h.index())).forEach(heads::add);
    return heads;
  }

  private List<Token> participants(Set<Role> roles) {
    return draft.roles.entrySet().stream().filter(e -> roles.contains(e.getKey())).flatMap(e -> e.getValue().stream())
        .map(Participation::head)
        .flatMap(span -> tree.tokens().stream().filter(t -> t.span().equals(span))).toList();
  }

  /**
   * The subject of the nearest verb that has one, as in "rain hit Kerala, killing 18 people", with what stands before a name
   * ("Hurricane Maria"); for want of one, what stands in the subject's slot.
   */
  private List<Token> doer() {
    List<Token> subjects = path().stream().map(t -> tree.children(t, "nsubj")).filter(list -> !list.isEmpty()).findFirst()
        .orElse(at("subject"));
    return subjects.stream().flatMap(t -> t.isProperNoun() ? Stream.concat(tree.children(t, "compound").stream(), Stream.of(t))
        : Stream.of(t)).toList();
  }

  /** The trigger and the words that govern it, innermost first. */
  private List<Token> path() {
    List<Token> path = new ArrayList<>();
    Optional<Token> at = Optional.of(draft.token);
    while (at.isPresent()) {
      path.add(at.get());
      at = tree.parent(at.get());
    }
    return path;
  }

  /** "As if", "provided that": the conjunction with the words fixed to it. */
  private List<Token> withFixed(Token mark) {
    List<Token> words = new ArrayList<>(tree.children(mark, "fixed"));
    words.add(mark);
    return words;
  }

  /** From the trigger up; beside each word what hangs on it, but not other clauses. */
  private List<Token> clause() {
    List<Token> words = new ArrayList<>();
    int below = -1;
    for (Token token : path()) {
      words.add(token);
      for (Token child : tree.children(token)) {
        if (child.index() != below) {
          addPhrase(child, words);
        }
      }
      below = token.index();
    }
    return words;
  }

  private void addPhrase(Token token, List<Token> words) {
    boolean clause = token.relation().startsWith("acl") || token.relation().equals("advcl") || token.relation().equals("ccomp")
        || token.relation().equals("parataxis") || token.relation().equals("appos")
        || token.relation().equals("conj") && token.isVerb();
    if (!clause) {
      words.add(token);
      tree.children(token).forEach(child -> addPhrase(child, words));
    }
  }

  private boolean isOld(Optional<EventTime> time) {
    return date.isPresent() && time.flatMap(EventTime::interval).filter(i -> i.to().isBefore(date.get().minusYears(1)))
        .isPresent();
  }

  /** A noun with a capital letter within the sentence; not behind a colon or a quotation mark that opens the sentence. */
  private boolean isInName(Token token) {
    if (!token.isNoun() || token.index() == 0 || !Character.isUpperCase(token.word().charAt(0)) || isHeadline()) {
      return false;
    }
    String before = tree.token(token.index() - 1).word();
    return !before.equals(":") && !(token.index() == 1 && !Character.isLetterOrDigit(before.charAt(0)));
  }

  /** Where most longer words have capitals, a capital says nothing. */
  private boolean isHeadline() {
    List<Token> longer = tree.tokens().stream().filter(t -> t.word().length() > 3 && Character.isLetter(t.word().charAt(0)))
        .toList();
    return longer.stream().filter(t -> Character.isUpperCase(t.word().charAt(0))).count() * 10 >= longer.size() * 7L;
  }

  /** "Had the police fired", "were France to leave", "should the junta arrest her". */
  private boolean isInverted(Token verb) {
    Optional<Token> subject = tree.child(verb, "nsubj", "nsubj:pass");
    return subject.isPresent() && verb.relation().equals("advcl") && !tree.hasChild(verb, "mark")
        && tree.children(verb, "aux", "aux:pass", "cop").stream()
        .anyMatch(aux -> aux.index() < subject.get().index() && aux.word().toLowerCase(java.util.Locale.ROOT)
        .matches("had|were|should"));
  }

  /** "An invasion would cost lives": the deed is indefinite and its effect conditional. */
  private boolean isConditionalSubject(Token noun) {
    boolean indefinite = tree.children(noun, "det").stream().allMatch(det -> det.lemma().matches("a|an|any|another|such"));
    return noun.isNoun() && indefinite && noun.isRelation("nsubj") && tree.parent(noun).stream()
        .flatMap(v -> tree.children(v, "aux").stream())
        .anyMatch(aux -> aux.lemma().matches("would|could|might"));
  }

  /** "That the flood had cut the road", "that the danger was growing": nothing that the speaker himself might do. */
  private boolean isFact(Token verb) {
    boolean told = verb.pos().matches("VBD|VBZ|VBP")
        || tree.children(verb, "aux", "cop").stream().anyMatch(aux -> aux.pos().matches("VBD|VBZ|VBP"));
    boolean open = tree.hasChild(verb, "advcl") || tree.children(verb, "aux").stream().anyMatch(aux -> aux.pos().equals("MD"));
    return told && !open && tree.children(verb, "nsubj", "nsubj:pass").stream()
        .noneMatch(subject -> subject.isPronoun() || tree.children(subject, "det").stream()
        .anyMatch(det -> det.lemma().matches("any|every|a|an")));
  }

  /** "The army is to launch". */
  private boolean isTo(Token verb) {
    boolean to = tree.children(verb, "mark").stream().anyMatch(mark -> mark.pos().equals("TO"));
    return to && verb.pos().equals("VB") && tree.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("be"));
  }

  /** "Is backed by", of now and without a date: so it has been for some time. */
  private boolean isStanding(Token verb) {
    return verb.pos().equals("VBN") && stated.isEmpty() && !tree.hasChild(verb, "aux") && tree.children(verb, "aux:pass").stream()
        .anyMatch(aux -> aux.pos().equals("VBZ") || aux.pos().equals("VBP"));
  }
}
