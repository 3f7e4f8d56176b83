package org.casus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.casus.model.Correction;
import org.casus.model.Corrections;
import org.casus.model.MentionId;
import org.casus.model.UsageException;

/**
 * What readers reported as wrong, and what was decided on it: a file of JSON Lines beside the store, to which lines are added
 * and none is ever changed. The last decision holds. Safe for use by several threads of one process.
 */
public final class CorrectionLog {

  /** The file takes no more than so many bytes: it can be written to by anybody whom the server lets report. */
  public static final long LARGEST = 10_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was decided. */
  public enum Decision { OPEN, ACCEPTED, REJECTED }

  /** A correction and what was decided on it. @param times how often it was reported */
  public record Entry(Correction correction, Decision decision, int times) {}

  private final Path file;

  public CorrectionLog(Path file) {
    this.file = Objects.requireNonNull(file);
  }

  /** @throws UsageException when the file is full or cannot be written */
  public synchronized void report(Correction correction) {
    ObjectNode line = JSON.createObjectNode();
    line.put("mention", correction.mention().value()).put("kind", correction.kind().name().toLowerCase(Locale.ROOT))
        .put("value", correction.value()).put("sentence", correction.sentence()).put("trigger", correction.trigger())
        .put("note", correction.note());
    append(line);
  }

  /** @throws UsageException when there is no correction with this id */
  public synchronized void decide(String id, Decision decision) {
    if (list().stream().noneMatch(entry -> entry.correction().id().equals(id))) {
      throw new UsageException("no correction " + id + " in " + file);
    }
    append(JSON.createObjectNode().put("decides", id).put("decision", decision.name().toLowerCase(Locale.ROOT)));
  }

  private void append(ObjectNode line) {
    try {
      byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      if (Files.exists(file) && Files.size(file) + bytes.length > LARGEST) {
        throw new UsageException(file + " is full; move what is decided elsewhere");
      }
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + " (" + e + ")", e);
    }
  }

  /** All corrections in the order in which they were first reported; none when there is no file yet. */
  public synchronized List<Entry> list() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      try {
        JsonNode node = JSON.readTree(line);
        if (node.has("decides")) {
          Decision decision = Decision.valueOf(node.get("decision").asText().toUpperCase(Locale.ROOT));
          entries.computeIfPresent(node.get("decides").asText(), (id, entry) ->
              new Entry(entry.correction(), decision, entry.times()));
        } else {
          Correction correction = correction(node);
          entries.merge(correction.id(), new Entry(correction, Decision.OPEN, 1),
              (known, again) -> new Entry(known.correction(), known.decision(), known.times() + 1));
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new UsageException(file + " line " + number + " is no correction: " + e.getMessage(), e);
      }
    }
    return List.copyOf(entries.values());
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList() : List.of();
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + " (" + e + ")", e);
    }
  }

  private static Correction correction(JsonNode node) {
    return new Correction(new MentionId(node.path("mention").asText()),
        Correction.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)), node.path("value").asText(),
        node.path("sentence").asText(), node.path("trigger").asText(), node.path("note").asText());
  }

  /** Those that were accepted. */
  public Corrections accepted() {
    return new Corrections(list().stream().filter(entry -> entry.decision() == Decision.ACCEPTED).map(Entry::correction)
        .toList());
  }
}
