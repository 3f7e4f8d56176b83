package org.casus.web.search;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;

/** Things as they are called here: what somebody typed may be another name of one, or a part of its name. */
public final class KnownThings {

  private static final PageQuery NAMES = PageQuery.load("search-names");

  private KnownThings() {}

  /** @param thing collection and name, as {@code actor/us}; comes back as it is when nothing is called so */
  public static String find(Site site, Dataset data, String thing) {
    SearchWords words = SearchWords.of(Terms.local(thing).replace('-', ' '));
    if (words.isEmpty() || site.knows(data, site.links().base() + "id/" + thing)) {
      return thing;
    }
    String collections = thing.startsWith("place/") ? "(place|actor)/.*" : "(actor|thing|post)/.*";
    return NAMES.with("words", NodeFactory.createLiteralString(words.asLucene())).rows(data).stream()
        .flatMap(row -> site.links().thing(row.iri("thing")).stream()).filter(found -> found.matches(collections)).findFirst()
        .orElse(thing);
  }
}
