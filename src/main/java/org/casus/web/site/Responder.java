package org.casus.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.casus.web.http.Accept;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.http.Recent;
import org.casus.web.http.WebFailure;

/** Sends pages and data in the format that was asked for, with the headers that go with it. */
public final class Responder {

  private static final String TEMPLATES = "org.casus.web.templates";

  private static final long ROOM = 32L << 20;

  private final Site site;
  private final Recent<String, byte[]> recent = new Recent<>(ROOM, body -> body.length);
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Responder.class.getClassLoader(), TEMPLATES);
  /** Pages look different after a new start with another version of the program, even over the same store. */
  private final String build = Long.toString(System.currentTimeMillis() / 1000, 36);

  public Responder(Site site) {
    this.site = site;
  }

  /**
   * The format to answer with: that of the URL's suffix, or, without one, what the client wants most.
   *
   * @throws WebFailure 406 when the client wants none of {@code offered}
   */
  public Format negotiate(Context request, Optional<Format> suffix, List<Format> offered) {
    if (suffix.isPresent()) {
      return suffix.get();
    }
    request.res().addHeader("Vary", "Accept");
    String accept = request.header("Accept");
    return new Accept(accept).choose(offered).orElseThrow(() -> WebFailure.notAcceptable(accept,
        offered.stream().map(format -> format.mediaType()).toList()));
  }

  /** The format that the last step of the path ends in, as in {@code /events.csv}. */
  public static Optional<Format> suffix(Context request) {
    String path = request.path();
    int dot = path.lastIndexOf('.');
    return dot < path.lastIndexOf('/') ? Optional.empty() : Format.ofSuffix(path.substring(dot + 1));
  }

  /** Answers with a table, written while it is sent. */
  public void csv(Context request, String fileName, Consumer<PrintWriter> writing) {
    if (isKnown(request, Format.CSV)) {
      return;
    }
    request.contentType(Format.CSV.contentType());
    request.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    if (request.method() != HandlerType.HEAD) {
      writing.accept(new PrintWriter(new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8)));
    }
  }

  /** Whether the client already has this; then the answer is 304 and nothing is left to do. */
  public boolean isKnown(Context request, Format format) {
    String mark = "W/\"" + site.store().version() + "-" + build + "-" + format.suffix() + "\"";
    request.header("ETag", mark);
    request.header("Cache-Control", "no-cache");
    String has = request.header("If-None-Match");
    if (has != null && (has.contains(mark) || has.equals("*"))) {
      request.status(304);
      return true;
    }
    return false;
  }

  /**
   * Answers with a page as HTML or JSON; one that was made for the same URL and state of the store is sent again.
   *
   * @param path    the page's path without suffix, below the root, with its query string
   * @param offered all formats in which it can be had
   */
  public void page(Context request, String path, Format format, List<Format> offered, Supplier<Page> make, String... files) {
    link(request, path, format, offered);
    if (isKnown(request, format)) {
      return;
    }
    String version = site.store().version();
    String address = request.scheme() + "://" + request.host() + request.path() + "?" + request.queryString() + " "
        + format.suffix();
    byte[] body = recent.find(address, version).orElseGet(() -> {
      String text = text(make.get(), path, format, offered, files);
      byte[] made = text.getBytes(StandardCharsets.UTF_8);
      if (request.statusCode() == HttpStatus.OK.getCode()) {
        recent.keep(address, version, made);
      }
      return made;
    });
    request.contentType(format.contentType()).result(body);
  }

  private String text(Page page, String path, Format format, List<Format> offered, String... files) {
    return format != Format.HTML ? Json.of(page.view())
        : html(new Frame(page, alternates(path, offered), List.of(files), site.links(), site.assets()));
  }

  /** Gives an answer the status of a failure; nobody is to keep it. */
  public void refuse(Context request, WebFailure failure) {
    request.status(failure.status());
    request.res().setHeader("Cache-Control", "no-store");
    request.res().setHeader("ETag", null);
    failure.retryAfter().ifPresent(seconds -> request.header("Retry-After", seconds.toString()));
  }

  /** Answers with a page that is HTML only. */
  public void page(Context request, Page page, String... files) {
    Frame frame = new Frame(page, List.of(), List.of(files), site.links(), site.assets());
    request.contentType(Format.HTML.contentType()).result(html(frame));
  }

  private String html(Frame frame) {
    StringOutput out = new StringOutput(16 * 1024);
    templates.render(frame.page().template(), Map.of("frame", frame, "view", frame.page().view()), out);
    return out.toString();
  }

  /** Answers with triples. */
  public void triples(Context request, String path, Format format, List<Format> offered, Model model) {
    link(request, path, format, offered);
    if (isKnown(request, format)) {
      return;
    }
    model.setNsPrefixes(site.prefixes().byName());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, format.rdf());
    request.contentType(format.contentType()).result(out.toByteArray());
  }

  /** Names the other formats, and the URL of this one where it was negotiated. */
  public void link(Context request, String path, Format format, List<Format> offered) {
    List<String> links = new ArrayList<>();
    for (Frame.Alternate other : alternates(path, offered)) {
      String rel = format == Format.HTML && !other.mediaType().equals("application/json") ? "alternate describedby" : "alternate";
      links.add("<" + other.href() + ">; rel=\"" + rel + "\"; type=\"" + other.mediaType() + "\"");
    }
    if (format != Format.HTML && offered.contains(Format.HTML)) {
      links.add("<" + site.links().to(path) + ">; rel=\"alternate\"; type=\"text/html\"");
    }
    if (!links.isEmpty()) {
      request.header("Link", String.join(", ", links));
    }
    if (format != Format.HTML) {
      request.header("Content-Location", withSuffix(path, format));
    }
  }

  private List<Frame.Alternate> alternates(String path, List<Format> offered) {
    return offered.stream().filter(format -> format != Format.HTML)
        .map(format -> new Frame.Alternate(format.label(), format.mediaType(), withSuffix(path, format))).toList();
  }

  private String withSuffix(String path, Format format) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    return site.links().to(plain + "." + format.suffix() + (query < 0 ? "" : path.substring(query)));
  }
}
