package org.casus.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Tree;

/**
 * Finds the names in a sentence. The gazetteer says how far a name goes and what it may stand for, the tagger says what kind
 * of name the words look like; where they disagree, the longer one is mostly right.
 */
final class NameFinder {

  static final Set<String> LOCATIVE = Set.of("in", "at", "near", "from", "to", "of", "outside", "around", "toward", "towards",
      "into", "across", "throughout", "inside", "through", "via", "between", "within", "over");

  private static final Set<String> NAME_CLASSES = Set.of("PERSON", "LOCATION", "ORGANIZATION", "MISC");
  private static final Set<String> JOINING_PREPOSITIONS = Set.of("of", "for", "and", "&", "the", "de", "on", "to", "in",
      "against", "at", "with");
  private static final int LONGEST_PLACE_NAME = 5;
  private static final int WELL_KNOWN_POPULATION = 100_000;

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final ProductNames products;
  private final Set<String> creeds;
  private final Set<String> adherents;
  private final Set<String> directions;
  private final Set<String> bodies;
  private final Set<String> germs;
  private final Set<String> sites;
  private final Set<String> noTowns;

  NameFinder(Gazetteer gazetteer, ActorLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.creeds = lexicon.words("creed");
    this.adherents = lexicon.words("adherent");
    this.directions = lexicon.words("direction");
    this.bodies = lexicon.words("body-name");
    this.germs = lexicon.words("germ");
    this.sites = lexicon.words("site");
    this.noTowns = lexicon.words("no-town");
    this.products = new ProductNames(gazetteer);
  }

  /** The longest name of the gazetteer that begins at a token. */
  private record Match(int end, List<NameEntry> entries, List<PopulatedPlace> places) {

    static final Match NONE = new Match(-1, List.of(), List.of());
  }

  /**
   * The names of a sentence, in text order, without overlap.
   *
   * @param taken tokens that belong to titles such as "Secretary of State", in which no name is sought
   */
  List<NameSpan> find(Tree tree, boolean[] taken) {
    List<NameSpan> found = new ArrayList<>();
    int i = 0;
    while (i < tree.size()) {
      NameSpan name = taken[i] ? null : nameAt(tree, i, taken);
      if (name == null) {
        i++;
      } else {
        found.add(name);
        i = name.end();
      }
    }
    return found;
  }

  private NameSpan nameAt(Tree tree, int begin, boolean[] taken) {
    Match match = longestMatch(tree, begin, taken);
    int thingEnd = products.end(tree, begin, match.end, taken);
    if (thingEnd > 0) {
      return new NameSpan(tree, begin, thingEnd, NameSpan.PRODUCT, List.of(), List.of());
    }
    if (match.end > 0 && (germs.contains(tree.word(match.end)) || germs.contains(tree.word(match.end + 1))
        && !tree.word(match.end).equals("'s"))) {
      return null;
    }
    String ner = tree.token(begin).ner();
    boolean alone = match.end <= begin + 1 && !(begin + 1 < tree.size() && tree.token(begin + 1).ner().equals(ner));
    if (ner.equals("LOCATION") && creeds.contains(tree.word(begin)) || alone && adherents.contains(tree.word(begin))) {
      return null;
    }
    if (!NAME_CLASSES.contains(ner)) {
      Optional<NameSpan> site = match.end > 0 ? Optional.empty() : siteAt(tree, begin);
      return site.isPresent() ? site.get()
          : ner.equals("O") && match.end > 0 && isNameWithoutTag(tree, begin, match) ? span(tree, begin, match, "O") : null;
    }
    if (!isNameWord(tree.token(begin)) || directions.contains(tree.word(begin)) && tree.word(begin + 1).equals("of")) {
      return null; // "West of Homs"
    }
    int runEnd = begin + 1;
    while (runEnd < tree.size() && tree.token(runEnd).ner().equals(ner) && !taken[runEnd]) {
      runEnd++;
    }
    runEnd = trimmed(tree, begin, runEnd, ner);
    if (isPartOfPlace(tree, begin, match, runEnd, taken)) {
      return null;
    }
    int owner = ownerEnd(tree, begin, runEnd);
    if (owner > 0 && match.end <= owner) {
      return match.end == owner ? span(tree, begin, match, "O")
          : new NameSpan(tree, begin, owner, owner - begin == 1 ? "PERSON" : ner, List.of(), List.of());
    }
    if (runEnd <= begin) {
      return null;
    }
    if (germs.contains(tree.word(runEnd)) || germs.contains(tree.word(runEnd - 1))) {
      return null;
    }
    if (tree.token(runEnd - 1).pos().equals("$") || tree.find(runEnd).filter(t -> t.pos().equals("$")).isPresent()) {
      return null; // "US $50 million"
    }
    if (match.end >= runEnd) {
      return span(tree, begin, match, ner);
    }
    if (match.end == runEnd - 1 && !match.places.isEmpty() && tree.word(match.end).equals("city")) {
      return new NameSpan(tree, begin, runEnd, ner, match.entries, match.places);
    }
    if (ner.equals("LOCATION") && runEnd - begin == 1 && isMereWord(tree, begin)) {
      return null;
    }
    boolean miscBody = ner.equals("MISC") && bodies.contains(tree.word(runEnd - 1));
    if (match.end > 0 && !miscBody && endsBeforeRun(tree, begin, match, runEnd, ner, taken)) {
      return span(tree, begin, match, match.entries.isEmpty() || ner.equals("MISC") ? ner : "O");
    }
    boolean body = runEnd - begin > 1 && bodies.contains(tree.word(runEnd - 1));
    if (ner.equals("MISC") && !body || !isNameLike(tree, begin, runEnd)) {
      return null;
    }
    if (body) {
      return new NameSpan(tree, begin, runEnd, "ORGANIZATION", List.of(), List.of());
    }
    return new NameSpan(tree, begin, runEnd, ner, List.of(), List.of());
  }

