package org.casus.corpus;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of an HTML element: blocks with a blank line between them, white space as a browser shows it. */
final class HtmlText {

  private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "figure", "figcaption", "nav",
      "aside", "form", "button", "select", "iframe", "svg", "video", "audio");

  private final StringBuilder text = new StringBuilder();
  /** What goes before the next word. */
  private Gap gap = Gap.NONE;

  /** From weak to strong: of two gaps that meet the stronger one stays. */
  private enum Gap {
    NONE(""), SPACE(" "), LINE("\n"), BLANK_LINE("\n\n");

    private final String characters;

    Gap(String characters) {
      this.characters = characters;
    }
  }

  private HtmlText() {}

  static String of(Element element) {
    HtmlText words = new HtmlText();
    words.children(element);
    return words.text.toString().strip();
  }

  static String ofFragment(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode node) {
        words(node.getWholeText());
      } else if (child instanceof Element inner && !SKIPPED.contains(inner.normalName())) {
        element(inner);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      separate(gap == Gap.LINE ? Gap.BLANK_LINE : Gap.LINE);
      return;
    }
    boolean cell = name.equals("td") || name.equals("th");
    Gap around = cell ? Gap.SPACE : element.isBlock() ? Gap.BLANK_LINE : Gap.NONE;
    separate(around);
    children(element);
    separate(around);
  }

  private void words(String raw) {
    String words = raw.replaceAll("[\\s\\u00A0]+", " ");
    if (words.startsWith(" ")) {
      separate(Gap.SPACE);
    }
    String inner = words.strip();
    if (!inner.isEmpty()) {
      text.append(text.isEmpty() ? "" : gap.characters).append(inner);
      gap = words.endsWith(" ") ? Gap.SPACE : Gap.NONE;
    }
  }

  private void separate(Gap wanted) {
    if (wanted.compareTo(gap) > 0) {
      gap = wanted;
    }
  }
}
