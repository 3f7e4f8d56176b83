package org.casus.web.page;

import java.util.List;

/** The way to an answer from other programs, to be copied. */
public final class Snippets {

  /** @param language for people to read; @param code runs as it stands */
  public record Snippet(String language, String code) {}

  private Snippets() {}

  /** @param url of an answer as CSV: absolute, percent-encoded, so that it needs no quoting but quotes around it */
  static List<Snippet> of(String url) {
    return List.of(
        new Snippet("curl", "curl -s '" + url + "' > answer.csv"),
        new Snippet("Python", "import pandas as pd\n\nanswer = pd.read_csv(\"" + url + "\")\nprint(answer.head())"),
        new Snippet("R", "answer <- read.csv(\"" + url + "\")\nhead(answer)"),
        new Snippet("Java", """
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse.BodyHandlers;

            public class Answer {
              public static void main(String[] args) throws Exception {
                HttpRequest question = HttpRequest.newBuilder(URI.create("%s")).build();
                System.out.print(HttpClient.newHttpClient().send(question, BodyHandlers.ofString()).body());
              }
            }""".formatted(url)));
  }
}
