package org.casus.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.casus.store.StoreStatistics;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.quality.QualityReader;
import org.casus.web.quality.QualityView;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Pages that say more about Casus than about the world. */
public final class PlainPages {

  /** What the page about Casus shows. */
  public record About(StoreStatistics statistics, String base) {}

  private static final QualityView QUALITY = QualityReader.read();
  private static final List<Format> FORMATS = List.of(Format.HTML);

  private final Site site;
  private final Responder responder;

  public PlainPages(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /quality}. */
  public void quality(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    responder.page(request, "quality", format, FORMATS, () -> Page.of("quality.jte", "Quality", "about", QUALITY));
  }

  /** Answers for {@code /about}. */
  public void about(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    responder.page(request, "about", format, FORMATS,
        () -> Page.of("about.jte", "About", "about", new About(site.store().statistics(), site.links().base())));
  }
}
