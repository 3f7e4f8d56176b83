package org.casus.corpus;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text is English. A text with enough of the words that no other language is full of is English without
 * further ado; only for the others the detector with its models (some seconds, some 30 MB) is loaded.
 */
final class EnglishCheck {

  /** Below this many characters a guess is worth nothing: such texts pass. */
  static final int SHORTEST_JUDGED = 60;

  private static final int SAMPLE = 1000;
  private static final Set<String> ENGLISH_WORDS = Set.of("the", "of", "and", "to", "that", "with", "by", "from", "which",
      "has", "have", "were", "been", "their", "said", "would", "after", "who", "this", "its");
  /** One word in ten: ordinary news has one in five; of 1,571 English texts 38 are below, most of them single sentences. */
  private static final double SURE = 0.1;
  /**
   * How likely English must be, as a share of the likeliest language, from 0 to 1: a short English sentence full of names has
   * 0.98, one in another language 0.7 at most.
   */
  private static final double LIKELY = 0.9;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private EnglishCheck() {}

  private static final class Detector {
    // A closed list keeps memory small; a language outside of it is taken for a neighbour on it, which is not English either.
    static final LanguageDetector INSTANCE = LanguageDetectorBuilder.fromLanguages(Language.ENGLISH, Language.ARABIC,
        Language.CHINESE, Language.DUTCH, Language.FRENCH, Language.GERMAN, Language.HEBREW, Language.HINDI,
        Language.INDONESIAN, Language.ITALIAN, Language.JAPANESE, Language.KOREAN, Language.PERSIAN, Language.POLISH,
        Language.PORTUGUESE, Language.RUSSIAN, Language.SPANISH, Language.SWAHILI, Language.SWEDISH, Language.TURKISH,
        Language.UKRAINIAN).withLowAccuracyMode().build();
  }

  /** The English name of the language of {@code text} when it is another one than English. */
  static Optional<String> otherLanguage(String text) {
    String sample = text.strip();
    sample = sample.substring(0, Math.min(sample.length(), SAMPLE));
    if (sample.length() < SHORTEST_JUDGED || isSurelyEnglish(sample)) {
      return Optional.empty();
    }
    Language language = Detector.INSTANCE.detectLanguageOf(sample);
    boolean likely = Detector.INSTANCE.computeLanguageConfidenceValues(sample).getOrDefault(Language.ENGLISH, 0.0) > LIKELY;
    if (likely || language == Language.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(language.name().charAt(0) + language.name().substring(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isSurelyEnglish(String sample) {
    int words = 0;
    int english = 0;
    Matcher word = WORD.matcher(sample.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words++;
      english += ENGLISH_WORDS.contains(word.group()) ? 1 : 0;
    }
    return english >= 2 && english >= SURE * words;
  }
}
