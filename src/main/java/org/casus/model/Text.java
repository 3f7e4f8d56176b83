package org.casus.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Content-derived names: the same content has the same name on every machine and in every run. */
public final class Text {

  private Text() {}

  /**
   * The first 16 hexadecimal digits (64 bits) of the SHA-256 of the parts, each followed by a separator that text does
   * not hold.
   */
  public static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Lower-case ASCII letters and digits with single hyphens: "Qāsim al-Aʿrajī" becomes "qasim-al-araji". */
  public static String slug(String name) {
    return fold(name).toLowerCase(Locale.ROOT).replaceAll("['’ʿʾ`.]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The same text without diacritics: "São Tomé" becomes "Sao Tome". */
  public static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return plain.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("đ", "d")
        .replace("Đ", "D");
  }
}