  /** "South London", of which the gazetteer knows what follows alone: the name begins behind the direction; "the West". */
  private boolean isPartOfPlace(Tree tree, int begin, Match match, int runEnd, boolean[] taken) {
    return tree.token(begin).ner().equals("LOCATION") && directions.contains(tree.word(begin)) && match.end < runEnd
        && (runEnd - begin == 1 || longestMatch(tree, begin + 1, taken).end >= runEnd);
  }

  /**
   * The end of "Moser" in "Moser's State Department", which the tagger takes for one name; -1 where there is no owner, or where
   * it is part of the name as in "People's Party".
   */
  private int ownerEnd(Tree tree, int begin, int end) {
    for (int i = begin + 1; i + 1 < end; i++) {
      boolean common = lexicon.find(tree.lemma(i - 1).toLowerCase(Locale.ROOT)).isPresent() || tree.word(begin).startsWith("st");
      if (tree.token(i).pos().equals("POS") && tree.word(i).length() == 2) {
        return common ? -1 : i;
      }
    }
    return -1;
  }

  /** "Freedom Plaza", of which the tagger sees the last word alone. */
  private Optional<NameSpan> siteAt(Tree tree, int begin) {
    Token first = tree.token(begin);
    if (!first.isProperNoun() || !first.isRelation("compound") || first.head() <= begin) {
      return Optional.empty();
    }
    Token last = tree.token(first.head());
    boolean site = last.ner().equals("LOCATION") && lexicon.find(last.lemma().toLowerCase(Locale.ROOT))
        .filter(noun -> noun.kind() == ActorNoun.Kind.FACILITY).isPresent();
    return Optional.of(new NameSpan(tree, begin, last.index() + 1, "LOCATION", List.of(), List.of()))
        .filter(name -> site && IntStream.range(begin, last.index()).mapToObj(tree::token).allMatch(Token::isProperNoun));
  }

  private static NameSpan span(Tree tree, int begin, Match match, String ner) {
    return new NameSpan(tree, begin, match.end, ner, match.entries, match.places);
  }

  /** Whether the name that the gazetteer knows stands on its own although the tagger's name goes on behind it. */
  private boolean endsBeforeRun(Tree tree, int begin, Match match, int runEnd, String ner, boolean[] taken) {
    boolean demonym = match.entries.stream().anyMatch(e -> e.use() == NameEntry.Use.DEMONYM);
    boolean country = match.entries.stream().anyMatch(e -> e.thing().type() == EntityType.STATE);
    return switch (ner) {
      case "MISC" -> true;
      case "PERSON" -> demonym || country && match.end - begin == 1 && isUpper(tree.token(begin).word())
          || tree.word(begin - 1).equals("of") && (country || !match.places.isEmpty()) && runEnd - match.end > 1;
      case "LOCATION" -> (longestMatch(tree, match.end, taken).end >= runEnd || demonym)
          && !directions.contains(tree.word(begin)) && !sites.contains(tree.word(runEnd - 1));
      default -> false;
    };
  }

  /** Cuts what the tagger took in too much: what follows a preposition that no name has inside, an article before the name. */
  private static int trimmed(Tree tree, int begin, int end, String ner) {
    if (ner.equals("ORGANIZATION") || ner.equals("LOCATION")) {
      for (int i = begin + 1; i < end; i++) {
        Token token = tree.token(i);
        boolean preposition = token.pos().equals("IN") && !JOINING_PREPOSITIONS.contains(tree.word(i));
        boolean repeated = token.pos().equals("IN") && i + 1 < end && tree.word(i + 1).equals(tree.word(i - 1));
        boolean another = tree.word(i).equals("and") && tree.word(i + 1).equals(tree.word(begin)); // "Fund A and Fund B"
        if (preposition || repeated || another) {
          return i;
        }
      }
    }
    int cut = end;
    while (cut > begin && !isNameWord(tree.token(cut - 1))) {
      cut--;
    }
    return cut;
  }

