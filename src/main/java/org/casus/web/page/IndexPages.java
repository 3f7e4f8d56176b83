package org.casus.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Casus;
import org.casus.web.data.Lists;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.index.ActorIndex;
import org.casus.web.index.ArticleIndex;
import org.casus.web.index.CountryNames;
import org.casus.web.index.PlaceIndex;
import org.casus.web.site.Listing;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The lists of actors, places and articles. */
public final class IndexPages {

  private static final PageQuery ARTICLES = PageQuery.load("articles");
  private static final PageQuery ACTORS = PageQuery.load("actors");
  private static final PageQuery PLACES = PageQuery.load("places");

  private interface Index extends Listing {

    List<?> entries();

    Paging paging();

    @Override
    default List<?> rows() {
      return entries();
    }

    @Override
    default Optional<Paging> standing() {
      return Optional.of(paging());
    }
  }

  /** Actors, with the kinds that there are. */
  public record Actors(List<ActorIndex.Entry> entries, List<Kind> kinds, Paging paging) implements Index {

    @Override
    public List<String> things() {
      return entries.stream().map(entry -> entry.ref().iri()).toList();
    }
  }

  /** Places, with the states that there are, and where they are. */
  public record Places(List<PlaceIndex.Entry> entries, List<Kind> kinds, Paging paging, List<MapPoint> points) implements Index {

    @Override
    public List<String> things() {
      return entries.stream().map(entry -> entry.ref().iri()).toList();
    }
  }

  /** Articles. @param kinds publishers */
  public record Articles(List<ArticleIndex.Entry> entries, List<Kind> kinds, Paging paging) implements Index {

    @Override
    public List<String> things() {
      return entries.stream().map(entry -> entry.ref().iri()).toList();
    }
  }

  /** A way to narrow the list. */
  public record Kind(String name, long count, String href, boolean chosen) {}

  private final Site site;
  private final Responder responder;

  public IndexPages(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /actors}. */
  public void actors(Context request) {
    answer(request, "actors", "kind", "actors.jte", (data, parameters) -> {
      Optional<String> kind = parameters.text("kind");
      List<ActorIndex.Entry> all = ActorIndex.read(site, data);
      List<ActorIndex.Entry> fit = all.stream().filter(e -> kind.isEmpty() || e.kind().equals(kind.get())).toList();
      Paging.Part<ActorIndex.Entry> part = paging(parameters, "actors", "kind", kind).part(fit, entry -> name(entry.ref()));
      Paging paging = part.paging();
      Map<String, String> names = all.stream()
          .collect(Collectors.toMap(ActorIndex.Entry::kind, ActorIndex.Entry::kindName, (a, b) -> a));
      return new Shown("Actors", new Actors(part.entries(), kinds(all, ActorIndex.Entry::kind, names::get, paging, "kind"),
          paging),
          kind.map(name -> ACTORS.with("class", NodeFactory.createURI(Casus.NS + name))).orElseGet(ACTORS::plain).text());
    });
  }

  /** Answers for {@code /places}. */
  public void places(Context request) {
    answer(request, "places", "country", "places.jte", (data, parameters) -> {
      Optional<String> country = parameters.text("country");
      List<PlaceIndex.Entry> all = PlaceIndex.read(site, data);
      List<PlaceIndex.Entry> fit = all.stream().filter(e -> country.isEmpty() || e.code().equals(country)).toList();
      Paging.Part<PlaceIndex.Entry> part = paging(parameters, "places", "country", country).part(fit, entry -> name(entry.ref()));
      Paging paging = part.paging();
      return new Shown("Places", new Places(part.entries(), kinds(all.stream().filter(e -> e.code().isPresent()).toList(),
          e -> e.code().get(), CountryNames.read(site, data)::of, paging, "country"), paging, PlaceIndex.points(fit)),
          country.map(code -> PLACES.with("country", NodeFactory.createLiteralString(code))).orElseGet(PLACES::plain).text());
    }, "lib/leaflet.css", "lib/leaflet.js", "map.js");
  }

  /** Answers for {@code /articles}. */
  public void articles(Context request) {
    answer(request, "articles", "publisher", "articles.jte", (data, parameters) -> {
      Optional<String> publisher = parameters.text("publisher");
      List<ArticleIndex.Entry> all = ArticleIndex.read(site, data);
      List<ArticleIndex.Entry> fit = all.stream().filter(e -> publisher.isEmpty() || e.publisher().equals(publisher.get()))
          .toList();
      Paging.Part<ArticleIndex.Entry> part = paging(parameters, "articles", "publisher", publisher)
          .part(fit, entry -> name(entry.ref()));
      Paging paging = part.paging();
      PageQuery.Asking query = publisher.map(name -> ARTICLES.with("from", NodeFactory.createLiteralString(name)))
          .orElseGet(ARTICLES::plain);
      return new Shown("Articles", new Articles(part.entries(), kinds(all.stream().filter(e -> !e.publisher().isEmpty()).toList(),
          ArticleIndex.Entry::publisher, name -> name, paging, "publisher"), paging), query.text());
    });
  }

  private record Shown(String title, Object view, String query) {}

  private interface Reading {
    Shown read(Dataset data, Parameters parameters);
  }

  private void answer(Context request, String path, String filter, String template, Reading reading, String... files) {
    Parameters parameters = new Parameters(request, Stream.concat(Stream.of(filter), Paging.NAMES.stream()).toList());
    Format format = responder.negotiate(request, Responder.suffix(request), Lists.FORMATS);
    String query = request.queryString() == null ? "" : "?" + request.queryString();
    new Lists(site, responder).answer(request, path + query, format, Lists.FORMATS, data -> {
      Shown shown = reading.read(data, parameters);
      return Page.of(template, shown.title(), path, shown.view()).answering(shown.query());
    }, files);
  }

  private static String name(Ref ref) {
    return Terms.local(ref.iri());
  }

  private Paging paging(Parameters parameters, String path, String filter, Optional<String> value) {
    Map<String, String> chosen = new LinkedHashMap<>();
    value.ifPresent(v -> chosen.put(filter, v));
    return Paging.of(parameters, site.links().to(path), chosen, 0);
  }

  private static <T> List<Kind> kinds(List<T> all, Function<T, String> value, Function<String, String> name, Paging paging,
      String parameter) {
    Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
    return counts.entrySet().stream().map(entry -> new Kind(name.apply(entry.getKey()), entry.getValue(),
            paging.with(parameter, entry.getKey()), entry.getKey().equals(paging.parameters().get(parameter))))
        .sorted((a, b) -> a.count() != b.count() ? Long.compare(b.count(), a.count()) : a.name().compareTo(b.name())).limit(40)
        .toList();
  }
}
