package org.casus.resolve.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.KnownPerson;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;
import org.casus.resolve.name.PostResolver;
import org.casus.resolve.name.TitleReader;
import org.casus.resolve.name.Unlisted;

/** Whom a title without a name means: "the Iraqi prime minister", "the minister", "his Iraqi counterpart". */
final class OfficeResolver {

  private static final int FAR = 12;

  private final Gazetteer gazetteer;
  private final PostResolver posts;
  private final ActorLexicon lexicon;
  private final Unlisted unlisted;
  private final Ledger ledger;
  private final Antecedents antecedents;
  private final Setting setting;
  private final Optional<LocalDate> day;

  OfficeResolver(Gazetteer gazetteer, ActorLexicon lexicon, Unlisted unlisted, NameLinker.Names names, Antecedents antecedents,
      Optional<LocalDate> day) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.posts = new PostResolver(gazetteer);
    this.unlisted = unlisted;
    this.ledger = names.ledger();
    this.antecedents = antecedents;
    this.setting = names.setting();
    this.day = day;
  }

  /** The person, or else the post, that a title in the singular means; empty when it is no office or nobody's. */
  Optional<Referent> resolve(TitleReader.Office office, Owners.Owner owner) {
    Tree tree = office.tree();
    String noun = tree.lemma(office.head());
    if (noun.equals("counterpart")) {
      return counterpart(tree, office.head(), owner);
    }
    Optional<Entity> formerly = tree.child(office.head(), "nmod:poss").flatMap(p -> ledger.referent(tree.index(), p))
        .map(Referent::first).filter(who -> who.type() == EntityType.PERSON && posts.isBygone(who.id(), day));
    if (formerly.isPresent()) { // "Mugabe fired his vice president"
      return Optional.of(Referent.of(unlisted.othersOf(formerly.get(), office.words().toLowerCase(Locale.ROOT),
          Optional.of("GOV"))));
    }
    Optional<String> country = office.iso3().or(owner::country);
    Optional<Referent> before = antecedents.nearest(tree, office.head(), FAR, thing -> thing.type() == EntityType.PERSON
        && ledger.mayBe(thing.id(), noun, office.words().toLowerCase(Locale.ROOT))
        && (country.isEmpty() || thing.country().isEmpty()
        || thing.country().equals(country)));
    if (before.isPresent() && country.isEmpty()) {
      return before;
    }
    Optional<String> whose = country.or(() -> setting.at(tree.index()));
    Optional<Referent> holder = holder(office, whose);
    return holder.isPresent() && holder.get().is(EntityType.PERSON) ? holder : before.or(() -> holder);
  }

  /** "The governor", "a local police chief". */
  private boolean isLocal(TitleReader.Office office) {
    Tree tree = office.tree();
    return lexicon.words("local-office").contains(tree.lemma(office.head())) || tree.children(office.head()).stream()
        .anyMatch(c -> lexicon.words("local").contains(tree.word(c)));
  }

  /** "Chelyabinsk's governor", "the mayor of Aleppo": the post that the words themselves tell. */
  private Optional<Referent> localOffice(Tree tree, int head) {
    return tree.children(head).stream().filter(c -> tree.token(c).isRelation("nmod")
            && (tree.token(c).relation().equals("nmod:poss") || tree.preposition(c).equals("of")))
        .flatMap(c -> ledger.referent(tree.index(), c).stream()).map(Referent::first)
        .filter(place -> place.country().isPresent()
            && (Antecedents.isState(place) || place.type() == EntityType.PLACE)).findFirst()
        .map(place -> Referent.of(Antecedents.isState(place) ? unlisted.post(tree.lemma(head), place.country().orElseThrow())
            : unlisted.localPost(tree.lemma(head), place)));
  }

  /** "The vice foreign minister": a post below one that the country has. */
  private Optional<Referent> lowerOffice(String words, String iso3) {
    int blank = words.indexOf(' ');
    boolean lower = blank > 0 && lexicon.words("lower-rank").contains(words.substring(0, blank));
    return lower ? posts.post(gazetteer.posts().findByGeneric(words.substring(blank + 1)), Optional.of(iso3), Optional.empty())
        .found().map(above -> Referent.of(unlisted.post(words, iso3))) : Optional.empty();
  }

  private Optional<Referent> holder(TitleReader.Office office, Optional<String> country) {
    if (office.posts().isEmpty()) {
      return country.flatMap(iso3 -> lowerOffice(office.words().toLowerCase(Locale.ROOT), iso3));
    }
    Optional<Post> only = Optional.of(office.posts()).filter(all -> all.size() == 1).map(all -> all.get(0))
        .filter(one -> office.noun().flatMap(ActorNoun::sector).filter("REL"::equals).isPresent()); // "the pope"
    Optional<Post> post = posts.post(office.posts(), country, office.organizationId()).found().or(() -> only);
    if (post.isEmpty() && isLocal(office)) {
      return localOffice(office.tree(), office.head()); // each country has many governors
    }
    if (post.isEmpty()) {
      return office.organization().isPresent() ? Optional.empty()
          : country.map(iso3 -> Referent.of(unlisted.post(office.words().toLowerCase(Locale.ROOT), iso3)));
    }
    return Optional.of(Referent.of(posts.holder(post.get(), office.tense(), day).found().map(Known::toEntity)
        .orElseGet(() -> post.get().toEntity())));
  }

  /** Who holds the same office in another country: "his Iraqi counterpart". */
  private Optional<Referent> counterpart(Tree tree, int head, Owners.Owner owner) {
    Optional<Entity> whose = tree.child(head, "nmod:poss").flatMap(p -> ledger.referent(tree.index(), p)).map(Referent::first)
        .filter(e -> e.type() == EntityType.PERSON);
    Optional<Post> post = whose.flatMap(person -> posts.postOf(person.id(), day));
    Optional<String> country = owner.countries().stream().filter(c -> whose.flatMap(Entity::country).filter(c::equals).isEmpty())
        .findFirst();
    if (post.isEmpty() || country.isEmpty()) {
      return Optional.empty();
    }
    List<Post> same = new ArrayList<>();
    for (String title : post.get().generic()) {
      posts.post(gazetteer.posts().findByGeneric(title), country, Optional.empty()).found().filter(p -> !same.contains(p))
          .ifPresent(same::add);
    }
    return same.stream().findFirst().map(p -> posts.holder(p, PostResolver.Tense.CURRENT, day).found().map(KnownPerson::toEntity)
        .orElseGet(p::toEntity)).map(Referent::of);
  }
}
