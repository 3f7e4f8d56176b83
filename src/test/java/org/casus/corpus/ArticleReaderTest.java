package org.casus.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Issue;
import org.casus.model.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  @TempDir
  Path folder;

  private ArticleReader reader;

  @BeforeEach
  void readerWithDefaultDate() {
    reader = new ArticleReader(Optional.of(DAY));
  }

  @Test
  void foldersAreReadInOrderOfNamesWithoutHiddenFilesAndReadme() throws IOException {
    write("b/2.txt", "Two");
    write("b/10.txt", "Ten");
    write("a.md", "---\ndate: 2020-01-01\n---\nA");
    write("c.jsonl", "{\"id\":\"c1\",\"text\":\"C one\",\"date\":\"2019-05-05\"}\n\n{\"text\":\"C two\"}");
    write("noending", "Without ending");
    write(".hidden.txt", "Hidden");
    write(".git/x.txt", "Hidden too");
    write("README.md", "About this folder");
    write("b/Readme.md", "About that folder");
    Corpus corpus = read(folder);
    assertEquals(List.of("A", "Ten", "Two", "C one", "C two", "Without ending"), texts(corpus));
    assertEquals(List.of(), corpus.issues());
    assertEquals(Optional.of(LocalDate.of(2020, 1, 1)), corpus.articles().get(0).date());
    assertEquals(Optional.of(DAY), corpus.articles().get(1).date());
    Article c = corpus.articles().get(3);
    assertEquals(Optional.of("c1"), c.givenId());
    assertEquals(ArticleId.ofText("C one"), c.id());
  }

  @Test
  void readmeIsReadWhenNamed() throws IOException {
    assertEquals(List.of("About"), texts(read(write("README.md", "About"))));
  }

  @Test
  void withoutAnyDateTheDayIsUnknown() throws IOException {
    Corpus corpus = new ArticleReader(Optional.empty()).read(List.of(write("a.txt", "A")), InputStream.nullInputStream());
    assertEquals(Optional.empty(), corpus.articles().get(0).date());
    assertEquals(List.of(), corpus.issues());
  }

  @Test
  void unreadableDateIsAnIssueAndTheDayUnknown() throws IOException {
    Corpus corpus = read(write("a.jsonl", "{\"text\":\"First\"}\n{\"text\":\"Second\",\"date\":\"last week\"}\n"));
    assertEquals(List.of("First", "Second"), texts(corpus));
    assertEquals(Optional.empty(), corpus.articles().get(1).date());
    assertEquals(Issue.Kind.DATE, only(corpus).kind());
    assertEquals(folder.resolve("a.jsonl") + ":2", only(corpus).place());
    assertTrue(only(corpus).reason().contains("last week"));
  }

  @Test
  void everyFaultIsAnIssueWithItsPlaceAndTheRestGoesOn() throws IOException {
    write("a-empty.txt", "");
    write("b-blank.txt", " \n\t\n");
    Files.write(folder.resolve("c-binary.txt"), new byte[] {'G', 'I', 'F', 0, 1, 2});
    Files.write(folder.resolve("d-latin.txt"), "line\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("e-utf16.txt"), "\uFEFFText".getBytes(StandardCharsets.UTF_16LE));
    write("f-french.txt", "Le président a déclaré mardi que les troupes seraient retirées de la région avant la fin du mois.");
    write("g-type.pdf", "%PDF-1.4");
    write("h-pdf.txt", "%PDF-1.4 and so on");
    write("i-broken.jsonl", "{\"text\":\"Good line\"}\n{broken\n{\"text\":\"\"}\n{\"text\":\"\\ud800\"}\n{\"text\":\"a\\u0000b\"}\n");
    write("j-page.html", "<html><body><img src=x></body></html>");
    write("k-front.md", "---\ntitle: a: b\n---\nText");
    write("z-good.txt", "Good file");
    Corpus corpus = read(folder);
    assertEquals(List.of("Good line", "Good file"), texts(corpus));
    assertEquals(List.of("a-empty.txt EMPTY", "b-blank.txt EMPTY", "c-binary.txt BINARY", "d-latin.txt ENCODING",
        "e-utf16.txt ENCODING", "f-french.txt LANGUAGE", "g-type.pdf UNKNOWN_TYPE", "h-pdf.txt BINARY", "i-broken.jsonl:2 FORMAT",
        "i-broken.jsonl:3 EMPTY", "i-broken.jsonl:4 ENCODING", "i-broken.jsonl:5 BINARY", "j-page.html EMPTY", "k-front.md FORMAT"),
        corpus.issues().stream().map(i -> folder.relativize(Path.of(i.place())) + " " + i.kind()).toList());
    assertEquals("byte 0xE9 in line 2 is not UTF-8; save it as UTF-8", corpus.issues().get(3).reason());
    assertEquals("not English but, it seems, French", corpus.issues().get(5).reason());
  }

  @Test
  void tooLargeIsLeftOutAndTheNextLineIsRead() throws IOException {
    ArticleReader small = new ArticleReader(CorpusSettings.DEFAULT.withLimits(20, 30));
    write("a.txt", "x".repeat(21));
    write("b.txt", "y".repeat(20));
    write("c.jsonl", "{\"text\":\"" + "z".repeat(20) + "\"}\n{\"text\":\"short\"}");
    Corpus corpus = small.read(List.of(folder), InputStream.nullInputStream());
    assertEquals(List.of("y".repeat(20), "short"), texts(corpus));
    assertEquals(List.of(folder.resolve("a.txt") + " TOO_LARGE", folder.resolve("c.jsonl") + ":1 TOO_LARGE"),
        corpus.issues().stream().map(i -> i.place() + " " + i.kind()).toList());
  }

  @Test
  void sameTextIsReadOnce() throws IOException {
    Path first = write("a.txt", "Same text");
    Path second = write("b.jsonl", "{\"id\":\"b\",\"text\":\"Same text\\n\"}");
    Corpus corpus = read(first, second);
    assertEquals(List.of("Same text"), texts(corpus));
    assertEquals(new Issue(second + ":1", Issue.Kind.DUPLICATE, "the same text as " + first), only(corpus));
    Corpus all = new ArticleReader(CorpusSettings.DEFAULT.withDuplicates()).read(List.of(first, second), InputStream.nullInputStream());
    assertEquals(List.of("Same text", "Same text\n"), texts(all));
  }

  @Test
  void standardInputIsTakenForWhatItBeginsWith() {
    assertEquals(List.of("One", "Two"), texts(readStdin("{\"text\":\"One\"}\n{\"text\":\"Two\"}\n")));
    assertEquals(List.of("Plain words"), texts(readStdin("Plain words")));
    Corpus markdown = readStdin("---\ntitle: T\n---\n*Words*");
    assertEquals(List.of("Words"), texts(markdown));
    assertEquals(Optional.of("T"), markdown.articles().get(0).title());
    assertEquals(List.of("Of a page"), texts(readStdin("<!doctype html><p>Of a <b>page</b>")));
    assertEquals(new Issue("stdin", Issue.Kind.EMPTY, "it has no text"), only(readStdin("")));
  }

  @Test
  void missingPathIsTheUsersMistake() {
    UsageException missing = assertThrows(UsageException.class, () -> read(folder.resolve("nothing.txt")));
    assertTrue(missing.getMessage().contains("nothing.txt"));
    assertThrows(UsageException.class, this::read);
  }

  @Test
  @Timeout(20)
  void linksInACircleEnd() throws IOException {
    write("a/1.txt", "One");
    write("b/2.txt", "Two");
    Files.createSymbolicLink(folder.resolve("a/to-b"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b/to-a"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), folder);
    Files.createSymbolicLink(folder.resolve("lost.txt"), folder.resolve("nowhere"));
    Corpus corpus = read(folder);
    assertEquals(List.of("One", "Two"), texts(corpus));
    assertEquals(new Issue(folder.resolve("lost.txt").toString(), Issue.Kind.UNREADABLE, "the symbolic link leads nowhere"), only(corpus));
  }

  @Test
  void nothingIsReadAheadOfTheNextArticle() throws IOException {
    Path lines = write("a.jsonl", "{\"text\":\"One\"}\n{\"text\":\"Two\"}\nbroken\n");
    List<Issue> issues = new ArrayList<>();
    try (ArticleStream stream = reader.open(List.of(lines), InputStream.nullInputStream(), issues::add)) {
      assertEquals("One", stream.next().text());
      assertEquals("Two", stream.next().text());
      assertEquals(List.of(), issues);
      assertFalse(stream.hasNext());
      assertEquals(1, issues.size());
    }
  }

  private Corpus read(Path... paths) {
    return reader.read(List.of(paths), InputStream.nullInputStream());
  }

  private Corpus readStdin(String input) {
    return reader.read(List.of(Path.of("-")), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> texts(Corpus corpus) {
    return corpus.articles().stream().map(Article::text).toList();
  }

  private static Issue only(Corpus corpus) {
    assertEquals(1, corpus.issues().size(), corpus.issues()::toString);
    return corpus.issues().get(0);
  }
}
