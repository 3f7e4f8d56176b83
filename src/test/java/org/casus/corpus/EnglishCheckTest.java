package org.casus.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishCheckTest {

  @ParameterizedTest
  @ValueSource(strings =
      {"The ministry said on Monday that the envoys of both countries would return to the talks in the capital.",
      "Norland troops fire across river, Westmark border town evacuated, governor blames smugglers again",
      "Sweden's foreign minister met her Turkish counterpart in Ankara.",
      "Kurz.", "El ministro dijo que no."})
  void englishAndShortTextsPass(String text) {
    assertEquals(Optional.empty(), EnglishCheck.otherLanguage(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "El ministro dijo el lunes que los enviados de ambos países volverían a las conversaciones en la capital. | Spanish",
      "Der Minister sagte am Montag, dass die Gesandten beider Länder zu den Gesprächen zurückkehren würden. | German",
      "Министр заявил в понедельник, что посланники обеих стран вернутся к переговорам в столице. | Russian",
      "قال الوزير يوم الاثنين إن مبعوثي البلدين سيعودون إلى المحادثات في العاصمة قبل نهاية الشهر. | Arabic"})
  void otherLanguagesAreNamed(String text, String language) {
    assertEquals(Optional.of(language), EnglishCheck.otherLanguage(text));
  }
}
