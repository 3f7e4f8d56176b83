package org.casus.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.casus.model.UsageException;

/**
 * A question with a name.
 *
 * @param name       name of its file, without the ending
 * @param title      the question, one line
 * @param group      with which other questions it is listed
 * @param front      the question in plain words, where it stands on the front page
 * @param summary    what the answer holds and what it leaves out
 * @param parameters in the order of the header
 * @param columns    in the order of the answer; empty for a query that makes a graph
 * @param example    values for a first try, by parameter; with them the sample corpus has an answer
 * @param text       the whole file, header and all
 */
public record NamedQuery(String name, String title, String group, Optional<String> front, String summary,
                         List<Parameter> parameters, List<Column> columns,
                         Map<String, String> example, String text) {

  public NamedQuery {
    Objects.requireNonNull(text);
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    example = Map.copyOf(example);
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a query name: " + name);
    }
    if (title.isBlank() || summary.isBlank()) {
      throw new IllegalArgumentException("query " + name + " without title or summary");
    }
  }

  /**
   * The query with its parameters set: they are put in as terms of the parsed query, so no value can change its form. A
   * parameter that is left out asks for all.
   *
   * @param values  by parameter; an empty text counts as left out
   * @param baseIri base IRI of the store, which goes before names such as {@code actor/iraq}
   * @throws UsageException for an unknown parameter, a required one that is missing, or a value of the wrong type
   */
  public Query bind(Map<String, String> values, String baseIri) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
        throw new UsageException("query " + name + " has no parameter \"" + given + "\"; " + known());
      }
    }
    Map<Var, Node> terms = new HashMap<>();
    List<Var> open = new ArrayList<>();
    for (Parameter parameter : parameters) {
      String value = values.getOrDefault(parameter.name(), "");
      if (value.isBlank()) {
        value = parameter.defaultValue().orElse("");
      }
      if (!value.isBlank()) {
        terms.put(Var.alloc(parameter.name()), parameter.node(value, baseIri));
      } else if (parameter.required()) {
        throw new UsageException("query " + name + " needs the parameter " + parameter.name() + ": " + parameter.type().hint()
            + " (" + parameter.text() + "); " + known());
      } else {
        open.add(Var.alloc(parameter.name()));
      }
    }
    return ParameterBinding.bind(parse(), terms, open);
  }

  /** The query with its parameters as variables. */
  public Query parse() {
    return QueryFactory.create(text);
  }

  private String known() {
    return parameters.isEmpty() ? "it has none" : parameters.stream()
        .map(parameter -> parameter.name() + " (" + parameter.type().label() + (parameter.required() ? "" : ", optional") + ")")
        .collect(Collectors.joining(", ", "its parameters are ", ""));
  }
}
