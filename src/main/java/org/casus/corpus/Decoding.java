package org.casus.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Issue;

/** Bytes to text, strictly: a byte that does not belong is an error and never a replacement character. */
final class Decoding {

  private static final Pattern DECLARED = Pattern.compile(
      "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.+-]+)|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([a-z0-9_:.+-]+)");
  private static final int DECLARED_WITHIN = 4096;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private Decoding() {}

  /** The text of UTF-8 bytes, without byte order mark. */
  static String utf8(byte[] bytes) throws BadInputException {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw new BadInputException(Issue.Kind.ENCODING, "this is UTF-16; save it as UTF-8");
    }
    refuseBinary(bytes);
    int begin = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return decode(bytes, begin, StandardCharsets.UTF_8, "; save it as UTF-8");
  }

  /** The text of a web page: by byte order mark, by the character set it declares, else as UTF-8. */
  static String html(byte[] bytes) throws BadInputException {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, "");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, "");
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes);
    }
    refuseBinary(bytes);
    Optional<String> declared = declaredCharset(bytes);
    return declared.isEmpty()
        ? decode(bytes, 0, StandardCharsets.UTF_8, ", and it declares no character set")
        : decode(bytes, 0, charset(declared.get()), ", which it declares");
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)) : Optional.empty();
  }

  private static Charset charset(String name) throws BadInputException {
    // Browsers read Latin-1 and ASCII as Windows-1252, and pages are written for browsers.
    if (name.matches("(?i)iso-?8859-?1|latin-?1|us-ascii|ascii")) {
      return Charset.forName("windows-1252");
    }
    // A page whose declaration could be read byte by byte is not in UTF-16, whatever it says.
    if (name.matches("(?i)utf-?16(le|be)?|utf8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(Issue.Kind.ENCODING, "it declares the unknown character set " + name);
    }
  }

  private static String decode(byte[] bytes, int begin, Charset charset, String advice) throws BadInputException {
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      long line = 1 + CharBuffer.wrap(out.array(), 0, out.position()).chars().filter(c -> c == '\n').count();
      throw new BadInputException(Issue.Kind.ENCODING,
          String.format("byte 0x%02X in line %d is not %s%s", bytes[in.position()] & 0xFF, line, charset.name(), advice));
    }
    return out.flip().toString();
  }

  private static void refuseBinary(byte[] bytes) throws BadInputException {
    int control = 0;
    for (byte b : bytes) {
      if (b == 0) {
        throw new BadInputException(Issue.Kind.BINARY, "this is not text: it has a zero byte");
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        control++;
      }
    }
    if (control > bytes.length / 100 + 2 || Arrays.mismatch(bytes, PDF) == PDF.length) {
      throw new BadInputException(Issue.Kind.BINARY, "this is not text");
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
