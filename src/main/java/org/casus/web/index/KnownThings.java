package org.casus.web.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.Text;
import org.casus.web.event.Facts;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;
import org.casus.web.text.SearchWords;

/** Things as they are called here: what somebody typed may be another name of one, or a part of its name. */
public final class KnownThings {

  private static final PageQuery NAMES = PageQuery.load("search-names");

  private KnownThings() {}

  /** @param thing collection and name, as {@code actor/us}; comes back as it is when nothing is called so */
  public static String find(Site site, Dataset data, String thing) {
    SearchWords words = SearchWords.of(Terms.local(thing).replace('-', ' '));
    if (words.isEmpty() || isKnown(site, data, thing)) {
      return thing;
    }
    Suggestions likely = Suggestions.read(site, data);
    Optional<String> first = (thing.startsWith("place/") ? likely.places() : likely.actors()).find(Terms.local(thing));
    if (first.isPresent()) {
      return first.get();
    }
    String collections = thing.startsWith("place/") ? "(place|actor)/.*" : "(actor|thing|post)/.*";
    return NAMES.with("words", NodeFactory.createLiteralString(words.asLucene())).rows(data).stream()
        .flatMap(row -> site.links().thing(row.iri("thing")).stream()).filter(found -> found.matches(collections)).findFirst()
        .orElse(thing);
  }

  /**
   * Finds what somebody calls by a name: what is called just so, first of all what forms offer, then what has the name in a
   * longer one; an actor rather than a place. Comes back as it is when nothing is called so.
   */
  public static String findAny(Site site, Dataset data, String typed) {
    if (typed.contains("/") || typed.contains(":")) {
      return typed;
    }
    String slug = Text.slug(typed);
    if (slug.isEmpty()) {
      return typed;
    }
    List<String> collections = List.of("actor/", "place/");
    return Suggestions.read(site, data).all().find(slug)
        .or(() -> collections.stream().map(collection -> collection + slug)
            .filter(thing -> isKnown(site, data, thing)).findFirst())
        .or(() -> exact(site, data, typed))
        .or(() -> collections.stream().map(collection -> find(site, data, collection + slug))
            .filter(thing -> isKnown(site, data, thing)).findFirst())
        .orElse(typed);
  }

  private static boolean isKnown(Site site, Dataset data, String thing) {
    return site.knows(data, site.links().base() + "id/" + thing);
  }

  /** What has just this name or alias. */
  private static Optional<String> exact(Site site, Dataset data, String typed) {
    SearchWords words = SearchWords.of(typed);
    return words.isEmpty() ? Optional.empty() : NAMES.with("words", NodeFactory.createLiteralString(words.asLucene())).rows(data)
        .stream().filter(row -> Text.slug(row.text("name")).equals(Text.slug(typed)))
        .flatMap(row -> site.links().thing(row.iri("thing")).stream())
        .min(Comparator.comparing(thing -> thing.startsWith("place/")));
  }

  /**
   * What to write into a form for a thing: its name where that finds the thing again.
   *
   * @param thing what {@link #find} found
   * @param other collection in which what has no collection is looked for, "actor" or "place"
   */
  public static String written(Site site, Dataset data, String thing, String other) {
    String name = Facts.read(site, data).name(thing);
    return find(site, data, other + "/" + Text.slug(name)).equals(thing) ? name : thing;
  }

  /** The same for what {@link #findAny} finds. */
  public static String writtenAny(Site site, Dataset data, String thing) {
    String name = Facts.read(site, data).name(thing);
    return findAny(site, data, name).equals(thing) ? name : thing;
  }
}
