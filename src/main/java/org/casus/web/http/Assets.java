package org.casus.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Files that pages need: our own, and those of libraries that come as WebJars. Each is known by name here; nothing else of the
 * class path can be had. Their URLs change with their content, so that browsers may keep them.
 */
public final class Assets {

  private static final String OWN = "org/casus/web/assets/";
  private static final String WEBJARS = "META-INF/resources/webjars/";

  private static final Map<String, String> LIBRARIES = Map.of(
      "lib/leaflet.css", "leaflet/1.9.4/dist/leaflet.css",
      "lib/leaflet.js", "leaflet/1.9.4/dist/leaflet.js",
      "lib/htmx.js", "htmx.org/2.0.10/dist/htmx.min.js",
      "lib/yasgui.css", "zazuko__yasgui/4.5.0/build/yasgui.min.css",
      "lib/yasgui.js", "zazuko__yasgui/4.5.0/build/yasgui.min.js");

  private static final List<String> FILES = List.of("casus.css", "types.css", "pages.css", "tools.css", "explore.css",
      "casus.js", "suggest.js", "explore.js",
      "map.js", "editor.js", "world.json", "icon.svg");

  private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js",
      "text/javascript; charset=utf-8",
      "json", "application/json", "svg", "image/svg+xml");

  private final Map<String, String> resources = new LinkedHashMap<>();
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  public Assets() {
    FILES.forEach(file -> resources.put(file, OWN + file));
    LIBRARIES.forEach((name, file) -> resources.put(name, WEBJARS + file));
  }

  /** The path of a file, relative to the root of the server; refuses names that are not known. */
  public String path(String name) {
    return "assets/" + name + "?v=" + marks.computeIfAbsent(name, this::mark);
  }

  private String mark(String name) {
    CRC32 sum = new CRC32();
    sum.update(read(name));
    return Long.toString(sum.getValue(), 36);
  }

  private byte[] read(String name) {
    String resource = resources.get(name);
    if (resource == null) {
      throw new IllegalArgumentException("no file of ours: " + name);
    }
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a request for the file that the path parameter {@code file} names. */
  public void serve(Context request) {
    String name = request.pathParam("file");
    if (!resources.containsKey(name)) {
      throw WebFailure.notFound("There is no file " + name + ".");
    }
    request.header("Cache-Control", request.queryParam("v") == null ? "no-cache" : "public, max-age=31536000, immutable");
    request.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    request.result(read(name));
  }

  /** All names, for checks. */
  public List<String> names() {
    return List.copyOf(resources.keySet());
  }
}
