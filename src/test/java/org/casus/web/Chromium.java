package org.casus.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.store.CorrectionLog;
import org.casus.web.sparql.SparqlSettings;

/**
 * The machine's Chromium before a server over the sample graph, with all that readers may do switched on. Notes whatever a
 * page does that it should not do.
 */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final SampleServer server = new SampleServer(new WebSettings("localhost", 0, SparqlSettings.standard(),
      Optional.of(new CorrectionLog(Path.of("target/mistakes-in-browser.jsonl")))).reading(TryTest.READER));
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  private Chromium() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
        .setArgs(List.of("--headless",
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync")));
  }

  /** Skips the tests where there is no Chromium, but for a build that is to check everything. */
  static Chromium start() {
    if (!Files.isExecutable(PROGRAM)) {
      String what = "there is no " + PROGRAM + "; install it (Debian: apt-get install chromium) to test the pages in a browser";
      if ("true".equals(System.getenv("CI"))) {
        fail(what);
      }
      abort(what);
    }
    return new Chromium();
  }

  /** A fresh browser window. */
  Page open(int width, ColorScheme scheme, boolean javaScript) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width > 800 ? 900 : 844)
        .setColorScheme(scheme).setJavaScriptEnabled(javaScript));
    Page page = context.newPage();
    String own = address("");
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        faults.add(page.url() + " " + message.type() + ": " + message.text());
      }
    });
    page.onPageError(error -> faults.add(page.url() + " threw " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith(own) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
        faults.add(page.url() + " asked " + request.url());
      }
    });
    return page;
  }

  String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** What pages did since the last call: errors on the console, exceptions, requests to other hosts. */
  List<String> takeFaults() {
    List<String> taken = List.copyOf(faults);
    faults.clear();
    return taken;
  }

  @Override
  public void close() {
    playwright.close();
    server.close();
  }
}
