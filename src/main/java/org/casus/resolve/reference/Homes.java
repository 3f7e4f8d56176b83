package org.casus.resolve.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;

/** Of what country people and bodies are whose country no word of their own tells: "protesters", "the court", "gunmen". */
final class Homes {

  /** From this share of its countries on, an article is about one. */
  private static final double OWN_STORY = 0.5;
  /** From this share on, hardly another country is named. */
  private static final double ALONE = 0.85;

  private static final Set<String> COUNTRIES = Set.of("country", "nation", "continent");

  /** Prepositions before the other side of an act. */
  private static final Set<String> SIDES = Set.of("with", "against", "from", "on", "to");

  private static final Set<String> COUNTED = Set.of("country", "nation", "member", "state");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final RegionWords regions;
  private final Ledger ledger;
  private final Setting setting;

  Homes(Gazetteer gazetteer, ActorLexicon lexicon, RegionWords regions, NameLinker.Names names) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.regions = regions;
    this.ledger = names.ledger();
    this.setting = names.setting();
  }

  /** Of what country people without a name are: of the one that their sentence speaks of, or the whole story. */
  Optional<String> of(Tree tree, int head) {
    boolean wide = regions.before(tree, head).isPresent() // "African leaders"
        || isForeign(tree, head) || isAboard(tree, head) || isWorldwide(tree, head) || isWorldwide(tree, tree.firstConjunct(head))
        || tree.children(head).stream().anyMatch(c -> tree.token(c).isRelation("conj") && isWorldwide(tree, c));
    return wide ? Optional.empty() : here(tree).map(Country::iso3).filter(iso3 -> setting.share(iso3) >= OWN_STORY
        || ledger.in(tree.index()).stream().anyMatch(m -> m.referent().country().equals(Optional.of(iso3))))
        .filter(iso3 -> !isOtherSide(tree, head, iso3));
  }

  /** "The firm asked Peru for help", "rebels shot down a Peruvian jet": Peru is the other side. */
  private boolean isOtherSide(Tree tree, int head, String iso3) {
    int verb = tree.isSubject(head) ? tree.token(tree.firstConjunct(head)).head() : -1;
    if (verb < 0 || IntStream.range(0, tree.index()).anyMatch(s -> ledger.in(s).stream().anyMatch(m -> isOf(m, iso3)))) {
      return false;
    }
    boolean violent = lexicon.words("violent-verb").contains(tree.lemma(verb));
    List<Mention> here = ledger.in(tree.index()).stream().filter(m -> isOf(m, iso3)).toList();
    return !here.isEmpty() && here.stream().allMatch(m -> {
      Token token = tree.token(m.head());
      boolean modifier = violent && token.relation().equals("amod") && tree.token(token.head()).isRelation("obj")
          && tree.token(token.head()).head() == verb;
      return modifier || m.referent().is(EntityType.STATE) && token.isProperNoun() && token.head() == verb
          && (token.isRelation("obj") || token.isRelation("obl") && SIDES.contains(tree.preposition(m.head())));
    });
  }

  private static boolean isOf(Mention mention, String iso3) {
    return mention.referent().country().equals(Optional.of(iso3));
  }

  /** Gunmen and bombers are of where they strike, for whom they strike is seldom of their own. */
  Optional<String> scene(Tree tree, int head) {
    return setting.stage(tree.index()).or(() -> of(tree, head).filter(iso3 -> setting.share(iso3) >= ALONE
        || !ledger.countriesIn(tree, tree.isSubject(head) ? tree.child(tree.token(head).head(), "obj") : Optional.empty())
        .contains(iso3)));
  }

  /** "Unknown foreign forces", but not "foreign ministers". */
  private boolean isForeign(Tree tree, int head) {
    return DescriptionResolver.hasModifier(tree, head, lexicon.words("abroad"))
        && lexicon.find(tree, head).filter(noun -> noun.noun().startsWith("foreign")).isEmpty();
  }

  /** "The people on board" of a ship or a plane. */
  private static boolean isAboard(Tree tree, int noun) {
    return tree.word(noun + 1).equals("aboard") || tree.word(noun + 1).equals("on") && tree.word(noun + 2).equals("board");
  }

  boolean isWorldwide(Tree tree, int noun) {
    return tree.children(noun).stream().anyMatch(c -> isWorldwide(tree, noun, c));
  }

  /** "World leaders", "the presidents and ministers of the world". */
  private boolean isWorldwide(Tree tree, int head, int child) {
    boolean behind = tree.token(child).isRelation("nmod");
    boolean many = behind && tree.token(child).pos().equals("NNS") && COUNTRIES.contains(tree.lemma(child))
        && tree.child(child, "nummod").or(() -> tree.child(child, "amod")).isPresent(); // "users in forty countries"
    boolean members = child < head && COUNTED.contains(tree.lemma(child)) && tree.word(child - 1).equals("-"); // "27-nation bloc"
    return many || members || (child < head || behind) && lexicon.words("worldwide").contains(tree.word(child));
  }

  /** The country that the story is about at this sentence. */
  Optional<Country> here(Tree tree) {
    return setting.stageAt(tree.index()).flatMap(gazetteer::findCountry);
  }
}
