package org.casus.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a server for a page of each kind, so that the first readers find ready what takes long the first time. */
final class FirstVisits {

  private static final List<String> PAGES = List.of("", "events", "search?q=attack", "events?view=map", "events?view=timeline",
      "events?view=network", "events?view=matrix", "type/ASSAULT", "ontology", "actors", "places", "articles", "queries",
      "editor", "sparql?format=json&query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%201");
  /** Links to things of all kinds. */
  private static final Pattern LINK = Pattern.compile("href=\"[^\"]*?((event|actor|place|article)/[A-Za-z0-9._~-]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Consumer<String> telling;

  /**
   * @param address of the front page, with a slash behind it
   * @param telling hears of each page and its status
   */
  FirstVisits(String address, Consumer<String> telling) {
    this.address = address;
    this.telling = telling;
  }

  /** Goes through all pages, and to the first thing of each kind that they name. */
  void visit() throws IOException, InterruptedException {
    Set<String> kinds = new LinkedHashSet<>();
    for (String page : PAGES) {
      Matcher link = LINK.matcher(visit(page));
      while (link.find()) {
        if (kinds.add(link.group(2))) {
          visit(link.group(1));
        }
      }
    }
  }

  /** The same in a thread of its own; a server that is stopped meanwhile ends it. */
  void visitMeanwhile() {
    Thread visiting = new Thread(() -> {
      try {
        visit();
      } catch (IOException e) {
        telling.accept("The first visits ended early: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, "first-visits");
    visiting.setDaemon(true);
    visiting.start();
  }

  private String visit(String page) throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(URI.create(address + page)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
    telling.accept(answer.statusCode() + " /" + page);
    return answer.body();
  }
}
