package org.casus.extract.mend;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser systematically gets wrong about nouns. */
final class PhraseErrors {

  /** What a verb has that is not bare: an auxiliary, or somebody or something else that it is done to. */
  private static final Set<String> ACTIVE = Set.of("aux", "aux:pass", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp");

  private final ParseMending mending;
  private final Sentence parsed;
  private final Lexicon lexicon;

  PhraseErrors(ParseMending mending, Lexicon lexicon) {
    this.mending = mending;
    this.parsed = mending.parsed();
    this.lexicon = lexicon;
  }

  /**
   * "They would blockade Paris": what has an auxiliary and a subject is a verb, whatever its tag. The plural "bases" is that
   * of "base".
   */
  void mendTag(Token token) {
    if (token.pos().equals("NNS") && token.lemma().equals("basis")) {
      mending.replace(new Token(token.index(), token.span(), token.word(), "base", token.pos(), token.ner(),
          token.head(), token.relation()));
    }
    if (token.ner().equals("O") && token.pos().startsWith("NN") && lexicon.has("body-name", token.word().toLowerCase(Locale.ROOT))
        && Character.isUpperCase(token.word().charAt(0))) {
      mending.replace(new Token(token.index(), token.span(), token.word(), token.lemma(), "NNP", "ORGANIZATION", token.head(),
          token.relation()));
    }
    // "BTP began an inquiry"; what ends in A is mostly an act
    if (token.ner().equals("O") && token.pos().matches("NNP?") && token.word().matches("[A-Z]{3,6}")
        && !token.word().matches("[IVXLC]+|.*A") && (token.isRelation("nsubj") || token.relation().equals("obj"))) {
      mending.replace(new Token(token.index(), token.span(), token.word(), token.word(), "NNP", "ORGANIZATION",
          token.head(), token.relation()));
    }
    if (token.ner().equals("O") && token.pos().equals("NNP")
        && token.word().matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")) {
      mending.replace(new Token(token.index(), token.span(), token.word(), token.lemma(), token.pos(), "DATE", token.head(),
          token.relation()));
    }
    if (token.lemma().equals("live") && token.pos().startsWith("VB") && token.index() + 1 < mending.parsed().tokens().size()
        && token.relation().equals("conj")) { // "tear gas and live rounds"
      Token shots = mending.parsed().token(token.index() + 1);
      if (shots.isNoun() && lexicon.has("ammunition", shots.lemma())) {
        mending.attach(shots, mending.children(mending.parsed().token(token.head()), "obj").stream().map(Token::index)
            .findFirst().orElse(token.head()), "conj");
        mending.children(token, "cc").forEach(and -> mending.attach(and, shots.index(), "cc"));
        mending.retag(token, "JJ", shots.index(), "amod");
      }
    }
    if (token.pos().equals("VBG") && token.relation().equals("nsubj") && mending.children(token, "obj").isEmpty()) {
      mending.retag(token, "NN", token.head(), token.relation()); // "fighting broke out"
    }
    if (token.pos().equals("NN") && !mending.children(token, "aux").isEmpty() && !mending.children(token, "nsubj").isEmpty()
        && mending.children(token, "cop").isEmpty()) {
      mending.retag(token, "VB", token.head(), token.relation());
    }
  }

  /** "The president's office condemned it", "was rejected by the rights office": a body, and not a room. */
  void mendOffice(Token office) {
    boolean acts = office.relation().equals("nsubj")
        || office.isRelation("obl") && mending.child(office, "case", "by").isPresent();
    boolean body = acts && lexicon.has("office-body", office.lemma()) && parsed.tokens().stream().anyMatch(t ->
        t.head() == office.index() && t.relation().matches("nmod:poss|compound|nmod")
        && (lexicon.isActor(t) || lexicon.has("office-kind", t.lemma())));
    if (office.pos().equals("NN") && office.ner().equals("O") && body) {
      mending.replace(new Token(office.index(), office.span(), office.word(), office.lemma(), "NN", "ORGANIZATION",
          office.head(), office.relation()));
    }
  }

  /** "A base housing troops": the tagger takes the participle for a noun, and the parser all of it for one name. */
  void mendHousing(Token housing) {
    boolean inside = housing.word().equals("housing") && housing.pos().equals("NN") && housing.relation().equals("compound")
        && housing.index() > 0 && housing.index() + 1 < parsed.tokens().size();
    if (!inside) {
      return;
    }
    Token house = parsed.token(housing.index() - 1);
    Token whole = house;
    while (whole.relation().equals("compound") && whole.head() > whole.index()) {
      whole = parsed.token(whole.head());
    }
    Token last = whole;
    if (!house.pos().matches("NNS?") || last.index() <= housing.index()) {
      return;
    }
    parsed.tokens().stream().filter(t -> t.head() == last.index() && t.index() < house.index())
        .forEach(t -> mending.attach(t, house.index(), t.relation()));
    mending.attach(house, last.head(), last.relation());
    parsed.tokens().stream().filter(t -> t.head() == housing.index()).forEach(t -> mending.attach(t, last.index(), t.relation()));
    mending.retag(housing, "VBG", house.index(), "acl");
    mending.attach(last, housing.index(), "obj");
  }

  /** "Evacuated the wounded": what the parser hangs on the article is the noun. */
  void mendArticle(Token article) {
    boolean stands = article.isRelation("nsubj") || article.isRelation("obj") || article.isRelation("obl");
    if (!article.lemma().equals("the") || !stands) {
      return;
    }
    mending.children(article, "amod").stream().filter(t -> t.index() == article.index() + 1).findFirst().ifPresent(people -> {
      parsed.tokens().stream().filter(t -> t.head() == article.index() && t != people)
          .forEach(t -> mending.attach(t, people.index(), t.relation()));
      String lemma = people.word().toLowerCase(Locale.ROOT);
      mending.replace(new Token(people.index(), people.span(), people.word(), lemma, "NNS", people.ner(),
          article.head(),
          article.relation()));
      mending.attach(article, people.index(), "det");
    });
  }

  /**
   * "The number of people killed in the raid rose to 40": the number does not kill, it is of those who were killed. "Put the
   * number of rebels killed since May at 40": since then they were killed, not put.
   */
  void mendCounted(Token participle) {
    boolean bare = participle.pos().equals("VBN") && mending.children(participle, "aux").isEmpty();
    Optional<Token> number = bare ? mending.child(participle, "nsubj", "number") : Optional.empty();
    Optional<Token> counted = number.flatMap(n -> mending.children(n, "nmod").stream()
        .filter(people -> people.index() == participle.index() - 1).findFirst());
    if (counted.isPresent() && participle.relation().equals("xcomp")) {
      Token verb = parsed.token(participle.head());
      mending.attach(number.get(), verb.index(), "obj");
      mending.attach(participle, counted.get().index(), "acl");
      mending.children(verb, "obl").stream().filter(time -> time.index() > participle.index()
          && mending.child(time, "case", "since").isPresent()).forEach(time -> mending.attach(time, participle.index(), "obl"));
    } else if (counted.isPresent()) {
      mending.attach(number.get(), participle.index(), "nsubj:pass");
    }
  }

  /** "Two miners killed in a raid", as headlines have it: without an object, what stands before such a verb was killed. */
  void mendHeadline(Token verb) {
    boolean participle = verb.pos().equals("VBN") || verb.pos().equals("VBD");
    if (!participle || verb.isRelation("acl") || verb.relation().equals("xcomp")
        || !lexicon.has("patient-verb", verb.lemma()) && !isDoneBy(verb)
        || parsed.tokens().stream().anyMatch(t -> t.head() == verb.index() && ACTIVE.contains(t.relation()))
        || mending.children(verb, "conj").stream().anyMatch(v -> !mending.children(v, "obj").isEmpty())) {
      return;
    }
    mending.children(verb, "nsubj").stream().filter(n -> n.index() < verb.index() && !n.isPronoun()).forEach(n ->
        mending.attach(n, verb.index(), "nsubj:pass"));
  }

  /** "Malta rapped by parliament": whoever stands right behind "by" does it. */
  private boolean isDoneBy(Token verb) {
    boolean headline = verb.relation().equals("root") && !lexicon.has("by-verb", verb.lemma())
        && mending.children(verb, "nsubj").stream().allMatch(lexicon::isActor);
    return headline && mending.children(verb, "obl").stream().anyMatch(doer -> lexicon.isActor(doer)
        && mending.child(doer, "case", "by").filter(by -> by.index() == verb.index() + 1).isPresent());
  }

  /** "Rejected Thursday an appeal": the noun behind the day is the verb's object. */
  void mendObjectBehindDate(Token noun) {
    if (!noun.relation().equals("dep") || !noun.isNoun() || !parsed.token(noun.head()).relation().equals("obl:tmod")) {
      return;
    }
    Token verb = parsed.token(parsed.token(noun.head()).head());
    if (verb.isVerb() && noun.index() > noun.head() && mending.children(verb, "obj").isEmpty()) {
      mending.attach(noun, verb.index(), "obj");
    }
  }

  /** "Posted a message on Twitter blaming Iran": the medium is where it was posted, and does not blame. */
  void mendPlatform(Token medium) {
    if (!medium.relation().equals("nsubj") || !lexicon.has("platform", medium.lemma().toLowerCase(Locale.ROOT))) {
      return;
    }
    Token verb = parsed.token(medium.head());
    Optional<Token> on = mending.children(verb, "mark").stream().filter(t -> t.pos().equals("IN") && t.index() < medium.index())
        .findFirst();
    if (verb.pos().equals("VBG") && on.isPresent() && verb.head() >= 0) {
      mending.attach(medium, verb.head(), parsed.token(verb.head()).isVerb() ? "obl" : "nmod");
      mending.attach(on.get(), medium.index(), "case");
    }
  }

  /** "Marchers wearing black shirts, masks, and helmets": all of it is worn, and helmets do not march. */
  void mendClothes(Token worn) {
    if (!worn.relation().equals("conj") || !worn.isNoun()) {
      return;
    }
    mending.children(parsed.token(worn.head()), "acl").stream()
        .filter(verb -> verb.lemma().equals("wear") && verb.index() < worn.index())
        .flatMap(verb -> mending.children(verb, "obj").stream()).findFirst()
        .ifPresent(first -> mending.attach(worn, first.index(), "conj"));
  }

  /** "Ousted the president, hours after he had left": the time is not what was ousted. */
  void mendTimeBehind(Token time) {
    boolean unit = lexicon.has("time-unit", time.lemma()) || lexicon.has("time-within-day", time.lemma());
    if (!unit || !time.relation().equals("obj") || !time.pos().equals("NNS") || time.index() + 1 >= parsed.tokens().size()) {
      return;
    }
    String next = parsed.token(time.index() + 1).lemma();
    if (lexicon.has("time-after", next) || lexicon.has("time-before", next)) {
      mending.attach(time, time.head(), "obl:tmod");
    }
  }

  /** "Came after an allegation he hit her": what stands beside such a noun without "that" is what was alleged. */
  void mendStatement(Token verb) {
    if (!Set.of("parataxis", "ccomp", "dep").contains(verb.relation()) || !verb.pos().equals("VBD")) {
      return;
    }
    mending.children(verb, "nsubj").stream().filter(subject -> subject.isPronoun() && subject.index() > 0).findFirst()
        .map(subject -> parsed.token(subject.index() - 1))
        .filter(noun -> noun.isNoun() && lexicon.has("statement-noun", noun.lemma()))
        .ifPresent(noun -> mending.attach(verb, noun.index(), "ccomp"));
  }

  /** "Warned people in the harbour to stay inside": it is what they are told to do, not the purpose of telling them. */
  void mendBidding(Token infinitive) {
    boolean purpose = infinitive.relation().equals("advcl") && infinitive.pos().equals("VB")
        && mending.child(infinitive, "mark", "to").isPresent() && mending.children(infinitive, "nsubj").isEmpty();
    if (!purpose) {
      return;
    }
    Token verb = parsed.token(infinitive.head());
    if (lexicon.has("bidding-verb", verb.lemma()) && mending.children(verb, "obj").stream()
        .anyMatch(told -> told.index() < infinitive.index())) {
      mending.attach(infinitive, infinitive.head(), "xcomp");
    }
  }

  /** "Warned the cabinet last May that the dam could break": a time before "that" hides from the parser what was told. */
  void mendTold(Token told) {
    if (!told.relation().equals("dep") || told.head() < 0) {
      return;
    }
    Token verb = parsed.token(told.head());
    boolean speech = lexicon.has("speech-verb", verb.lemma()) || lexicon.has("bidding-verb", verb.lemma());
    mending.children(told, "dep").stream().filter(that -> that.lemma().equals("that") && speech && verb.index() < that.index()
        && that.index() < told.index() && !mending.children(told, "nsubj").isEmpty()).findFirst().ifPresent(that -> {
          mending.attach(told, verb.index(), "ccomp");
          mending.retag(that, "IN", told.index(), "mark");
        });
  }
}
