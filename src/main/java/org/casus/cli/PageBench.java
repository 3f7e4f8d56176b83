package org.casus.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long each kind of page takes when it is asked for the first time and again, and how much is sent. */
final class PageBench {

  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"([^\"]*/assets/[^\"]+)\"");
  private static final String ROW = "%-34s %6d %10.1f %10.1f %10.1f %10.1f %8.1f %8.1f%n";

  private final Terminal terminal;
  private final int runs;
  private final Map<String, Integer> sizes = new HashMap<>();

  PageBench(Terminal terminal, int runs) {
    this.terminal = terminal;
    this.runs = runs;
  }

  /** @param address of a path below the root of the server */
  void measure(List<BenchPages> kinds, Function<String, URI> address) {
    terminal.print("%n%-34s %6s %10s %10s %10s %10s %8s %8s%n".formatted("milliseconds", "pages", "first p50", "slowest",
        "again p50", "p95", "kB", "and files"));
    for (BenchPages kind : kinds) {
      List<URI> pages = kind.paths().stream().map(address).toList();
      double[] first = new double[pages.size()];
      int bytes = 0;
      for (int i = 0; i < first.length; i++) {
        Timings.Answer answer = Timings.page(pages.get(i));
        first[i] = answer.millis();
        bytes = Math.max(bytes, answer.bytes());
      }
      double[] again = again(pages);
      int files = files(pages.get(0));
      terminal.print(String.format(Locale.ROOT, ROW, kind.name(), first.length, Timings.percentile(first, 50),
          Timings.percentile(first, 100), Timings.percentile(again, 50), Timings.percentile(again, 95), bytes / 1e3,
          (bytes + files) / 1e3));
      terminal.flush();
    }
  }

  /** Length of the styles and scripts that a page names; what it loads later, when a map is looked at, is not among them. */
  private int files(URI page) {
    Matcher file = FILE.matcher(Timings.page(page).text());
    return file.results().map(found -> found.group(1))
        .mapToInt(name -> sizes.computeIfAbsent(name, n -> Timings.page(page.resolve(n)).bytes())).sum();
  }

  private double[] again(List<URI> pages) {
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < Math.max(pages.size(), runs); run++) {
      millis.add(Timings.page(pages.get(run % pages.size())).millis());
    }
    return Timings.array(millis);
  }
}
