package org.casus.web.page;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.Correction;
import org.casus.model.EventType;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.UsageException;
import org.casus.store.CorrectionLog;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Row;
import org.casus.web.http.Parameters;
import org.casus.web.http.PostedForm;
import org.casus.web.http.RateLimit;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/**
 * The form with which readers report that something was read wrongly. It writes to the log of corrections and never to the
 * graph, and is shut unless the server was started with such a log.
 */
public final class CorrectionPage {

  private static final PageQuery MENTION = PageQuery.load("correction");
  private static final PageQuery THINGS = PageQuery.load("correction-things");
  private static final int LARGEST_BODY = 16 * 1024;

  /** A choice of the form. */
  public record Choice(String value, String name) {}

  /**
   * What the form shows.
   *
   * @param trigger  the words that were taken for the signal of the event
   * @param type     what it was read as
   * @param modality how, as a local name
   * @param event    where the event is shown
   * @param sent     whether a report was just taken down
   * @param things   whom and what the article mentions
   * @param places   those of them where something can happen
   */
  public record View(String mention, String sentence, String trigger, String type, String modality, String event, boolean sent,
                     List<Choice> types, List<Choice> modalities, List<Choice> things, List<Choice> places) {}

  private final Site site;
  private final Responder responder;
  private final RateLimit limit = RateLimit.perMinute("reports", 10, 120);

  public CorrectionPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  private CorrectionLog log() {
    return site.corrections().orElseThrow(() -> new WebFailure(403, "Not allowed",
        "This server takes no reports. Its keeper can let it: casus serve --corrections FILE", List.of()));
  }

  /** Answers for GET {@code /correction/{mention}}. */
  public void show(Context request) {
    log();
    boolean sent = new Parameters(request, List.of("sent")).choice("sent", List.of("1")).isPresent();
    request.header("Cache-Control", "no-store");
    String id = mention(request);
    responder.page(request, Page.of("correction.jte", "Report a mistake", "events", site.read(data -> view(data, id, sent))));
  }

  private static String mention(Context request) {
    String id = request.pathParam("mention");
    if (!id.matches("[0-9a-f]{16}")) {
      throw WebFailure.notFound("There is no reading " + id + ".");
    }
    return id;
  }

  private Row row(Dataset data, String id) {
    return MENTION.with("mention", NodeFactory.createURI(site.links().iri("mention", id))).rows(data).stream().findFirst()
        .orElseThrow(() -> WebFailure.notFound("There is no reading " + id + "."));
  }

  private View view(Dataset data, String id, boolean sent) {
    Row row = row(data, id);
    String event = row.findIri("event").map(site.links()::page).orElse(site.links().to("mention/" + id));
    return new View(id, row.text("text"), row.text("trigger"), site.vocabulary().label(row.iri("type")), row.local("modality"),
        event, sent,
        Arrays.stream(EventType.values()).map(type -> new Choice(type.name(), site.vocabulary().type(type))).toList(),
        Arrays.stream(Modality.values()).map(modality -> new Choice(modality.label(),
        Words.modality(modality.label(), "positive"))).toList(),
        things(data, id, false), things(data, id, true));
  }

  private List<Choice> things(Dataset data, String id, boolean placesOnly) {
    return THINGS.with("mention", NodeFactory.createURI(site.links().iri("mention", id))).rows(data).stream()
        .filter(row -> !placesOnly || row.isTrue("place"))
        .flatMap(row -> site.links().thing(row.iri("thing")).map(thing -> new Choice(thing, row.text("name"))).stream())
        .distinct().toList();
  }

  /** Answers for POST {@code /correction/{mention}}: takes the report down and leads back to the form. */
  public void take(Context request) {
    CorrectionLog log = log();
    PostedForm form = PostedForm.of(request, LARGEST_BODY);
    limit.take(request.ip());
    String id = mention(request);
    try {
      log.report(site.read(data -> correction(form, id, row(data, id))));
    } catch (IllegalArgumentException e) {
      throw WebFailure.badRequest("Say what is wrong: choose one of the kinds with what would be right, a day as "
          + "2021-04-07; with the last one write a note.",
          List.of("kind", "type", "modality", "initiator", "target", "place", "date", "note"));
    } catch (UsageException e) {
      throw new WebFailure(503, "Not now", "The report could not be taken down. Please tell the keeper of this server.",
          List.of());
    }
    request.status(303).header("Location", site.links().to("correction/" + id + "?sent=1"));
  }

  private static Correction correction(PostedForm form, String id, Row row) {
    Correction.Kind kind = Correction.Kind.valueOf(form.text("kind").toUpperCase(Locale.ROOT));
    String value = switch (kind) {
      case NO_EVENT, REMARK -> "";
      default -> form.text(kind.name().toLowerCase(Locale.ROOT));
    };
    return new Correction(new MentionId(id), kind, value, cut(row.text("text")), cut(row.text("trigger")),
        cut(form.text("note")));
  }

  private static String cut(String text) {
    return text.length() <= Correction.LONGEST ? text : text.substring(0, Correction.LONGEST);
  }
}
