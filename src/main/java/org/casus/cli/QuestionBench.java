package org.casus.cli;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.store.EventStore;

/** The prepared questions at the endpoint of Casus and at bare Fuseki, in turns. */
final class QuestionBench {

  private final Terminal terminal;
  private final int runs;

  QuestionBench(Terminal terminal, int runs) {
    this.terminal = terminal;
    this.runs = runs;
  }

  /**
   * The questions as SPARQL, with the values of their examples.
   *
   * @param event what those that ask about one event ask for
   */
  static Map<String, String> questions(EventStore store, String event) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (NamedQuery query : QueryCatalog.load().list()) {
      Map<String, String> values = new HashMap<>(query.example());
      query.parameters().stream().filter(Parameter::required).forEach(parameter -> values.putIfAbsent(parameter.name(), event));
      questions.put(query.name(), query.bind(values, store.baseIri()).serialize());
    }
    return questions;
  }

  void measure(Map<String, String> questions, URI ours, URI bare) {
    terminal.print("%n%-34s %10s %10s %10s %10s %7s%n".formatted("milliseconds", "p50", "p95", "Fuseki p50", "p95", "ratio"));
    double all = 0;
    double allBare = 0;
    for (Map.Entry<String, String> question : questions.entrySet()) {
      Timings plain = Timings.of(bare, question.getValue(), runs);
      Timings casus = Timings.of(ours, question.getValue(), runs);
      all += casus.p50();
      allBare += plain.p50();
      terminal.print(String.format(Locale.ROOT, "%-34s %10.1f %10.1f %10.1f %10.1f %7.2f%n", question.getKey(), casus.p50(),
          casus.p95(), plain.p50(), plain.p95(), casus.p50() / plain.p50()));
      terminal.flush();
    }
    terminal.print(String.format(Locale.ROOT, "%-34s %10.1f %10s %10.1f %10s %7.2f%n", "all", all, "", allBare, "",
        all / allBare));
  }
}
