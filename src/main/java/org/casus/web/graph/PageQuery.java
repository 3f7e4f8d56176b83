package org.casus.web.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question that pages ask, kept as a file. A line that ends in {@code #? name} belongs to the query only when a value is
 * given for the variable {@code name}, one that ends in {@code #! name} only when none is given. Values are put in for
 * variables of the parsed query, never into its text.
 */
public final class PageQuery {

  private static final long LONGEST_MILLIS = 20_000;

  private final List<String> lines;
  private final Map<Set<String>, Query> parsed = new ConcurrentHashMap<>();

  private PageQuery(List<String> lines) {
    this.lines = lines;
  }

  /** @param name name of the file beside this class, without {@code .rq} */
  public static PageQuery load(String name) {
    try (InputStream in = PageQuery.class.getResourceAsStream(name + ".rq")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no query " + name);
      }
      return new PageQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to put values in. */
  public Asking with(String variable, Node value) {
    return new Asking().with(variable, value);
  }

  /** The query as it stands, without any value. */
  public Asking plain() {
    return new Asking();
  }

  private Query parse(Set<String> given) {
    return parsed.computeIfAbsent(new TreeSet<>(given), names -> {
      String text = lines.stream().filter(line -> applies(line, names)).collect(Collectors.joining("\n"));
      return QueryFactory.create(text, Syntax.syntaxARQ);
    });
  }

  private static boolean applies(String line, Set<String> given) {
    int mark = Math.max(line.lastIndexOf("#? "), line.lastIndexOf("#! "));
    return mark < 0 || given.contains(line.substring(mark + 3).trim()) == (line.charAt(mark + 1) == '?');
  }

  /** A question with its values. Not for several threads. */
  public final class Asking {

    private final Map<String, Node> values = new HashMap<>();
    private String variable;
    private List<Node> each = List.of();
    private long limit = Query.NOLIMIT;
    private long offset = Query.NOLIMIT;

    private Asking() {}

    public Asking with(String name, Node value) {
      values.put(name, value);
      return this;
    }

    /** Asks the same for each of several values at once. */
    public Asking forEach(String name, Collection<Node> nodes) {
      variable = name;
      each = List.copyOf(nodes);
      return this;
    }

    public Asking slice(long from, long count) {
      offset = from;
      limit = count;
      return this;
    }

    /** The rows, in the order of the query; none when it asks for each of no values. */
    public List<Row> rows(Dataset data) {
      if (variable != null && each.isEmpty()) {
        return List.of();
      }
      try (QueryExecution execution = execution(data)) {
        List<Row> rows = new ArrayList<>();
        hand(execution, rows::add);
        return rows;
      }
    }

    /** Hands out the rows one by one, without limit of time: for downloads of all there is and what is read once and kept. */
    public void each(Dataset data, Consumer<Row> taking) {
      if (variable != null && each.isEmpty()) {
        return;
      }
      try (QueryExecution execution = QueryExecution.dataset(data).query(QueryTransformOps.replaceVars(query(), variables()))
          .build()) {
        hand(execution, taking);
      }
    }

    private static void hand(QueryExecution execution, Consumer<Row> taking) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        taking.accept(new Row(results.nextBinding()));
      }
    }

    /** The triples of a CONSTRUCT query. */
    public Model triples(Dataset data) {
      try (QueryExecution execution = execution(data)) {
        return execution.execConstruct();
      }
    }

    /** The query as a reader can run it: values put in, prefixes kept. */
    public String text() {
      return QueryTransformOps.replaceVars(query(), variables()).serialize();
    }

    private Query query() {
      Query query = parse(values.keySet());
      if (variable != null || limit != Query.NOLIMIT) {
        query = query.cloneQuery();
        if (variable != null) {
          ElementGroup pattern = (ElementGroup) query.getQueryPattern();
          pattern.getElements().add(0, data());
        }
        if (limit != Query.NOLIMIT) {
          query.setLimit(limit);
          query.setOffset(offset);
        }
      }
      return query;
    }

    private ElementData data() {
      Var var = Var.alloc(variable);
      List<Binding> rows = each.stream().map(node -> BindingFactory.binding(var, node)).toList();
      return new ElementData(List.of(var), new ArrayList<>(rows));
    }

    private Map<Var, Node> variables() {
      return values.entrySet().stream().collect(Collectors.toMap(e -> Var.alloc(e.getKey()), Map.Entry::getValue));
    }

    private QueryExecution execution(Dataset data) {
      Query query = QueryTransformOps.replaceVars(query(), variables());
      return QueryExecution.dataset(data).query(query).timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS).build();
    }
  }
}
