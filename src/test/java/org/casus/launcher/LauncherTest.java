package org.casus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with JDKs and Maven that only say what they were asked. */
class LauncherTest {

  private static final List<String> TOOLS = List.of("sed", "find", "dirname", "readlink", "cat", "mkdir", "mv", "rm", "cksum");

  @TempDir
  private Path dir;
  private Path home;
  private Path tools;
  private Path jdks;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void prepare() throws IOException {
    home = Files.createDirectories(dir.resolve("casus home"));
    tools = Files.createDirectories(dir.resolve("tools"));
    jdks = Files.createDirectories(dir.resolve("jdks"));
    String script = Files.readString(Path.of("casus"));
    assertTrue(script.contains("/usr/lib/jvm/*"));
    executable(home.resolve("casus"), script.replace("/usr/lib/jvm/*", jdks + "/*").replace("/Library/Java", dir + "/none"));
    for (String tool : TOOLS) {
      Path real = List.of("/bin", "/usr/bin").stream().map(b -> Path.of(b, tool)).filter(Files::exists).findFirst().orElseThrow();
      executable(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }
    for (String source : List.of("src/main", "ontology", "queries", "data/articles")) {
      Files.createDirectories(home.resolve(source));
    }
    Files.writeString(home.resolve("pom.xml"), "<project/>");
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    Outcome outcome = run("--version");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("there is no Java here"), outcome.err());
    assertTrue(outcome.err().contains("JAVA_HOME"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    jdk("jdk-11", "11.0.2", true);
    jdk("jre-21", "21.0.1", false);
    Outcome outcome = run("--version");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("Java 11 in ") && outcome.err().contains("Java 21 in "), outcome.err());
  }

  @Test
  void aNewEnoughJavaRunsTheBuild() throws Exception {
    jdk("jdk-8", "1.8.0_292", true);
    jdk("jdk-17", "17.0.1", true);
    built();
    Outcome outcome = run("query", "--list");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().startsWith("jdk-17 "), outcome.out());
    assertTrue(outcome.out().contains("-Xmx400m"), outcome.out());
    assertTrue(outcome.out().contains("-Dcasus.home=" + home.toRealPath()), outcome.out());
    assertTrue(outcome.out().trim().endsWith("org.casus.cli.Main query --list"), outcome.out());
    assertTrue(run("ingest", "x").out().contains("-Xmx3g"));
    assertTrue(run("serve", "--store", "x", "--try-it").out().contains("-Xmx3g"));
  }

  @Test
  void aSymbolicLinkFromElsewhereWorks() throws Exception {
    jdk("jdk-17", "17.0.1", true);
    built();
    Path link = Files.createSymbolicLink(Files.createDirectories(dir.resolve("bin")).resolve("casus"), home.resolve("casus"));
    Outcome outcome = start(dir.resolve("bin"), List.of(link.toString(), "--version"));
    assertTrue(outcome.out().contains("-Dcasus.home=" + home.toRealPath()), outcome.out() + outcome.err());
  }

  @Test
  void withoutBuildAndMavenItSaysWhatToInstall() throws Exception {
    jdk("jdk-17", "17.0.1", true);
    Outcome outcome = run("--version");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("Maven is needed"), outcome.err());
  }

  @Test
  void itBuildsOnceAndAgainAfterAChange() throws Exception {
    jdk("jdk-17", "17.0.1", true);
    executable(tools.resolve("mvn"),
        "#!/bin/sh\necho \"$*\" >> builds\nmkdir -p target\n: > target/classpath.txt\n: > target/casus.jar\n");
    assertEquals(0, run("--version").code());
    assertEquals(0, run("--version").code());
    assertEquals(1, builds(), "a current build is used");
    Files.writeString(home.resolve("data/articles/new.md"), "An article is no source of the program.");
    assertEquals(0, run("--version").code());
    assertEquals(1, builds());
    Path source = Files.writeString(home.resolve("src/main/Main.java"), "class Main {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertEquals(0, run("--version").code());
    assertEquals(2, builds());
  }

  @Test
  void aFailedBuildIsNotTakenForOne() throws Exception {
    jdk("jdk-17", "17.0.1", true);
    executable(tools.resolve("mvn"), "#!/bin/sh\necho broken\nexit 1\n");
    Outcome outcome = run("--version");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.out(), "what Maven says is no result");
    assertFalse(Files.exists(home.resolve("target/casus.stamp")));
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  private void built() throws IOException {
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/casus.jar"), "");
    Files.writeString(home.resolve("target/classpath.txt"), "");
    Path stamp = Files.writeString(home.resolve("target/casus.stamp"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(5)));
  }

  private void jdk(String name, String version, boolean compiler) throws IOException {
    Path bin = Files.createDirectories(jdks.resolve(name).resolve("bin"));
    Files.writeString(jdks.resolve(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(bin.resolve("java"), "#!/bin/sh\necho " + name + " \"$@\"\n");
    if (compiler) {
      executable(bin.resolve("javac"), "#!/bin/sh\n");
    }
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("casus").toString()));
    command.addAll(List.of(args));
    return start(dir, command);
  }

  private Outcome start(Path from, List<String> command) throws Exception {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile()).redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the launcher does not end");
    return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
