package org.casus.resolve.merge;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings forms of a word together, so that sentences and triggers can be compared. Immutable. */
final class MergeWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]{2,}|\\p{N}{2,}");
  /** What stands before a word that begins a sentence or a quotation: its capital letter makes no name of it. */
  private static final Pattern SENTENCE_BEGINS = Pattern.compile("(^|[.!?:]\\s|\\n\\s*|[\"\u201c\u2018'(]\\s*)$");
  private static final int LOOK_BACK = 4;
  /** Longest first. */
  private static final List<String> ENDINGS = List.of("ments", "ment", "ings", "ions", "ing", "ion", "ers", "ed", "es", "er",
      "s");
  private static final int SHORTEST_STEM = 4;

  private final Set<String> functionWords;
  private final Map<String, String> forms;
  private final Set<String> general;
  private final Set<String> attempts;
  private final double nameWord;

  private MergeWords(Set<String> functionWords, Map<String, String> forms, Set<String> generalWords,
      Set<String> attemptWords, double nameWord) {
    this.functionWords = functionWords;
    this.forms = forms;
    this.general = generalWords.stream().map(this::stem).collect(Collectors.toUnmodifiableSet());
    this.attempts = attemptWords.stream().map(this::stem).collect(Collectors.toUnmodifiableSet());
    this.nameWord = nameWord;
  }

  static MergeWords load() {
    Map<String, String> forms = MergeWeights.lines("/data/merging/word-forms.tsv").stream().skip(1).map(line -> line.split("\t"))
        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    return new MergeWords(list("function-words.txt"), forms, list("general-words.txt"),
        list("attempt-words.txt"), MergeWeights.load().of(MergeWeight.NAME_WORD));
  }

  private static Set<String> list(String file) {
    return MergeWeights.lines("/data/merging/" + file).stream().flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Stems of the words of three letters and more, without function words. */
  Set<String> stems(String sentence) {
    return WORD.matcher(sentence.toLowerCase(Locale.ROOT)).results().map(m -> m.group())
        .filter(word -> !functionWords.contains(word)).map(this::stem).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The content words of a sentence; those after the first that begin with a capital letter are taken for names. */
  MergeSentence sentence(String sentence) {
    Set<String> names = WORD.matcher(sentence).results().filter(m -> m.start() > 0
        && !Character.isLowerCase(sentence.charAt(m.start())))
        .map(m -> m.group().toLowerCase(Locale.ROOT)).filter(word -> !functionWords.contains(word)).map(this::stem)
        .collect(Collectors.toSet());
    return new MergeSentence(stems(sentence), names, nameWord);
  }

  /**
   * How much each content word of the lead of an article says of its story: more the oftener it stands there, and several times
   * as much when it is a number or a name, since two shootings are told in the same words, but not of the same people.
   */
  Map<String, Double> story(String lead) {
    Map<String, Integer> times = new TreeMap<>();
    Set<String> telling = new HashSet<>();
    WORD.matcher(lead).results().filter(word -> !functionWords.contains(word.group().toLowerCase(Locale.ROOT))).forEach(word -> {
      String stem = stem(word.group().toLowerCase(Locale.ROOT));
      times.merge(stem, 1, Integer::sum);
      if (isNameOrNumber(lead, word.start())) {
        telling.add(stem);
      }
    });
    Map<String, Double> counts = new TreeMap<>();
    times.forEach((stem, n) -> counts.put(stem, (1 + Math.log(n)) * (telling.contains(stem) ? nameWord : 1)));
    return counts;
  }

  private static boolean isNameOrNumber(String text, int begin) {
    char first = text.charAt(begin);
    String before = text.substring(Math.max(0, begin - LOOK_BACK), begin);
    return Character.isDigit(first) || Character.isUpperCase(first) && !SENTENCE_BEGINS.matcher(before).find();
  }

  /** Stems of the content words of a trigger: "fatal shooting" is a shooting, and "hurled petrol bombs" has its bomb. */
  Set<String> trigger(String words) {
    Set<String> stems = stems(words);
    return stems.isEmpty() ? Set.of(stem(words.toLowerCase(Locale.ROOT).trim())) : stems;
  }

  /** Whether a trigger leaves open how a deed was done: "killed" or "attack", and not "bombing". */
  boolean isGeneral(Set<String> trigger) {
    return general.containsAll(trigger);
  }

  /** Whether words that make an event less than fact say that it was tried or prevented. */
  boolean tellOfAttempt(String modalityWords) {
    return !Collections.disjoint(stems(modalityWords), attempts);
  }

  /** Cuts the commonest endings, so that "attacks", "attacked" and "attackers" are one; not a dictionary form. */
  private String stem(String word) {
    String stem = forms.getOrDefault(word, word);
    for (String shorter = cut(stem); !shorter.equals(stem); shorter = cut(stem)) {
      stem = shorter;
    }
    return stem;
  }

  /** Without its last ending: "murdered" loses its second only when this is done again, as "murder" loses its own. */
  private static String cut(String word) {
    String stem = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    if (stem.length() > SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1) && stem.charAt(last) != 's') {
      return stem.substring(0, last);
    }
    return stem.length() > SHORTEST_STEM && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i"))
        ? stem.substring(0, last) : stem;
  }
}
