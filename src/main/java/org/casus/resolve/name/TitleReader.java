package org.casus.resolve.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Tree;

/** Reads the title that stands before a person's name or beside it: "British Defence Secretary Alan Marsh", "X, head of Y". */
public final class TitleReader {

  private static final Set<String> FORMER = Set.of("former", "ex", "ousted", "deposed", "late", "outgoing", "onetime", "then");
  private static final Set<String> COMING = Set.of("elect", "incoming", "designate");
  private static final Set<String> INSIDE_TITLE = Set.of("of", "for", "and", "-", "&");

  private final ActorLexicon lexicon;
  private final Ledger ledger;

  /** @param ledger where the titles of persons are noted */
  public TitleReader(ActorLexicon lexicon, Ledger ledger) {
    this.lexicon = lexicon;
    this.ledger = ledger;
  }

  /**
   * A title as the text gives it.
   *
   * @param begin        first token of the title with what says whose it is
   * @param end          token after its last
   * @param head         token of the noun that is the title
   * @param posts        posts of any country that the words can name
   * @param noun         the noun in the lexicon
   * @param iso3         country that is named with it
   * @param organization organization that is named with it
   * @param words        the title without whose it is: "defence secretary"
   */
  public record Office(Tree tree, int begin, int end, int head, List<Post> posts, Optional<ActorNoun> noun, Optional<String> iso3,
                Optional<Entity> organization, PostResolver.Tense tense, String words) {

    Office in(Optional<String> country) {
      return new Office(tree, begin, end, head, posts, noun, country, organization, tense, words);
    }

    /** The organization that the office is of. */
    public Optional<EntityId> organizationId() {
      return organization.map(Entity::id);
    }
  }

  /** All titles of a person's name, the one before it first. */
  List<Office> officesOf(Tree tree, NameSpan person, List<TitleFinder.Title> titles) {
    List<Office> offices = new ArrayList<>();
    before(tree, person.begin(), titles).ifPresent(offices::add);
    int head = person.head();
    Token token = tree.token(head);
    if (token.head() >= 0 && (token.isRelation("appos") || token.isRelation("dep")) && token.head() < person.begin()) {
      office(tree, tree.phraseBegin(token.head()), person.begin(), token.head(), titles).ifPresent(offices::add);
    }
    for (int child : tree.children(head)) {
      if (tree.token(child).isRelation("appos") && child >= person.end()) {
        office(tree, tree.phraseBegin(child), phraseEnd(tree, child), child, titles).ifPresent(offices::add);
      }
    }
    return offices;
  }

  /** The title that a noun by itself is: "the Iraqi prime minister", "president of Armenia". */
  public Optional<Office> at(Tree tree, int head, List<TitleFinder.Title> titles) {
    return office(tree, tree.phraseBegin(head), phraseEnd(tree, head), head, titles);
  }

  /** The row of nouns and adjectives that ends where the name begins. */
  private Optional<Office> before(Tree tree, int end, List<TitleFinder.Title> titles) {
    int begin = end;
    int noun = -1;
    while (begin > 0) {
      int i = begin - 1;
      Token token = tree.token(i);
      boolean joint = INSIDE_TITLE.contains(tree.word(i)) && (noun < 0 || tree.word(i).equals("-")) && begin < end;
      boolean article = token.pos().equals("DT") && noun < 0 && tree.word(i - 1).equals("of");
      boolean word = (token.isNoun() || token.pos().startsWith("JJ") || token.pos().equals("POS") || token.pos().equals("VBN")
          || token.pos().equals("RB") && FORMER.contains(tree.word(i))) && !token.ner().equals("DATE")
          && (!token.ner().equals("PERSON") || noun < 0 && isTitleNoun(tree, i));
      if (!joint && !article && !word) {
        break;
      }
      if (noun < 0 && isTitleNoun(tree, i)) {
        noun = i;
      }
      begin--;
    }
    return noun < 0 ? Optional.empty() : office(tree, begin, end, noun, titles);
  }

  private boolean isTitleNoun(Tree tree, int i) {
    return (tree.token(i).isNoun() || tree.token(i).pos().equals("JJ"))
        && lexicon.find(tree, i).filter(ActorNoun::isPersonal).isPresent();
  }

  private Optional<Office> office(Tree tree, int begin, int end, int head, List<TitleFinder.Title> titles) {
    Optional<ActorNoun> noun = lexicon.find(tree, head).filter(ActorNoun::isPersonal);
    Optional<TitleFinder.Title> title = titles.stream().filter(t -> t.begin() <= head && head < t.end()).findFirst();
    if (noun.isEmpty() && title.isEmpty()) {
      return Optional.empty();
    }
    int last = Math.max(end, title.map(TitleFinder.Title::end).orElse(0));
    List<Mention> inside = ledger.inOrder(tree.index()).stream().filter(m -> m.begin() >= begin && m.end() <= last).toList();
    Optional<Entity> organization = inside.stream().map(m -> m.referent().first()).filter(e -> isBody(e.type()))
        .reduce((a, b) -> b);
    Optional<String> iso3 = inside.stream().filter(m -> !isBody(m.referent().first().type()))
        .flatMap(m -> m.referent().country().stream())
        .findFirst().or(() -> organization.flatMap(Entity::country));
    int from = title.map(TitleFinder.Title::begin).orElseGet(() -> nounBegin(tree, begin, head));
    int to = title.map(TitleFinder.Title::end).orElse(head + 1);
    return Optional.of(new Office(tree, begin, last, head, title.map(TitleFinder.Title::posts).orElse(List.of()), noun, iso3,
        organization,
        tense(tree, begin, last), tree.surface(from, to)));
  }

  /** Where the words of the title itself begin, after whose it is and what kind: "nuclear chief" in "Iranian nuclear chief". */
  private int nounBegin(Tree tree, int begin, int head) {
    int from = head;
    while (from > begin && tree.token(from - 1).isNoun() && ledger.covering(tree.index(), from - 1).isEmpty()) {
      from--;
    }
    return from;
  }

  private static boolean isBody(EntityType type) {
    return type == EntityType.ORGANIZATION || type == EntityType.ARMED_GROUP || type == EntityType.MILITARY_FORCE;
  }

  private static PostResolver.Tense tense(Tree tree, int begin, int end) {
    for (int i = begin; i < Math.min(end + 2, tree.size()); i++) {
      String word = tree.word(i);
      if (i < end && (FORMER.contains(word) || word.startsWith("ex-"))) {
        return PostResolver.Tense.FORMER;
      }
      if (COMING.contains(word) || word.endsWith("-elect") || word.endsWith("-designate")) {
        return PostResolver.Tense.COMING;
      }
    }
    return PostResolver.Tense.CURRENT;
  }

  /** The token after a noun phrase with its "of", "for", "in" or "to" phrase. */
  private static int phraseEnd(Tree tree, int head) {
    return tree.children(head).stream().filter(c -> c > head && tree.token(c).isRelation("nmod"))
        .filter(c -> Set.of("of", "for", "in", "to", "at").contains(tree.preposition(c)))
        .max(Comparator.naturalOrder()).map(c -> c + 1).orElse(head + 1);
  }
}
