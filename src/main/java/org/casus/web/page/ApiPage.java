package org.casus.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.web.graph.Links;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** A page to try every route of the OpenAPI description: a form each, made from the description, which needs no script. */
public final class ApiPage {

  /** Routes that give lists and pages, and those that ask for one thing by its name. */
  public record View(List<Route> lists, List<Route> things) {}

  /**
   * A route to try.
   *
   * @param tries one for each of its formats that has an address of its own
   */
  public record Route(String path, String summary, List<Field> fields, List<Try> tries) {

    /** Name of its anchor and of what belongs to its fields. */
    public String id() {
      return path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }
  }

  /** What a route can be given. */
  public record Field(String name, String description, boolean required) {}

  /** A button. @param action where the form goes with it */
  public record Try(String label, String action) {}

  private static final List<Format> FORMATS = List.of(Format.HTML);
  private static final String ROUTE = "route";

  private final Site site;
  private final Responder responder;
  private final Map<String, JsonNode> routes = new LinkedHashMap<>();

  public ApiPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
    OpenApi.description().get("paths").properties().forEach(path -> routes.put(path.getKey(), path.getValue().get("get")));
    routes.values().removeIf(get -> get == null);
  }

  /** Answers for {@code /api}; with a route and values for its path, it leads there. */
  public void answer(Context request) {
    String asked = request.queryParam(ROUTE);
    if (asked != null) {
      request.redirect(site.links().to(target(request, asked)), HttpStatus.SEE_OTHER);
      return;
    }
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    responder.page(request, "api", format, FORMATS, () -> Page.of("api.jte", "Try the API", "exports", view()));
  }

  private String target(Context request, String route) {
    if (!routes.containsKey(route)) {
      throw WebFailure.badRequest("There is no route " + route + ".", List.copyOf(routes.keySet()));
    }
    List<String> names = new ArrayList<>(List.of(ROUTE));
    fields(route).forEach(field -> names.add(field.name()));
    Parameters parameters = new Parameters(request, names);
    String path = route.substring(1);
    Map<String, String> rest = new LinkedHashMap<>();
    for (String name : names.subList(1, names.size())) {
      Optional<String> value = parameters.text(name);
      if (path.contains("{" + name + "}")) {
        String step = value.orElseThrow(() -> WebFailure.badRequest("The route " + route + " needs a value for " + name + ".",
            List.of(name)));
        path = path.replace("{" + name + "}", Links.encode(step));
      } else {
        value.ifPresent(given -> rest.put(name, given));
      }
    }
    return path + Paging.query(rest);
  }

  private View view() {
    List<Route> lists = new ArrayList<>();
    List<Route> things = new ArrayList<>();
    routes.keySet().stream().filter(path -> base(path).equals(path)).forEach(path -> {
      (path.contains("{") ? things : lists)
          .add(new Route(path, routes.get(path).get("summary").asText(), fields(path), tries(path)));
    });
    return new View(lists, things);
  }

  private List<Field> fields(String path) {
    List<Field> fields = new ArrayList<>();
    routes.get(path).path("parameters").forEach(parameter -> fields.add(new Field(parameter.get("name").asText(),
        parameter.get("description").asText(), parameter.path("required").asBoolean())));
    return fields;
  }

  private List<Try> tries(String path) {
    if (path.contains("{")) {
      return List.of(new Try("Try", site.links().to("api")));
    }
    List<Try> tries = new ArrayList<>();
    tries.add(new Try("Try", site.links().to(path.substring(1))));
    routes.keySet().stream().filter(other -> !other.equals(path) && base(other).equals(path)).forEach(other ->
        tries.add(new Try("as " + other.substring(path.length() + 1), site.links().to(other.substring(1)))));
    return tries;
  }

  /** The route of which this is another format: {@code /events} for {@code /events.csv}. */
  private String base(String path) {
    int dot = path.lastIndexOf('.');
    return dot > 1 && routes.containsKey(path.substring(0, dot)) ? path.substring(0, dot) : path;
  }
}
