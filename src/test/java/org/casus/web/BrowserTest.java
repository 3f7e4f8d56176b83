package org.casus.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser, wide and narrow, light and dark. Screenshots for people go to {@code target/screenshots}. */
@Tag("browser")
class BrowserTest extends InChromium {

  /** Pages that are looked at in all four ways. */
  private static final Set<String> MOST_SEEN = Set.of("home", "search", "events", "event", "actor", "place", "article",
      "question");

  private static void visit(Page page, String path) {
    page.navigate(chromium.address(path));
    if (page.locator("[data-map] .canvas:visible").count() > 0) {
      page.locator("path.country").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
  }

  @ParameterizedTest
  @CsvSource({"home,/", "search,/search?q=iraq", "events,/events?modality=any", "events-map,/events?modality=any&view=map",
      "events-timeline,/events?modality=any&view=timeline", "events-network,/events?modality=any&view=network",
      "events-matrix,/events?modality=any&view=matrix", "event,/event/64ee968f16173e68",
      "event-differing,/event/0d769cfb987d03c6", "actor,/actor/united-states", "person,/actor/antony-blinken",
      "thing,/thing/himars", "place,/place/379252", "article,/article/61641835ce90124e", "post,/post/usa-secretary-of-state",
      "type,/type/ASSAULT", "source,/source?name=Meridian%20Wire", "compare,/compare?actor=actor/russia&actor2=actor/ukraine",
      "events-story,/events?modality=any&view=story", "quality,/quality", "rule,/rule/assault.hit.verb", "actors,/actors",
      "places,/places", "articles,/articles", "questions,/queries",
      "question,/queries/forces-over-time?country=actor/iraq&of=actor/united-states",
      "question-map,/queries/events-on-map?view=map", "question-timeline,/queries/who-attacked-whom?view=timeline",
      "question-graph,/queries/network?view=graph", "question-chart,/queries/protests-by-place?view=chart", "editor,/editor",
      "editor-map,/editor?view=map", "editor-error,/editor?view=table&query=SELECT", "api,/api", "api-open,/api#events",
      "try,/try", "correction,/correction/64ee968f16173e68", "downloads,/exports", "docs,/docs", "ontology,/ontology",
      "plover,/ontology/plover", "alignment,/ontology/alignment", "about,/about", "data,/mention/64ee968f16173e68",
      "empty,/events?type=AID&from=1999&to=1999", "nothing,/event/0"})
  void everyPageIsSound(String name, String path) {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, path);
    if (name.equals("nothing") || name.equals("editor-error")) {
      assertTrue(chromium.takeFaults().stream().allMatch(fault -> fault.contains("the server responded with a status of 40")));
    }
    Soundness sound = new Soundness(page, name);
    sound.check(1280, ColorScheme.LIGHT);
    sound.check(390, ColorScheme.DARK);
    if (MOST_SEEN.contains(name)) {
      sound.check(390, ColorScheme.LIGHT);
      sound.check(1280, ColorScheme.DARK);
    }
    sound.fits(320);
    page.context().close();
  }

