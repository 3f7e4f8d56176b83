package org.casus.resolve.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
      "U.S.,us", "Côte d’Ivoire,cote divoire", "Cote d'Ivoire,cote divoire", "al-Qaeda,al qaeda",
          "the United Kingdom,united kingdom",
      "Łódź,lodz", "S&P,s and p", "Asa'ib Ahl al-Haq,asaib ahl al haq", "  New   York ,new york", "Diyarbakır,diyarbakir",
      "---,''"})
  void spellingsShareAKey(String name, String key) {
    assertEquals(key, NameKey.of(name));
  }

  @Test
  void capitalsCount() {
    assertTrue(NameKey.fits("US", "U.S."));
    assertFalse(NameKey.fits("US", "us"));
    assertFalse(NameKey.fits("US", "Us"));
    assertTrue(NameKey.fits("Iraqi", "IRAQI"));
    assertFalse(NameKey.fits("Polish", "polish"));
    assertTrue(NameKey.fits("al-Shabaab", "al-Shabaab"));
    assertFalse(NameKey.fits("the States", "states"));
  }

  @Test
  void acronymsAreShortAndInCapitals() {
    assertTrue(NameKey.isAcronym("ISIL"));
    assertTrue(NameKey.isAcronym("U.N."));
    assertFalse(NameKey.isAcronym("Iraq"));
    assertFalse(NameKey.isAcronym("US ARMY"));
  }

  @Test
  void aLetterLeftOut() {
    assertTrue(NameKey.isOneLetterShort("Ethopia", "Ethiopia"));
    assertTrue(NameKey.isOneLetterShort("Quatar", "Qatar"));
    assertFalse(NameKey.isOneLetterShort("Greenlane", "Greenland"));
    assertFalse(NameKey.isOneLetterShort("Iraq", "Iraq"));
  }
}
