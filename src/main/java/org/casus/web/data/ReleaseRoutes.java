package org.casus.web.data;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.casus.store.release.Release;
import org.casus.web.http.Json;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Site;

/** The releases that are kept beside the store, as they were written. */
public final class ReleaseRoutes {

  private final Site site;

  public ReleaseRoutes(Site site) {
    this.site = site;
  }

  /** Answers for {@code /releases}. */
  public void list(Context request) {
    new Parameters(request, List.of());
    List<Map<String, Object>> releases = site.releases().list().stream()
        .map(release -> Map.<String, Object>of("version", release.version(),
        "manifest", site.links().to("releases/" + release.version() + "/manifest.json"))).toList();
    request.contentType("application/json").result(Json.of(Map.of("current", site.store().version(), "releases", releases)));
  }

  /** Answers for {@code /releases/{version}/{file}}. */
  public void file(Context request) {
    new Parameters(request, List.of());
    String version = request.pathParam("version");
    String name = request.pathParam("file");
    Release release = site.releases().find(version)
        .orElseThrow(() -> new WebFailure(404, "Not found", "There is no release " + version + ".",
        site.releases().list().stream().map(Release::version).toList()));
    Path file = release.folder().resolve(Release.FILES.containsKey(name) ? name : ".");
    if (!Files.isRegularFile(file)) {
      throw new WebFailure(404, "Not found", "The release " + version + " has no file " + name + ".", Release.FILES.keySet()
          .stream().sorted().toList());
    }
    request.contentType(Release.FILES.get(name));
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    try {
      if (request.method() == HandlerType.HEAD) {
        request.header("Content-Length", Long.toString(Files.size(file)));
      } else {
        request.result(Files.newInputStream(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
