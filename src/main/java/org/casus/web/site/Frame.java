package org.casus.web.site;

import java.util.List;
import org.casus.web.graph.Links;
import org.casus.web.http.Assets;

/**
 * What surrounds a page: how it links to the rest of the site and to its other formats.
 *
 * @param page       the page
 * @param alternates the same in other formats
 * @param files      scripts and styles that it needs beside those of every page, by name of {@link Assets}
 */
public record Frame(Page page, List<Alternate> alternates, List<String> files, Links links, Assets assets) {

  /** The page in another format. */
  public record Alternate(String label, String mediaType, String href) {}

  public Frame {
    alternates = List.copyOf(alternates);
    files = List.copyOf(files);
  }

  public String title() {
    return page.title().equals("Casus") ? "Casus" : page.title() + " · Casus";
  }

  /** The files among the scripts that are styles. */
  public List<String> styles() {
    return files.stream().filter(file -> file.endsWith(".css")).toList();
  }

  public List<String> scripts() {
    return files.stream().filter(file -> file.endsWith(".js")).toList();
  }

  public String to(String path) {
    return links.to(path);
  }

  public String asset(String name) {
    return links.to(assets.path(name));
  }

  /** "page" when the menu's entry is the one this page belongs to, for {@code aria-current}; else null, and no attribute. */
  public String current(String section) {
    return page.section().equals(section) ? "page" : null;
  }

  /** Where the query of the page can be changed and run. */
  public String editor() {
    return links.to("editor") + "?query=" + Links.encode(page.sparql().orElseThrow());
  }
}