  @Test
  void fromTheFrontPageToAnEventItsEvidenceItsActorAndAnotherEvent() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/");
    page.getByText("Russia assaults Ukraine in Odesa").first().click();
    page.waitForURL("**/event/64ee968f16173e68");
    assertThat(page.locator("#mention-64ee968f16173e68 blockquote")).containsText("missiles");
    page.locator("#mention-64ee968f16173e68 .from > a").click();
    page.waitForURL("**/article/e9a890880fe2735c#sentence-e9a890880fe2735c-1");
    page.goBack();
    page.locator(".facts a.filler:has-text('Russia')").click();
    page.waitForURL("**/actor/russia");
    Locator others = page.locator("article.line h3 a:not(:has-text('Odesa'))");
    assertThat(others.nth(1)).isVisible();
    others.first().click();
    page.waitForURL("**/event/*");
    assertThat(page.locator(".report blockquote").first()).isVisible();
  }

  @Test
  void everythingWorksWithoutScripts() {
    Page page = chromium.open(390, ColorScheme.LIGHT, false);
    visit(page, "/");
    page.fill("#find", "odesa");
    page.locator(".findbig button").click();
    assertThat(page.locator("main")).containsText("Missiles hit Odesa");
    visit(page, "/events?size=10");
    page.fill(".filters input[name=q]", "missiles");
    page.locator(".filters input[name=q]").press("Enter");
    page.waitForURL("**q=missiles**");
    assertThat(page.locator("article.line").first()).isVisible();
    page.locator("details.facet a:has-text('Assault')").first().click();
    assertThat(page.locator(".chips li:not(.plain)")).hasCount(2);
    for (String view : List.of("Map", "Timeline", "Network", "Matrix")) {
      page.locator(".tabs a:has-text('" + view + "')").click();
      assertThat(page.locator(".tabs a[aria-current]")).hasText(view);
      assertThat(page.locator(".chips li:not(.plain)")).hasCount(2);
    }
    visit(page, "/events?size=10");
    page.locator("a[rel=next]").click();
    page.waitForURL("**after=**");
    page.locator("details.facet li a").first().click();
    assertThat(page.locator(".chips li:not(.plain)")).hasCount(1);
    visit(page, "/places");
    page.locator(".points summary").click();
    assertThat(page.locator(".points a:has-text('Khartoum')")).isVisible();
    visit(page, "/editor");
    for (String view : List.of("Map", "Timeline", "Graph", "Chart", "Table")) {
      page.locator("#plain button:text-is('" + view + "')").click();
      page.waitForURL("**/editor?query=*&view=" + view.toLowerCase(Locale.ROOT));
      assertThat(page.locator(".tabs a[aria-current]")).hasText(view);
    }
    assertThat(page.locator(".answer tbody tr").nth(3)).isVisible();
    visit(page, "/article/61641835ce90124e");
    assertThat(page.locator(".text .trigger").nth(3)).isVisible();
  }

  @Test
  void keysReachWhatIsNeeded() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/event/64ee968f16173e68");
    page.keyboard().press("Tab");
    assertEquals("Skip to content", page.evaluate("document.activeElement.textContent"));
    page.keyboard().press("Enter");
    page.waitForURL("**/event/64ee968f16173e68#main");
    page.keyboard().press("/");
    page.keyboard().type("blinken");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=blinken");
    assertThat(page.locator("main")).containsText("Antony Blinken");
  }

  /** Presses Tab until the focus is on what is looked for, which must then be seen to have it. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
        assertEquals("solid", page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), selector);
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
  }

  @Test
  void fromSearchToEvidenceActorAndSparqlByKeyboardAlone() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/");
    page.keyboard().press("/");
    page.keyboard().type("russ");
    page.locator(".suggestions li").first().waitFor();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#find")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Enter");
    page.waitForURL("**/actor/russia");
    tabTo(page, "article.line h3 a");
    page.keyboard().press("Enter");
    page.waitForURL("**/event/*");
    tabTo(page, ".report .from a");
    page.keyboard().press("Enter");
    page.waitForURL("**/article/*#sentence-*");
    page.goBack();
    tabTo(page, ".facts a.filler");
    page.keyboard().press("Enter");
    page.waitForURL("**/actor/*");
    tabTo(page, "footer .behind summary");
    page.keyboard().press("Enter");
    tabTo(page, "footer .behind a");
    page.keyboard().press("Enter");
    page.waitForURL("**/editor?query=*");
    page.locator(".yasgui .CodeMirror").first().waitFor();
  }

  @Test
  void suggestionsAreSoundAndEscapeClosesThem() {
    Page page = chromium.open(390, ColorScheme.DARK, true);
    visit(page, "/events");
    page.locator("#find").pressSequentially("iraq");
    page.locator(".suggestions li").first().waitFor();
    page.keyboard().press("ArrowUp");
    assertEquals(page.locator(".suggestions li").last().getAttribute("id"), page.locator("#find")
        .getAttribute("aria-activedescendant"));
    new Soundness(page, "suggestions").check(390, ColorScheme.DARK);
    page.keyboard().press("Escape");
    assertThat(page.locator(".suggestions")).isHidden();
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=iraq");
  }

  @Test
  void aStretchOfTimeIsChosenByDraggingAndBackLeadsBack() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/events?modality=any");
    BoundingBox box = page.locator("[data-brush] svg").boundingBox();
    page.mouse().move(box.x + 0.3 * box.width, box.y + 30);
    page.mouse().down();
    page.mouse().move(box.x + 0.6 * box.width, box.y + 30);
    page.mouse().move(box.x + 0.8 * box.width, box.y + 30);
    page.mouse().up();
    page.waitForURL("**/events?modality=any&from=*&to=*");
    assertThat(page.locator(".chips [aria-label*='from'], .chips [aria-label*='filter to']")).hasCount(2);
    page.goBack();
    page.waitForURL("**/events?modality=any");
  }

  @Test
  void searchFollowsTheTyping() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/search");
    page.locator("#find").pressSequentially("khartou");
    page.locator("#results a:has-text('Khartoum')").first().waitFor();
    page.waitForURL("**/search?q=khartou");
  }

  @Test
  void theMapShowsPlacesAndLeadsToThem() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/places");
    page.locator("path.spot").first().waitFor();
    assertTrue(page.locator("path.country").count() > 150);
    assertEquals(page.locator(".points li").count(), placesOnTheMap(page));
    assertEquals(1, page.locator("path.spot.area").count(), "only a state is an area");
    page.locator("path.spot.area").dispatchEvent("click");
    page.waitForURL("**/actor/afghanistan");
  }

  /** Spots, and the places that a cluster says it stands for. */
  private static int placesOnTheMap(Page page) {
    List<String> clusters = page.locator(".cluster").all().stream().map(cluster -> cluster.getAttribute("title")).toList();
    return page.locator("path.spot").count() + clusters.stream()
        .mapToInt(title -> Integer.parseInt(title.substring(0, title.indexOf(' ')))).sum();
  }

  @Test
  void theMapIsNarrowedToATimeByKeysAndComesNearerToWhatLiesClose() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/events?modality=any&view=map");
    Locator slider = page.locator("#map-when");
    slider.focus();
    int all = placesOnTheMap(page);
    page.keyboard().press("End");
    assertThat(page.locator(".when output")).not().hasText("at any time");
    assertTrue(placesOnTheMap(page) < all, "as many places in one stretch of time as in all");
    page.locator(".when button").click();
    assertEquals(all, placesOnTheMap(page));
    String title = page.locator(".cluster").first().getAttribute("title");
    page.locator(".cluster").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".cluster[title='" + title + "']")).hasCount(0);
    assertEquals(all, placesOnTheMap(page));
    Page plain = chromium.open(390, ColorScheme.LIGHT, false);
    visit(plain, "/events?modality=any&view=map");
    assertThat(plain.locator("#map-when")).isHidden();
    assertThat(plain.locator("input[name=from]")).isVisible();
  }

  @Test
  void layersOfAnArticleCanBeSwitched() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/article/e9a890880fe2735c");
    String border = "getComputedStyle(document.querySelector('.text .m.entity')).borderBottomStyle";
    assertEquals("dotted", page.evaluate(border));
    page.uncheck("#layer-entity");
    assertEquals("none", page.evaluate(border));
  }

  @Test
  void aTextIsTried() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/try");
    page.fill("textarea[name=text]", "Rockets hit a base.");
    page.locator("main form button").click();
    assertThat(page.locator("#read .text .trigger").first()).isVisible();
    Soundness sound = new Soundness(page, "tried");
    sound.check(1280, ColorScheme.LIGHT);
    sound.check(390, ColorScheme.DARK);
    sound.fits(320);
  }

  @Test
  void theEditorOffersThingsByTheirNames() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/editor?query=" + Visit.encode("SELECT * { ?event ?role "));
    page.locator(".yasgui .CodeMirror:visible").first().click();
    page.keyboard().press("Control+End");
    page.keyboard().type("<blinken");
    page.keyboard().press("Control+Space");
    page.locator(".CodeMirror-hints li:has-text('Antony Blinken (person)')").first().click();
    assertThat(page.locator(".yasgui .CodeMirror:visible").first()).containsText("id/actor/antony-blinken>");
    chromium.takeFaults();
  }

  @Test
  void theEditorMarksWhereAnErrorIsAndGivesALink() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/editor?query=" + Visit.encode("SELECT * {\n  ?s ?p }\nLIMIT 1"));
    assertThat(page.locator(".yasgui [role=alert]")).containsText("line 2, column 9");
    assertThat(page.locator(".yasgui .fault")).hasText("}");
    page.locator(".yasgui [role=alert] button").click();
    page.keyboard().type("?o ");
    assertThat(page.locator(".yasgui .fault")).hasCount(0);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".yasr_results:visible tbody tr").first()).isVisible();
    page.locator(".yasqe_share:visible").click();
    assertThat(page.locator(".yasqe_sharePopup input"))
        .hasValue(Pattern.compile("http://localhost:\\d+/editor\\?query=SELECT.*%3Fo.*"));
    page.keyboard().press("Escape");
    page.locator("#plain button:text-is('Graph')").click();
    page.waitForURL("**/editor?query=*&view=graph");
    assertThat(page.locator("#answer .tabs a[aria-current]")).hasText("Graph");
    assertTrue(chromium.takeFaults().stream().allMatch(fault -> fault.contains("status of 400")));
  }

  @Test
  void keysLeaveTheEditorAndPassTheMap() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/editor");
    page.locator(".yasgui .CodeMirror:visible").first().click();
    tabTo(page, "#plain button");
    visit(page, "/places");
    page.locator("path.spot").first().waitFor();
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      assertEquals(false, page.evaluate("document.activeElement.matches('path')"), "a spot has no name");
    }
  }

  @Test
  void whoStopsAQueryStopsItOnTheServer() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/editor?query=" + Visit.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    String running = "async n => (await (await fetch('/health')).json()).queries.running === n";
    page.waitForFunction(running, 1);
    page.locator(".yasqe_queryButton.busy:visible").click();
    page.waitForFunction(running, 0);
  }

  @Test
  void theEditorRunsQueriesOfThisServerOnly() {
    Page page = chromium.open(1280, ColorScheme.LIGHT, true);
    visit(page, "/editor?query="
        + Visit.encode("PREFIX casus: <https://w3id.org/casus/ontology#>\nSELECT (COUNT(*) AS ?n) { ?e a casus:Event }"));
    page.locator(".yasr_results:visible td:has-text('37')").first().waitFor();
    page.locator(".examples a:has-text('Figures')").click();
    page.locator(".yasqe_queryButton:visible").click();
    page.locator(".yasr_results:visible >> text=Islamic State").first().waitFor();
    assertEquals(chromium.address(""),
        page.evaluate("new URL(document.querySelector('.yasr a.iri[href*=\"/id/\"]').href).origin"));
    assertTrue(page.locator(".tab").count() >= 2);
    visit(page, "/editor#query=" + Visit.encode("SELECT * { ?s ?p ?o } LIMIT 1") + "&endpoint="
        + Visit.encode("https://example.org/sparql"));
    page.waitForTimeout(500);
  }
}
