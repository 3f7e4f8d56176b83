package org.casus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.casus.model.UsageException;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.query.QueryRunner;
import org.casus.query.ResultFormat;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus query}. */
@Command(name = "query", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Asks a store one of the named questions, or a question in SPARQL.",
    footer = {"", "Examples:",
        "  casus query --list",
        "  casus query --store news assaults --format csv > assaults.csv",
        "  casus query --store news events-of-actor actor=actor/united-states",
        "  casus query --store news --file question.rq --format json",
        "  echo 'SELECT (COUNT(*) AS ?n) { ?e a <https://w3id.org/casus/ontology#Event> }' | casus query --store news --file -"})
final class QueryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", description = "Directory of the store.")
  private Path directory;

  @Option(names = "--file", paramLabel = "FILE",
      description = "File with a SPARQL query, instead of a name; - is standard input.")
  private Path file;

  @Option(names = "--format", paramLabel = "FORMAT",
      description = "Of the answer: table, csv, tsv, json, xml for rows; ttl, json, xml for a graph. Default: table or ttl")
  private Optional<ResultFormat> format;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "300",
      description = "How long the query may take. Default: ${DEFAULT-VALUE}")
  private long seconds;

  @Option(names = "--list", description = "Lists the named questions and their parameters; needs no store.")
  private boolean list;

  @Parameters(paramLabel = "NAME [param=value ...]", arity = "0..*",
      description = "Name of a question (see --list) and its parameters. An IRI of the store can be shortened: "
          + "actor/united-states")
  private List<String> words = new ArrayList<>();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (list) {
      terminal.print(listing());
      return Main.DONE;
    }
    if (directory == null) {
      throw new UsageException("which store? Give --store DIR (or --list to see the questions)");
    }
    if (file == null == words.isEmpty()) {
      throw new UsageException("give either the name of a question (see: casus query --list) or --file with a query");
    }
    try (EventStore store = Tdb2EventStore.open(directory)) {
      Query query = file == null ? named(store.baseIri()) : QueryRunner.parse(text());
      boolean graph = query.isConstructType() || query.isDescribeType();
      ResultFormat chosen = format.orElse(graph ? ResultFormat.TTL : ResultFormat.TABLE);
      new QueryRunner(store.dataset(), store.baseIri(), Duration.ofSeconds(seconds)).write(query, chosen, terminal.out());
    }
    return Main.DONE;
  }

  private Query named(String base) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UsageException("a parameter is written name=value, not \"" + word + "\"");
      }
      if (values.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
        throw new UsageException("the parameter " + word.substring(0, equals) + " is given twice");
      }
    }
    return QueryCatalog.load().query(words.get(0)).bind(values, base);
  }

  private String text() {
    try {
      return file.toString().equals("-") ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file);
    } catch (IOException e) {
      throw new UsageException("cannot read the query " + file + " (" + e + "); is the path right?", e);
    }
  }

  private static String listing() {
    StringBuilder text = new StringBuilder();
    for (NamedQuery query : QueryCatalog.load().list()) {
      text.append(query.name()).append("\n    ").append(query.title()).append('\n');
      for (Parameter parameter : query.parameters()) {
        text.append("    ").append(parameter.name()).append("=… (").append(parameter.type().label())
            .append(parameter.required() ? "" : ", optional").append(")  ").append(parameter.text()).append('\n');
      }
    }
    return text.toString();
  }
}
