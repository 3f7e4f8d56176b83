package org.casus.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.casus.model.Correction;
import org.casus.store.CorrectionLog;
import org.casus.store.CorrectionLog.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus corrections}. */
@Command(name = "corrections", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Lists what readers reported as wrong, and takes down what is decided on it. What is accepted holds when "
        + "articles are"
        + " read with --corrections FILE, however often.",
    footer = {"", "Examples:",
        "  casus serve --store news --corrections mistakes.jsonl     (readers may report)",
        "  casus corrections mistakes.jsonl                          (what they reported)",
        "  casus corrections mistakes.jsonl --accept 1a2b3c4d",
        "  casus ingest --store news2 --corrections mistakes.jsonl articles/"})
final class CorrectionsCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file that casus serve --corrections writes.")
  private Path file;

  @Option(names = "--accept", paramLabel = "ID", description = "Accepts a correction. May be given several times.")
  private List<String> accepted = List.of();

  @Option(names = "--reject", paramLabel = "ID", description = "Rejects a correction. May be given several times.")
  private List<String> rejected = List.of();

  @Option(names = "--tests",
      description = "Instead of the list: what is accepted as test cases, JSON Lines of sentence, trigger and"
      + " what should be read there.")
  private boolean tests;

  CorrectionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CorrectionLog log = new CorrectionLog(file);
    accepted.forEach(id -> log.decide(id, Decision.ACCEPTED));
    rejected.forEach(id -> log.decide(id, Decision.REJECTED));
    for (CorrectionLog.Entry entry : log.list()) {
      if (!tests) {
        terminal.print(line(entry));
      } else if (entry.decision() == Decision.ACCEPTED && entry.correction().kind() != Correction.Kind.REMARK) {
        terminal.print(test(entry.correction()) + "\n");
      }
    }
    return Main.DONE;
  }

  private static String line(CorrectionLog.Entry entry) {
    Correction correction = entry.correction();
    String what = switch (correction.kind()) {
      case NO_EVENT -> "reports no event";
      case TYPE -> "is of type " + correction.value();
      case MODALITY -> "is spoken of as " + correction.value();
      case INITIATOR -> "is done by " + correction.value();
      case TARGET -> "is done to " + correction.value();
      case PLACE -> "took place at " + correction.value();
      case DATE -> "took place on " + correction.value();
      case REMARK -> "remark";
    };
    return correction.id() + "  " + entry.decision().name().toLowerCase(Locale.ROOT)
        + (entry.times() > 1 ? " (" + entry.times() + " times)" : "")
        + "  “" + correction.trigger() + "” " + what + "  mention " + correction.mention() + "\n"
        + "          " + plain(correction.sentence()) + "\n" + (correction.note().isBlank() ? "" : "          Note: "
        + plain(correction.note()) + "\n");
  }

  /** Without signs that would change how a terminal shows what follows. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
  }

  private static String test(Correction correction) {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("sentence", correction.sentence());
    expected.put("trigger", correction.trigger());
    expected.put("event", correction.kind() != Correction.Kind.NO_EVENT);
    if (!correction.value().isEmpty()) {
      expected.put(correction.kind().name().toLowerCase(Locale.ROOT), correction.value());
    }
    try {
      return JSON.writeValueAsString(expected);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
