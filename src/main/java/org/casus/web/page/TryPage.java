package org.casus.web.page;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.casus.web.article.ArticleReader;
import org.casus.web.article.ArticleView;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.http.PostedForm;
import org.casus.web.http.RateLimit;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.site.TextReader;
import org.casus.web.sparql.Admission;

/** Reads an article that somebody pastes, and shows at once what is read in it. Nothing of it is kept. */
public final class TryPage {

  /** Most characters of a text; reading as many takes some seconds. */
  public static final int LONGEST_TEXT = 20_000;
  /** A character takes up to twelve bytes in a form. */
  private static final int LARGEST_BODY = 12 * LONGEST_TEXT + 4096;
  private static final int LONGEST_TITLE = 300;
  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON);
  private static final String SWITCH = "casus serve --store DIR --try-it";

  /**
   * What the page shows.
   *
   * @param address URL to which programs send a text
   * @param start   how a server is started that reads; empty when this one does
   * @param title   what was sent, to change it and send it again
   * @param result  what was read; empty before anything was sent
   */
  public record View(String address, String start, String title, String date, String text, Optional<ArticleView> result) {}

  private final Site site;
  private final Responder responder;
  private final Admission admission;
  private final RateLimit limit = RateLimit.perMinute("texts", 10, 60);
  private final Semaphore turn = new Semaphore(1);

  public TryPage(Site site, Responder responder, Admission admission) {
    this.site = site;
    this.responder = responder;
    this.admission = admission;
  }

  /** Answers for GET {@code /try}. */
  public void show(Context request) {
    new Parameters(request, List.of());
    responder.negotiate(request, Optional.empty(), List.of(Format.HTML));
    page(request, new View(address(request), site.textReader().isPresent() ? "" : SWITCH, "", "", "", Optional.empty()));
  }

  /** Answers for POST {@code /try}, with a page or with the reading in the exchange format. */
  public void read(Context request) {
    TextReader reader = site.textReader().orElseThrow(() -> new WebFailure(403, "Not allowed",
        "This server reads no texts. Its keeper can let it: " + SWITCH, List.of()));
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    PostedForm form = PostedForm.of(request, LARGEST_BODY);
    String title = form.text("title");
    String text = form.text("text");
    Optional<LocalDate> date = date(form.text("date"));
    if (text.isEmpty() || text.length() > LONGEST_TEXT || title.length() > LONGEST_TITLE) {
      throw WebFailure.badRequest("Send a text of 1 to " + LONGEST_TEXT + " characters, and a title of at most " + LONGEST_TITLE
          + ".",
          List.of("title", "date", "text"));
    }
    limit.take(request.ip());
    TextReader.Result result = inTurn(request.ip(), () -> reader.read(title, date, text));
    if (format == Format.JSON) {
      request.header("Cache-Control", "no-store").contentType(format.contentType()).result(result.line() + "\n");
    } else {
      page(request, new View(address(request), "", title, form.text("date"), text,
          Optional.of(ArticleReader.readApart(site, result.graph(), result.article()))));
    }
  }

  private TextReader.Result inTurn(String client, Supplier<TextReader.Result> reading) {
    if (!turn.tryAcquire()) {
      throw WebFailure.retry(503, "Busy",
          "Another text is being read, and there is one at a time. Come back in some seconds.", 5);
    }
    try {
      return admission.run(client, reading);
    } finally {
      turn.release();
    }
  }

  private static Optional<LocalDate> date(String given) {
    try {
      return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
    } catch (DateTimeException e) {
      throw WebFailure.badRequest("\"" + given + "\" is not a day: write it as 2021-04-08, or leave it out.",
          List.of("title", "date", "text"));
    }
  }

  private String address(Context request) {
    return request.scheme() + "://" + request.host() + site.links().to("try");
  }

  private void page(Context request, View view) {
    request.header("Cache-Control", "no-store");
    responder.page(request, Page.of("try.jte", "Try it", "", view));
  }
}
