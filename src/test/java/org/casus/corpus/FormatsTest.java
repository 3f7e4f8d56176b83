package org.casus.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casus.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format makes of a file. */
class FormatsTest {

  @Test
  void markdownBecomesItsWords() throws Exception {
    Draft draft = Format.MARKDOWN.parse(resource("front-matter.md"));
    assertEquals("""
        A heading

        The two sides signed a cease-fire on Wednesday, officials said.

        It will hold,
        the general said.

        First point

        Second point with R&D

        Raw HTML words

        The end, for now.""", draft.text());
    assertEquals(Optional.of("Cease-fire: *both* sides sign"), draft.title());
    assertEquals(Optional.of("2022-06-01"), draft.date());
    assertEquals(Optional.of("https://harbour.example/cease-fire"), draft.url());
    assertEquals(Optional.of("Harbour Post"), draft.publisher());
    assertEquals(Optional.empty(), draft.givenId());
  }

  @Test
  void markdownNeedsNoFrontMatter() throws Exception {
    Draft draft = Format.MARKDOWN.parse(bytes("Just *words*.\r\nMore.\r\n"));
    assertEquals("Just words. More.", draft.text());
    assertEquals(Optional.empty(), draft.title());
  }

  @Test
  void frontMatterMayBeEmptyAndEndWithDots() throws Exception {
    assertEquals("Words.", Format.MARKDOWN.parse(bytes("---\n---\nWords.")).text());
    Draft dots = Format.MARKDOWN.parse(bytes("---\r\ntitle: A\r\n...\r\nWords."));
    assertEquals("Words.", dots.text());
    assertEquals(Optional.of("A"), dots.title());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"---\\ntitle: a: b\\n---\\nWords | not YAML", "---\\ntitle: x\\nWords | no closing line",
      "---\\n- x\\n---\\nWords | not a list of", "---\\ntitle: [a]\\n---\\nWords | title is not a plain value"})
  void brokenFrontMatterIsRefused(String markdown, String reason) {
    byte[] bytes = bytes(markdown.replace("\\n", "\n"));
    BadInputException e = assertThrows(BadInputException.class, () -> Format.MARKDOWN.parse(bytes));
    assertEquals(Issue.Kind.FORMAT, e.at("x").kind());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void pageBecomesItsMainText() throws Exception {
    Draft draft = Format.HTML.parse(resource("wire-page.html"));
    assertEquals("The governments of Norland and Westmark agreed on Tuesday to reopen the northern ferry line, ending a blockade that had"
        + " lasted three weeks and had cut off two islands from fuel and medicine.\n\n"
        + "“We will not close the strait again,” said the Westmark transport minister, who had ordered the blockade after a dispute about"
        + " landing fees. He spoke to reporters in the harbour office on Tuesday evening.\n\n"
        + "Norland's foreign ministry said that it would send an envoy to the island of Skarn next week, and that the damages would be"
        + " counted by a commission of both countries before the end of the summer.\nThe commission has seven members.\n\n"
        + "Three of them are judges.\n\nTwo are harbour masters.", draft.text());
    assertEquals(Optional.of("Ferry talks resume after blockade"), draft.title());
    assertEquals(Optional.of("2022-05-03T23:30:00+02:00"), draft.date());
    assertEquals(Optional.of("https://harbour.example/2022/ferry-talks"), draft.url());
    assertEquals(Optional.of("Harbour Post"), draft.publisher());
  }

  @Test
  void shortPageWithJsonLd() throws Exception {
    Draft draft = Format.HTML.parse(resource("json-ld-page.html"));
    assertEquals("The envoy of Norland arrived on the island of Skarn on Monday.\n\nShe will meet the governor.", draft.text());
    assertEquals(Optional.of("Envoy arrives in Skarn"), draft.title());
    assertEquals(Optional.of("2022-05-10T08:00:00Z"), draft.date());
    assertEquals(Optional.of("https://harbour.example/envoy"), draft.url());
    assertEquals(Optional.of("Island Wire"), draft.publisher());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"<meta name='date' content='2021-01-02'>", "<meta itemprop=datePublished content=2021-01-02>",
      "<meta name=DC.date.issued content=2021-01-02>", "<p><time datetime='2021-01-02'>long ago</time></p>",
      "<script type='application/ld+json'>[{\"datePublished\":\"2021-01-02\"}]</script>"})
  void pagesGiveTheirDateInManyWays(String html) throws Exception {
    assertEquals(Optional.of("2021-01-02"), Format.HTML.parse(bytes(html + "<p>Words of the article.</p>")).date());
  }

  @Test
  @Timeout(20)
  void deeplyNestedPageDoesNotHoldTheRun() throws Exception {
    assertEquals("Words.", Format.HTML.parse(bytes("<div>".repeat(20_000) + "Words.")).text());
  }

  @Test
  void jsonKeepsTheTextAsGiven() throws Exception {
    Draft draft = Format.JSON_LINES.parse(bytes("{\"id\": 7, \"date\": null, \"text\": \" A\\r\\n\\tb \\ud83d\\udea2 \", \"events\": [{}]}\r"));
    assertEquals(" A\r\n\tb \uD83D\uDEA2 ", draft.text());
    assertEquals(Optional.of("7"), draft.givenId());
    assertEquals(Optional.empty(), draft.date());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"text\": | not JSON", "[1] | not a JSON object", "{\"title\":\"x\"} | no text",
      "{\"text\":1} | text is not a string", "{\"text\":\"x\"} {} | not JSON", "{\"text\":\"x\",\"date\":{}} | date is not a string"})
  void brokenJsonIsRefused(String line, String reason) {
    BadInputException e = assertThrows(BadInputException.class, () -> Format.JSON_LINES.parse(bytes(line)));
    assertEquals(Issue.Kind.FORMAT, e.at("x").kind());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void plainTextIsKeptAsGiven() throws Exception {
    assertEquals(" A\r\n b \n", Format.PLAIN_TEXT.parse(bytes(" A\r\n b \n")).text());
    assertEquals("A\n", Format.PLAIN_TEXT.parse(bytes("\uFEFFA\n")).text());
  }

  @Test
  void undeclaredPageIsUtf8AndDeclaredPageIsWhatItSays() throws Exception {
    byte[] latin = "<p>caf\u00e9 in the harbour</p>".getBytes(StandardCharsets.ISO_8859_1);
    BadInputException e = assertThrows(BadInputException.class, () -> Format.HTML.parse(latin));
    assertEquals(Issue.Kind.ENCODING, e.at("x").kind());
    assertEquals("byte 0xE9 in line 1 is not UTF-8, and it declares no character set", e.getMessage());
    byte[] declared = "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("caf\u00e9", Format.HTML.parse(declared).text());
    assertEquals("caf\u00e9", Format.HTML.parse("\uFEFF<p>caf\u00e9</p>".getBytes(StandardCharsets.UTF_16LE)).text());
    assertThrows(BadInputException.class, () -> Format.HTML.parse(bytes("<meta charset=klingon><p>x</p>")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"a\":1} | JSON_LINES", "<!DOCTYPE html><p> | HTML", "<p>x | HTML", "---\\ntitle: x | MARKDOWN",
      "<3 is a heart | PLAIN_TEXT", "--- dashes | PLAIN_TEXT", "Words | PLAIN_TEXT", "'' | PLAIN_TEXT"})
  void formatFollowsFromTheBeginning(String beginning, Format format) {
    assertEquals(format, Format.sniff(bytes(beginning.replace("\\n", "\n"))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FormatsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
