package org.casus.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** How to use the data from other programs: code to copy, with the address of this server in it. */
public final class GuidePage {

  /** All programs. */
  public record View(List<Guide> guides) {}

  /**
   * How one program takes the data.
   *
   * @param id       anchor on the page
   * @param language of the code; empty for steps that people follow
   */
  public record Guide(String id, String title, String text, String language, String code) {}

  private static final String FOLDER = "/org/casus/web/guides/";
  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON);

  private final Site site;
  private final Responder responder;

  public GuidePage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /docs}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Responder.suffix(request), FORMATS);
    String address = request.scheme() + "://" + request.host() + site.links().root();
    responder.page(request, "docs", format, FORMATS, () -> Page.of("docs.jte", "Use from other programs", "exports",
        new View(guides(address))));
  }

  private static List<Guide> guides(String address) {
    try {
      List<Guide> guides = new ArrayList<>();
      for (JsonNode guide : new ObjectMapper().readTree(file("index.json"))) {
        guides.add(new Guide(guide.get("id").asText(), guide.get("title").asText(), guide.get("text").asText(),
            guide.get("language").asText(),
            file(guide.get("file").asText()).replace("{site}", address)));
      }
      return guides;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String name) throws IOException {
    try (InputStream in = GuidePage.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
