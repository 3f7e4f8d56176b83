package org.casus.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of file that hold articles. */
enum Format {
  PLAIN_TEXT {
    @Override
    Draft parse(byte[] bytes) throws BadInputException {
      return Draft.ofText(Decoding.utf8(bytes));
    }
  },
  MARKDOWN {
    @Override
    Draft parse(byte[] bytes) throws BadInputException {
      return MarkdownArticle.parse(Decoding.utf8(bytes));
    }
  },
  HTML {
    @Override
    Draft parse(byte[] bytes) throws BadInputException {
      return HtmlPage.parse(Decoding.html(bytes));
    }
  },
  /** One article a line, so {@link #parse} is given one line. */
  JSON_LINES {
    @Override
    Draft parse(byte[] bytes) throws BadInputException {
      return JsonArticle.parse(Decoding.utf8(bytes));
    }
  };

  static final String KNOWN_ENDINGS = ".txt, .md, .html, .jsonl";

  /** How many bytes {@link #sniff} looks at. */
  static final int SNIFFED_BYTES = 512;

  private static final Map<String, Format> BY_ENDING = Map.of("txt", PLAIN_TEXT, "text", PLAIN_TEXT, "md", MARKDOWN,
      "markdown", MARKDOWN, "html", HTML, "htm", HTML, "xhtml", HTML, "jsonl", JSON_LINES, "ndjson", JSON_LINES);

  abstract Draft parse(byte[] bytes) throws BadInputException;

  /** What follows the last dot of the file's name, in lower case; empty when there is no dot, or only a leading one. */
  static Optional<String> ending(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 1 ? Optional.empty() : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  static Optional<Format> ofEnding(String ending) {
    return Optional.ofNullable(BY_ENDING.get(ending));
  }

  /** The format of a file that has no telling name, from how it begins. */
  static Format sniff(byte[] beginning) {
    String text = new String(beginning, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (text.startsWith("{")) {
      return JSON_LINES;
    }
    if (text.matches("(?is)<(!doctype|!--|\\?xml|html|head|body|article|meta|p|div)\\b.*|<!--.*")) {
      return HTML;
    }
    return text.matches("(?s)---[ \\t]*\\R.*") ? MARKDOWN : PLAIN_TEXT;
  }
}
