package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The code on the page for other programs does what the page says, as far as this machine has those programs. */
class GuideTest {

  private static String guide(SampleServer server, String id) throws IOException {
    for (JsonNode guide : new ObjectMapper().readTree(server.visit().get("/docs.json").body()).get("guides")) {
      if (guide.get("id").asText().equals(id)) {
        return guide.get("code").asText();
      }
    }
    throw new AssertionError("no guide " + id);
  }

  private static void require(String tool) {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    assumeTrue(there, () -> "this machine has no " + tool);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @Test
  void pythonByItselfReadsAllEventsAndAsksAQuestion() throws Exception {
    require("python3");
    try (SampleServer server = new SampleServer()) {
      List<String> lines = run("python3", "-c", guide(server, "python")).lines().toList();
      long events = server.store().statistics().events();
      assertEquals(events + " events of " + events, lines.get(0));
      assertTrue(lines.get(1).matches("\\d+ reports: .+"), lines.get(1));
    }
  }

  @Test
  void curlGetsATableAnAnswerAndWhatTheChecksumSays() throws Exception {
    require("curl");
    try (SampleServer server = new SampleServer()) {
      List<String> lines = run("sh", "-c", guide(server, "curl")).lines().toList();
      assertTrue(Integer.parseInt(lines.get(0).strip()) >= 1, lines.get(0));
      assertEquals("type,events", lines.get(1));
      assertEquals(lines.get(lines.size() - 2).substring(0, 64), lines.get(lines.size() - 1).substring(0, 64));
    }
  }

  /** What cannot be run here at least leads to what there is. */
  @Test
  void everyAddressOnThePageIsAnswered() {
    try (SampleServer server = new SampleServer()) {
      Matcher address = Pattern.compile("http://localhost:" + server.port() + "(/[\\w./?=&]+)")
          .matcher(Jsoup.parse(server.visit().page("/docs").body()).text());
      List<String> paths = new ArrayList<>();
      while (address.find()) {
        paths.add(address.group(1).replaceFirst("[?=&]*$", "").replaceFirst("\\?format=csv&query$", ""));
      }
      assertTrue(paths.size() >= 10, paths::toString);
      paths.forEach(path -> assertEquals(200, server.visit().get(path).statusCode(), path));
    }
  }
}
