package org.casus.web.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.casus.model.EventType;
import org.casus.model.UsageException;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.query.QueryRunner;
import org.casus.query.ResultFormat;
import org.casus.web.answer.Answer;
import org.casus.web.answer.AnswerTable;
import org.casus.web.answer.AnswerView;
import org.casus.web.data.Lists;
import org.casus.web.graph.Ref;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.index.KnownThings;
import org.casus.web.index.Suggestions;
import org.casus.web.site.Listing;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.sparql.Admission;
import org.casus.web.text.Words;

/** The prepared questions: their list, and for each a form, its answer and the answer's formats. */
public final class QueryPages {

  /** The list of questions. */
  public record Catalog(List<Entry> queries) implements Listing {

    public List<List<Entry>> byGroup() {
      return QueryCatalog.byGroup(queries, Entry::group);
    }

    @Override
    public List<Entry> rows() {
      return queries;
    }

    @Override
    public List<String> things() {
      return List.of();
    }

    @Override
    public Optional<Paging> standing() {
      return Optional.empty();
    }
  }

  /** A question of the list. */
  public record Entry(String name, String title, String group, String summary, String href) {}

  /**
   * A question with its answer.
   *
   * @param fields  what can be set
   * @param example the question with values that have an answer; empty when it has no parameters
   * @param missing the required parameters that are not given: then there is no answer yet
   * @param problem why it could not be asked like this, for the one who asked; empty otherwise
   * @param formats  the answer in other formats
   * @param snippets how other programs get it; none before there is an answer
   */
  public record View(String name, String title, String summary, List<Field> fields, String example, List<String> missing,
      String problem,
                     Optional<Answer> answer, List<Ref> formats, Suggestions.Things things, List<Snippets.Snippet> snippets) {}

  /** A parameter. @param choices the values it can have, each with its name, empty for free input; @param list suggestions */
  public record Field(String name, String text, String hint, boolean required, String value, List<Ref> choices, String list) {}

  private static final int MOST_ROWS = 500;
  private static final Pattern PAGE = Pattern.compile("(?:id/)?([a-z-]+/[0-9a-f]{16})(?:[?#].*)?");
  private static final Map<String, String> TYPES = new TreeMap<>(Map.of("csv", "text/csv; charset=utf-8",
      "tsv", "text/tab-separated-values; charset=utf-8", "json", "application/sparql-results+json", "xml",
      "application/sparql-results+xml"));

  private final Site site;
  private final Responder responder;
  private final Duration limit;
  private final Admission admission;
  private final QueryCatalog catalog = QueryCatalog.load();

  public QueryPages(Site site, Responder responder, Duration limit, Admission admission) {
    this.site = site;
    this.responder = responder;
    this.limit = limit;
    this.admission = admission;
  }

  /** The questions as examples for the editor. */
  public List<NamedQuery> queries() {
    return catalog.list();
  }

