package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at a page that is open: its size and colours are changed where it is, for to load it anew each time would take most of
 * the time.
 *
 * @param name begins the names of its pictures, which go to {@code target/screenshots} for people to look at
 */
record Soundness(Page page, String name) {

  /** Pixels of a picture; what is below looks like what is above. */
  private static final int TALLEST = 4000;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** Nothing is too wide, and axe finds nothing. */
  void check(int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    fits(width);
    String shot = name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "");
    picture(shot);
    // What the other way looks for is within frames, and there are none.
    assertEquals(List.of(), new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
        .map(rule -> rule.getId() + " "
        + rule.getNodes().stream().limit(4).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).toList(),
        shot);
  }

  /** Nobody has to scroll sideways. */
  void fits(int width) {
    page.setViewportSize(width, width > 800 ? 900 : 844);
    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), name
        + " is wider than " + width);
  }

  void picture() {
    picture(name);
  }

  private void picture(String file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file + ".png")).setFullPage(true)
        .setClip(0, 0, page.viewportSize().width,
        Math.min(TALLEST, (int) page.evaluate("document.documentElement.scrollHeight"))));
  }
}
