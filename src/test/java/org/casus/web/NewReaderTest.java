package org.casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody asks who sees the front page for the first time is answered within three clicks. */
@Tag("browser")
class NewReaderTest extends InChromium {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"How many soldiers, rockets, tanks? | .answer tbody tr | soldiers",
      "How many dollars? | .answer tbody tr | 20,000,000", "Where do figures contradict each other? | .answer tbody tr | killed",
      "Which agreements had no follow-up? | .answer tbody tr, .empty, .note | greement"})
  void theAnswerIsOneClickAway(String question, String rows, String says) {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    page.navigate(chromium.address("/"));
    page.locator(".fronting a:text-is('" + question + "')").click();
    page.waitForURL("**/queries/*");
    assertThat(page.locator(rows).filter(new Locator.FilterOptions().setHasText(says)).first()).isVisible();
    new Soundness(page, "asked-" + question.replaceAll("[^A-Za-z]+", "-")).picture();
  }

  @Test
  void whoAttackedWhomIsAskedByNameAndTheEventSaysWhoSaysSo() {
    Page page = chromium.open(390, ColorScheme.LIGHT, true);
    page.navigate(chromium.address("/"));
    page.locator(".fronting a:has-text('Who attacked whom')").click();
    page.waitForURL("**/queries/who-attacked-whom");
    page.fill("input[name=attacked]", "United States");
    page.fill("input[name=from]", "2021-08-01");
    page.locator(".asking button").click();
    page.waitForURL("**attacked=United*");
    assertThat(page.locator("input[name=attacked]")).hasValue("United States");
    assertThat(page.locator(".answer tbody tr")).hasCount(1);
    Locator attacked = page.locator(".answer td[data-label=Sufferer]");
    assertThat(attacked).hasText("United States Armed Forces");
    assertThat(page.locator(".answer td[data-label='Told by']")).hasText("Last American soldiers leave Kabul");
    assertEquals("Sufferer", attacked.evaluate("cell => getComputedStyle(cell, '::before').content.split('\"')[1]"));
    assertEquals(true, page.evaluate("(table => table.scrollWidth === table.clientWidth)(document.querySelector('.scroll'))"));
    page.locator(".answer td a").first().click();
    page.waitForURL("**/event/*");
    assertThat(page.locator(".standfirst .saying .source").first()).isVisible();
  }

  @Test
  void whoAttackedAndWhoSaysSoIsThreeClicksAway() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    page.navigate(chromium.address("/"));
    page.locator("main .bars a:has-text('Assault')").click();
    page.waitForURL("**/events?*type=ASSAULT*");
    page.locator("article.line h3 a").first().click();
    page.waitForURL("**/event/*");
    assertThat(page.locator(".standfirst .saying .source").first()).isVisible();
    page.locator(".report .from a").first().click();
    page.waitForURL("**/article/*#sentence-*");
  }
}
