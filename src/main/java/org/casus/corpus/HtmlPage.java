package org.casus.corpus;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** A web page: the main text without menus, captions and comments, and what its metadata say of it. */
final class HtmlPage {

  private static final List<String> DATE_METAS =
      List.of("meta[property=article:published_time]", "meta[property=og:published_time]",
      "meta[itemprop=datePublished]", "meta[name=date]", "meta[name=pubdate]", "meta[name=publish-date]",
      "meta[name=publication_date]", "meta[name=parsely-pub-date]", "meta[name=DC.date]", "meta[name=DC.date.issued]",
      "meta[name=dcterms.created]");

  /** News pages have some 30 levels and 5,000 nodes; looking for the main text takes the square of either. */
  private static final int DEEPEST = 100;
  private static final int LARGEST = 50_000;
  private static final String ANY_ADDRESS = "page://any/";

  private HtmlPage() {}

  static Draft parse(String html) {
    Document page = Jsoup.parse(html);
    JsonLd ld = JsonLd.of(page);
    Optional<String> url = first(() -> attribute(page, "link[rel=canonical]", "href").filter(u -> u.startsWith("http")),
        () -> attribute(page, "meta[property=og:url]", "content"), ld::url);
    Optional<String> title = first(() -> attribute(page, "meta[property=og:title]", "content"), ld::headline,
        () -> text(page, "article h1"), () -> text(page, "h1"), () -> Draft.field(page.title()));
    Optional<String> publisher = first(() -> attribute(page, "meta[property=og:site_name]", "content"), ld::publisher,
        () -> attribute(page, "meta[name=publisher]", "content"));
    return new Draft(mainText(page, title), title, url, publisher, date(page, ld), Optional.empty());
  }

  /** The first date of the page in order of trust: metadata of the article, then the first time element in it. */
  private static Optional<String> date(Document page, JsonLd ld) {
    return first(() -> attribute(page, DATE_METAS.get(0), "content"), ld::datePublished,
        () -> DATE_METAS.stream().flatMap(meta -> attribute(page, meta, "content").stream()).findFirst(),
        () -> attribute(page, "time[itemprop=datePublished][datetime]", "datetime"),
        () -> attribute(page, "article time[datetime]", "datetime"),
        () -> attribute(page, "time[datetime]", "datetime"));
  }

  private static String mainText(Document page, Optional<String> title) {
    // Readability changes the document it is given. Of the address it makes links absolute, and no link is kept here.
    Element content = isOrdinary(page) ? new Readability4J(ANY_ADDRESS, page.clone()).parse().getArticleContent() : null;
    String text = content == null ? "" : withoutTitle(content, title);
    if (!text.isBlank()) {
      return text;
    }
    // It finds nothing on some pages of a few lines, which have no menus to be told apart from.
    Element body = Stream.of("article", "main", "[role=main]").map(page::selectFirst).filter(e -> e != null).findFirst()
        .orElse(page.body());
    return withoutTitle(body, title);
  }

  private static boolean isOrdinary(Document page) {
    int[] nodes = {0};
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> {
      nodes[0]++;
      deepest[0] = Math.max(deepest[0], depth);
    }, page);
    return nodes[0] <= LARGEST && deepest[0] <= DEEPEST;
  }

  private static String withoutTitle(Element content, Optional<String> title) {
    content.select("h1, h2").stream().filter(e -> title.isPresent() && e.text().strip().equals(title.get())).toList()
        .forEach(Element::remove);
    return HtmlText.of(content);
  }

  private static Optional<String> attribute(Document page, String selector, String name) {
    return page.select(selector).stream().flatMap(e -> Draft.field(e.attr(name)).stream()).findFirst();
  }

  private static Optional<String> text(Document page, String selector) {
    return page.select(selector).stream().flatMap(e -> Draft.field(e.text()).stream()).findFirst();
  }

  @SafeVarargs
  private static Optional<String> first(Supplier<Optional<String>>... ways) {
    return Stream.of(ways).flatMap(way -> way.get().stream()).findFirst();
  }
}
