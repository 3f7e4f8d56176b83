package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.cli.Commands.Outcome;
import org.casus.model.Correction;
import org.casus.model.MentionId;
import org.casus.store.CorrectionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsCommandTest {

  private static final Correction METAPHOR =
      new Correction(new MentionId("0123456789abcdef"), Correction.Kind.NO_EVENT, "", "They attacked the budget.", "attacked",
      "a \u001b[31mmetaphor");
  private static final Correction THREAT =
      new Correction(new MentionId("0123456789abcdee"), Correction.Kind.MODALITY, "threatened", "They will attack.",
      "attack", "");

  private static final Correction DAY =
      new Correction(new MentionId("0123456789abcdee"), Correction.Kind.DATE, "2021-04-07", "They attacked on Wednesday.",
      "attacked", "");

  @TempDir
  private Path folder;

  @Test
  void whatIsReportedIsListedDecidedOnAndBecomesATest() {
    String file = folder.resolve("mistakes.jsonl").toString();
    CorrectionLog log = new CorrectionLog(Path.of(file));
    log.report(METAPHOR);
    log.report(THREAT);
    Outcome listed = Commands.run("corrections", file);
    assertEquals(Main.DONE, listed.code(), listed.err());
    assertTrue(listed.out().contains(METAPHOR.id() + "  open  “attacked” reports no event"), listed.out());
    assertTrue(listed.out().contains("They attacked the budget.") && !listed.out().contains("\u001b"), listed.out());
    assertEquals("", Commands.run("corrections", file, "--tests").out());
    Outcome decided = Commands.run("corrections", file, "--accept", METAPHOR.id(), "--reject", THREAT.id());
    assertTrue(decided.out().contains(METAPHOR.id() + "  accepted") && decided.out().contains(THREAT.id() + "  rejected"),
        decided.out());
    assertEquals("{\"sentence\":\"They attacked the budget.\",\"trigger\":\"attacked\",\"event\":false}\n",
        Commands.run("corrections", file, "--tests").out());
  }

  @Test
  void whatIsRightBecomesPartOfTheTest() {
    String file = folder.resolve("mistakes.jsonl").toString();
    new CorrectionLog(Path.of(file)).report(DAY);
    assertTrue(Commands.run("corrections", file, "--accept", DAY.id()).out().contains("took place on 2021-04-07"));
    assertEquals("{\"sentence\":\"They attacked on "
        + "Wednesday.\",\"trigger\":\"attacked\",\"event\":true,\"date\":\"2021-04-07\"}\n",
        Commands.run("corrections", file, "--tests").out());
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    String file = folder.resolve("none.jsonl").toString();
    assertEquals("", Commands.run("corrections", file).out());
    Outcome unknown = Commands.run("corrections", file, "--accept", "12345678");
    assertEquals(Main.USERS_MISTAKE, unknown.code());
    assertTrue(unknown.err().contains("no correction 12345678"), unknown.err());
    Files.writeString(Path.of(file), "{\"mention\":\"x\"}\n");
    assertTrue(Commands.run("corrections", file).err().contains("line 1 is no correction"));
  }
}
