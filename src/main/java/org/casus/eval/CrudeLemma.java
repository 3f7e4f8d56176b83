package org.casus.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dictionary form of a trigger's last content word, by a list of irregular forms and rules for endings. It serves the
 * baseline of event coreference and nothing else: it must be the same for everybody who is compared with that baseline, so
 * it does not ask a tagger.
 */
final class CrudeLemma {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]*|\\p{Nd}+");
  private static final Set<String> EMPTY_WORDS = Set.of("a", "an", "the", "to", "into", "in", "on", "at", "off", "out", "up",
      "down", "over", "with", "for", "from", "of", "by", "and", "or", "not", "was", "were", "is", "are", "be", "been", "being",
      "will", "would", "could", "has", "have", "had", "do", "does", "did", "his", "her", "its", "their", "about", "as", "away",
      "back", "against", "after");
  private static final String[][] FIRST_ENDINGS =
      {{"ies", "y"}, {"sses", "ss"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"ied", "y"}};
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern SHORT_SYLLABLE = Pattern.compile("[^aeiou][aeiou][^aeiouwxy]$");
  /** Stems with a short last syllable that take no e: offer-ed, open-ed, visit-ed. */
  private static final List<String> WITHOUT_E = List.of("er", "en", "on", "it", "or", "el", "et", "in", "an", "op");
  /** Stems that take an e in any case: creat-ed, serv-ed, judg-ed. */
  private static final List<String> WITH_E =
      List.of("at", "iz", "is", "ag", "ur", "ir", "v", "c", "u", "dg", "ang", "rg", "as", "os", "us");
  private static final Map<String, String> IRREGULAR = irregular();
  private static final int LEAST_STEM = 2;

  private CrudeLemma() {}

  static String of(String trigger) {
    String lower = trigger.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(lower);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    List<String> content = words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    List<String> chosen = content.isEmpty() ? words : content;
    String word = chosen.isEmpty() ? lower : chosen.get(chosen.size() - 1);
    return IRREGULAR.containsKey(word) ? IRREGULAR.get(word) : withoutEnding(word);
  }

  private static String withoutEnding(String word) {
    for (String[] ending : FIRST_ENDINGS) {
      if (hasStem(word, ending[0])) {
        return stem(word, ending[0]) + ending[1];
      }
    }
    for (String ending : List.of("ing", "ed")) {
      if (hasStem(word, ending) && VOWEL.matcher(stem(word, ending)).find()) {
        return ofVerbStem(stem(word, ending));
      }
    }
    boolean plural = word.endsWith("s") && word.length() > 3 && List.of("ss", "us", "is").stream().noneMatch(word::endsWith);
    return plural ? stem(word, "s") : word;
  }

  private static String ofVerbStem(String stem) {
    int last = stem.length() - 1;
    if (stem.length() > LEAST_STEM && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0) {
      return stem.substring(0, last);
    }
    boolean shortSyllable = stem.length() > 3 && SHORT_SYLLABLE.matcher(stem).find() && WITHOUT_E.stream()
        .noneMatch(stem::endsWith);
    return shortSyllable || WITH_E.stream().anyMatch(stem::endsWith) ? stem + "e" : stem;
  }

  private static boolean hasStem(String word, String ending) {
    return word.endsWith(ending) && word.length() > ending.length() + LEAST_STEM;
  }

  private static String stem(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }

  private static Map<String, String> irregular() {
    Map<String, String> lemmas = new HashMap<>();
    try (InputStream in = CrudeLemma.class.getResourceAsStream("irregular-forms.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1)
          .forEach(line -> {
        String[] cells = line.split("\t");
        for (String form : cells[1].split("\\|")) {
          lemmas.put(form, cells[0]);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("irregular-forms.tsv", e);
    }
    return lemmas;
  }
}