  /** Answers for {@code /queries}. */
  public void list(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Responder.suffix(request), Lists.PLAIN);
    List<Entry> entries = catalog.list().stream()
        .map(query -> new Entry(query.name(), query.title(), query.group(), query.summary(),
        site.links().to("queries/" + query.name())))
        .toList();
    new Lists(site, responder).answer(request, "queries", format, Lists.PLAIN,
        data -> Page.of("queries.jte", "Questions", "queries", new Catalog(entries)));
  }

  /** Answers for {@code /queries/{name}}, with the parameters of the question and {@code format}. */
  public void answer(Context request) {
    NamedQuery query = catalog.findQuery(request.pathParam("name")).orElseThrow(() -> new WebFailure(404, "Not found",
        "There is no question " + request.pathParam("name") + ".", catalog.list().stream().map(NamedQuery::name).toList()));
    List<String> known = new ArrayList<>(query.parameters().stream().map(Parameter::name).toList());
    known.addAll(List.of("format", AnswerView.PARAMETER));
    Parameters parameters = new Parameters(request, known);
    Optional<String> format = parameters.choice("format", List.copyOf(TYPES.keySet()));
    AnswerView view = AnswerView.of(parameters.text(AnswerView.PARAMETER)).orElse(AnswerView.TABLE);
    Map<String, String> values = new LinkedHashMap<>();
    query.parameters().forEach(parameter -> parameters.text(parameter.name())
        .ifPresent(value -> values.put(parameter.name(), known(request, parameter, value))));
    if (format.isPresent()) {
      write(request, query, values, format.get());
    } else {
      Format wanted = responder.negotiate(request, Optional.empty(), List.of(Format.HTML));
      responder.page(request, "queries/" + query.name(), wanted, List.of(Format.HTML),
          () -> page(query, values, view, request.ip(), request.scheme() + "://" + request.host()), view.files());
    }
  }

  /** A thing may be given by its name, or by the address of its page. */
  private String known(Context request, Parameter parameter, String value) {
    return switch (parameter.type()) {
      case ENTITY -> site.read(data -> KnownThings.findAny(site, data, value));
      case IRI -> thing(request, value.strip()).orElse(value);
      default -> value;
    };
  }

  /** What an address of this server shows; the same path elsewhere may be anything. */
  private Optional<String> thing(Context request, String address) {
    String page = withoutScheme(address);
    return Stream.of(withoutScheme(site.links().base()), request.host() + site.links().root()).filter(page::startsWith)
        .map(start -> PAGE.matcher(page.substring(start.length()))).filter(Matcher::matches).map(path -> path.group(1))
        .findFirst();
  }

  private static String withoutScheme(String address) {
    return address.replaceFirst("^https?://", "");
  }

  private void write(Context request, NamedQuery query, Map<String, String> values, String format) {
    Query bound = query.bind(values, site.links().base());
    request.contentType(TYPES.get(format));
    if (!format.equals("json") && !format.equals("xml")) {
      request.header("Content-Disposition", "attachment; filename=\"" + query.name() + "." + format + "\"");
    }
    if (request.method() != HandlerType.HEAD) {
      admission.run(request.ip(), () -> runner().write(bound, ResultFormat.ofLabel(format), request.outputStream()));
    }
  }

  private QueryRunner runner() {
    return new QueryRunner(site.store().dataset(), site.links().base(), limit);
  }

  private Page page(NamedQuery query, Map<String, String> values, AnswerView wanted, String client, String host) {
    List<String> missing = query.parameters().stream().filter(p -> p.required() && !values.containsKey(p.name()))
        .map(Parameter::name).toList();
    Optional<Answer> answer = Optional.empty();
    Optional<String> text = Optional.empty();
    String problem = "";
    String path = site.links().to("queries/" + query.name());
    if (missing.isEmpty()) {
      try {
        Query bound = query.bind(values, site.links().base());
        text = Optional.of(bound.serialize());
        answer = bound.isSelectType() ? Optional.of(Answer.of(site,
            AnswerTable.read(site, admission.run(client, () -> runner().table(bound, MOST_ROWS)), query.columns()), wanted,
            view -> with(path, values, AnswerView.PARAMETER, view.label()))) : Optional.empty();
      } catch (UsageException e) {
        if (e.getCause() instanceof QueryCancelledException) {
          throw WebFailure.retry(503, "Too slow", Words.capital(e.getMessage()) + ".", 30);
        }
        problem = e.getMessage();
      }
    }
    List<Ref> formats = answer.isEmpty() ? List.of() : TYPES.keySet().stream()
        .map(format -> new Ref("", with(path, values, "format", format), format.toUpperCase(Locale.ROOT))).toList();
    Map<String, String> example = new LinkedHashMap<>();
    query.parameters().forEach(p -> Optional.ofNullable(query.example().get(p.name()))
        .ifPresent(value -> example.put(p.name(), value)));
    View view = new View(query.name(), query.title(), query.summary(), query.parameters().stream().map(p -> field(p, values))
        .toList(),
        example.isEmpty() || example.equals(values) ? "" : path + Paging.query(example), missing, problem, answer, formats,
        things(),
        answer.isPresent() ? Snippets.of(host + formats.get(0).href()) : List.of());
    return new Page("query.jte", query.title(), "queries", view, Optional.empty(), text);
  }

  /** What entities can be asked about, to choose from. */
  private Suggestions.Things things() {
    return site.read(data -> Suggestions.read(site, data)).all();
  }

  private static String with(String path, Map<String, String> values, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return path + Paging.query(all);
  }

  /** What is said of a parameter behind a semicolon is its hint, behind that of its type. */
  private Field field(Parameter parameter, Map<String, String> values) {
    List<Ref> choices = parameter.type() == Parameter.Type.TYPE ? Arrays.stream(EventType.values())
        .map(type -> new Ref(type.name(), "", site.vocabulary().type(type))).toList() : List.of();
    String value = values.getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
    boolean thing = parameter.type() == Parameter.Type.ENTITY;
    String[] text = parameter.text().split("; ", 2);
    String type = switch (parameter.type()) {
      case ENTITY -> "a name, such as Iraq";
      case IRI -> "the address of its page";
      case TYPE, STRING -> "";
      default -> parameter.type().hint();
    };
    return new Field(parameter.name(), text[0], text.length == 1 ? type : type.isEmpty() ? text[1] : type + "; " + text[1],
        parameter.required(), thing && !value.isEmpty() ? site.read(data -> KnownThings.writtenAny(site, data, value))
        : value, choices, thing ? "known-things" : "");
  }
}