  /** "Earth", and "Valley" in "Carmel Valley", are no towns; "Earth, Texas" is. */
  private boolean isMereWord(Tree tree, int word) {
    boolean further = tree.word(word + 1).equals(",") && tree.find(word + 2).filter(t -> t.ner().equals("LOCATION")).isPresent();
    return noTowns.contains(tree.word(word)) && !further;
  }

  private static boolean isNameWord(Token token) {
    return Character.isLetterOrDigit(token.word().charAt(0)) && !token.pos().equals("DT") && !token.pos().equals("IN");
  }

  private static boolean isNameLike(Tree tree, int begin, int end) {
    boolean noun = false;
    for (int i = begin; i < end; i++) {
      String word = tree.token(i).word();
      noun |= Character.isUpperCase(word.charAt(0)) || word.length() > 3 && word.charAt(2) == '-';
    }
    return noun && Character.isLetter(tree.token(begin).word().charAt(0));
  }

  private Match longestMatch(Tree tree, int begin, boolean[] taken) {
    if (begin >= tree.size() || !canBegin(tree.token(begin))) {
      return Match.NONE;
    }
    int limit = begin + 1;
    while (limit < tree.size() && limit - begin < gazetteer.longestName() && !taken[limit] && canContinue(tree.token(limit))) {
      limit++;
    }
    for (int end = limit; end > begin; end--) {
      if (!isNameWord(tree.token(end - 1)) || directions.contains(tree.word(end - 1))
          && (end - begin == 1 || tree.word(end - 2).equals(","))) { // "Croydon, South London" names no Croydon South
        continue;
      }
      String surface = tree.surface(begin, end);
      List<NameEntry> entries = gazetteer.find(surface);
      boolean noTown = end - begin > LONGEST_PLACE_NAME || NameKey.isAcronym(surface) && !NameSpan.isDateline(tree, end)
          || tree.token(begin).ner().equals("MISC")
          || end - begin == 1 && isMereWord(tree, begin);
      List<PopulatedPlace> places = noTown ? List.of() : gazetteer.findPlaces(surface);
      if (!entries.isEmpty() || !places.isEmpty()) {
        return new Match(end, entries, places);
      }
    }
    return Match.NONE;
  }

  private static boolean canBegin(Token token) {
    char first = token.word().charAt(0);
    return (Character.isUpperCase(first) || token.word().startsWith("al-") || token.word().equals("al"))
        && !token.pos().equals("DT");
  }

  private static boolean canContinue(Token token) {
    String word = token.word();
    return Character.isLetterOrDigit(word.charAt(0)) || word.equals("-") || word.equals("&") || word.equals("'")
        || word.equals("/")
        || word.equals("’") || token.pos().equals("POS") || word.equals(".") || word.equals(",");
  }

  /**
   * Whether words that the tagger left untagged are the name that the gazetteer knows, and not a common word or half of a
   * name.
   */
  private static boolean isNameWithoutTag(Tree tree, int begin, Match match) {
    Token token = tree.token(begin);
    if (match.entries.stream().anyMatch(e -> NameKey.isAcronym(e.spelling())) && token.word().length() > 1
        && isUpper(token.word())) {
      return tree.hasLowerCase(); // "IS said": the tagger sees a verb; in a line of capitals it may be one
    }
    boolean noun = token.isNoun() || token.pos().equals("JJ") || token.pos().equals("CD") && match.end - begin > 1;
    if (match.end - begin > 1) {
      return tree.token(match.end - 1).isNoun() || tree.token(match.end - 1).pos().equals("JJ") || !match.entries.isEmpty()
          && noun;
    }
    if (!noun) {
      return false;
    }
    if (match.entries.stream().anyMatch(e -> e.use() == NameEntry.Use.DEMONYM || e.thing().type() == EntityType.STATE)) {
      return true;
    }
    boolean partOfName = isStrangeName(tree, begin - 1) || isStrangeName(tree, match.end);
    if (!match.entries.isEmpty()) {
      return token.isProperNoun() && !partOfName || token.word().length() > 1 && isUpper(token.word());
    }
    boolean located = begin > 0 && LOCATIVE.contains(tree.word(begin - 1)) && !tree.word(begin - 1).equals("of")
        || isFollowedByName(tree, match.end);
    boolean wellKnown = match.places.stream().anyMatch(p -> p.population() >= WELL_KNOWN_POPULATION);
    return token.isProperNoun() && !partOfName && (located || wellKnown && begin > 0);
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a neighbouring word looks like a part of the same name. */
  private static boolean isStrangeName(Tree tree, int i) {
    return tree.find(i).filter(t -> t.isProperNoun() && t.ner().equals("O") && Character.isUpperCase(t.word().charAt(0)))
        .isPresent();
  }

  private static boolean isFollowedByName(Tree tree, int end) {
    return tree.word(end).equals(",") && tree.find(end + 1).filter(t -> t.ner().equals("LOCATION")).isPresent();
  }
}
