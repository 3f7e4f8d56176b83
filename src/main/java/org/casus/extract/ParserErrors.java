package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser systematically gets wrong in the constructions that matter here. */
final class ParserErrors {

  private final Sentence parsed;
  private final Lexicon lexicon;
  private final List<Token> tokens;

  private ParserErrors(Sentence parsed, Lexicon lexicon) {
    this.parsed = parsed;
    this.lexicon = lexicon;
    this.tokens = new ArrayList<>(parsed.tokens());
  }

  static Sentence mend(Sentence parsed, Lexicon lexicon) {
    ParserErrors errors = new ParserErrors(parsed, lexicon);
    for (Token token : parsed.tokens()) {
      errors.mendTag(token);
      errors.mendArticle(token);
      errors.mendTo(token);
      errors.mendTrailingSpeech(token);
      errors.mendSplitAuxiliary(token);
      errors.mendGerund(token);
      errors.mendResult(token);
      errors.mendCoordination(token);
      errors.mendInfinitive(token);
      errors.mendParticiple(token);
      errors.mendCounted(token);
      errors.mendObjectBehindDate(token);
      errors.mendMissingVerb(token);
      errors.mendReportedSubject(token);
      errors.mendPlatform(token);
      errors.mendClothes(token);
      errors.mendFrontedPhrase(token);
    }
    return Tree.mended(parsed, errors.tokens);
  }

  /**
   * "Regretted its failure to stop" is parsed as if one regretted to stop; the infinitive belongs to the noun. "Agreed with
   * Iraq to withdraw" is parsed as if "with" opened a clause of which Iraq is the subject; Iraq belongs to the first verb.
   */
  private void mendInfinitive(Token verb) {
    mendThatClause(verb);
    Optional<Token> to = child(verb, "mark", "to");
    if (!verb.isVerb() || to.isEmpty() || verb.head() < 0) {
      return;
    }
    Optional<Token> noun = children(parsed.token(verb.head()), "obj").stream()
        .filter(t -> t.index() < verb.index() && lexicon.has("infinitive-noun", t.lemma())).findFirst();
    boolean infinitive = verb.relation().equals("xcomp") && verb.pos().equals("VB");
    if (infinitive && noun.isPresent()) {
      attach(verb, noun.get().index(), "acl");
    }
    Optional<Token> with = child(verb, "mark", "with");
    Optional<Token> subject = children(verb, "nsubj").stream().filter(s -> s.index() < to.get().index()).findFirst();
    if (verb.relation().equals("advcl") && with.isPresent() && subject.isPresent()) {
      attach(verb, verb.head(), "xcomp");
      attach(subject.get(), verb.head(), "obl");
      attach(with.get(), subject.get().index(), "case");
    }
  }

  /** "Reiterated its demand that Israel ease the closure": the clause tells what the demand is. */
  private void mendThatClause(Token verb) {
    if (verb.relation().equals("ccomp") && child(verb, "mark", "that").isPresent()) {
      children(parsed.token(verb.head()), "obj").stream().filter(t -> t.index() < verb.index()
          && lexicon.has("infinitive-noun", t.lemma())).findFirst()
          .ifPresent(noun -> attach(verb, noun.index(), "acl"));
    }
  }

  /**
   * "Prevented the march staged by students", "blocked roads demanding": the noun is the first verb's object, not the
   * participle's subject.
   */
  private void mendParticiple(Token participle) {
    boolean loose = participle.relation().equals("dep") && (participle.pos().equals("VBN") || participle.pos().equals("VBG"));
    if (!loose || !parsed.token(participle.head()).isVerb() || children(participle, "aux").size()
        + children(participle, "aux:pass").size() > 0) {
      return;
    }
    Token verb = parsed.token(participle.head());
    Optional<Token> noun = children(participle, "nsubj").stream().filter(n -> n.index() > verb.index()
        && n.index() < participle.index()).findFirst();
    if (noun.isPresent() && children(verb, "obj").isEmpty()) {
      attach(noun.get(), verb.index(), "obj");
      attach(participle, participle.pos().equals("VBN") ? noun.get().index() : verb.index(), participle.pos().equals("VBN")
          ? "acl" : "advcl");
    }
  }

  /**
   * "The number of people killed in the raid rose to 40": the number does not kill, it is of those who were killed. "Put the
   * number of rebels killed since May at 40": since then they were killed, not put.
   */
  private void mendCounted(Token participle) {
    boolean bare = participle.pos().equals("VBN") && children(participle, "aux").isEmpty();
    Optional<Token> number = bare ? child(participle, "nsubj", "number") : Optional.empty();
    Optional<Token> counted = number.flatMap(n -> children(n, "nmod").stream()
        .filter(people -> people.index() == participle.index() - 1).findFirst());
    if (counted.isPresent() && participle.relation().equals("xcomp")) {
      Token verb = parsed.token(participle.head());
      attach(number.get(), verb.index(), "obj");
      attach(participle, counted.get().index(), "acl");
      children(verb, "obl").stream().filter(time -> time.index() > participle.index()
          && child(time, "case", "since").isPresent()).forEach(time -> attach(time, participle.index(), "obl"));
    } else if (counted.isPresent()) {
      attach(number.get(), participle.index(), "nsubj:pass");
    }
  }

  /** "Announced it planned to leave": the pronoun is the subject of what is announced. */
  private void mendReportedSubject(Token verb) {
    if (!verb.relation().equals("dep") || !verb.pos().matches("VBD|VBZ|VBP") || verb.index() == 0) {
      return;
    }
    Token pronoun = parsed.token(verb.index() - 1);
    boolean object = pronoun.isPronoun() && pronoun.relation().equals("obj") && pronoun.head() == verb.head();
    if (object && lexicon.has("speech-verb", parsed.token(verb.head()).lemma())) {
      attach(pronoun, verb.index(), "nsubj");
      attach(verb, verb.head(), "ccomp");
    }
  }

  /** "Rejected Thursday an appeal": the noun behind the day is the verb's object. */
  private void mendObjectBehindDate(Token noun) {
    if (!noun.relation().equals("dep") || !noun.isNoun() || !parsed.token(noun.head()).relation().equals("obl:tmod")) {
      return;
    }
    Token verb = parsed.token(parsed.token(noun.head()).head());
    if (verb.isVerb() && noun.index() > noun.head() && children(verb, "obj").isEmpty()) {
      attach(noun, verb.index(), "obj");
    }
  }

  /** "Doctors from two groups donated goods" without a verb at its root: a participle with an object of its own is the verb. */
  private void mendMissingVerb(Token participle) {
    if (!participle.relation().equals("acl") || !participle.pos().equals("VBN") || children(participle, "obj").isEmpty()) {
      return;
    }
    Token root = parsed.token(participle.head());
    while (root.head() >= 0 && root.relation().equals("nmod")) {
      root = parsed.token(root.head());
    }
    if (root.head() < 0 && root.isNoun() && root.index() < participle.index() && children(root, "cop").isEmpty()) {
      attach(participle, -1, "root");
      attach(root, participle.index(), "nsubj");
    }
  }

  /** "Posted a message on Twitter blaming Iran": the medium is where it was posted, and does not blame. */
  private void mendPlatform(Token medium) {
    if (!medium.relation().equals("nsubj") || !lexicon.has("platform", medium.lemma().toLowerCase(Locale.ROOT))) {
      return;
    }
    Token verb = parsed.token(medium.head());
    Optional<Token> on = children(verb, "mark").stream().filter(t -> t.pos().equals("IN") && t.index() < medium.index())
        .findFirst();
    if (verb.pos().equals("VBG") && on.isPresent() && verb.head() >= 0) {
      attach(medium, verb.head(), parsed.token(verb.head()).isVerb() ? "obl" : "nmod");
      attach(on.get(), medium.index(), "case");
    }
  }

  /** "Marchers wearing black shirts, masks, and helmets": all of it is worn, and helmets do not march. */
  private void mendClothes(Token worn) {
    if (!worn.relation().equals("conj") || !worn.isNoun()) {
      return;
    }
    children(parsed.token(worn.head()), "acl").stream()
        .filter(verb -> verb.lemma().equals("wear") && verb.index() < worn.index())
        .flatMap(verb -> children(verb, "obj").stream()).findFirst().ifPresent(first -> attach(worn, first.index(), "conj"));
  }

  /**
   * "In a letter after the raid, Jan Wolski, a spokesman for the group, blamed the army" with "letter" at its root: the verb that
   * the parser takes for a participle of what stands in front is that of the clause, and the name beside it the subject.
   */
  private void mendFrontedPhrase(Token verb) {
    boolean past = verb.pos().equals("VBD") && verb.relation().equals("acl") && verb.index() > 0
        && parsed.token(verb.index() - 1).word().equals(",");
    Token noun = past ? parsed.token(verb.head()) : verb;
    Token root = noun;
    while (root.head() >= 0 && root.relation().equals("nmod")) {
      root = parsed.token(root.head());
    }
    boolean fronted = past && root.head() < 0 && root.isNoun() && children(root, "case").stream().anyMatch(c -> c.index() == 0);
    List<Token> beside = children(noun, "appos").stream().filter(t -> t.index() < verb.index()).toList();
    Optional<Token> name = beside.stream().filter(t -> t.ner().equals("PERSON")).findFirst();
    if (!fronted || name.isEmpty()) {
      return;
    }
    attach(verb, -1, "root");
    attach(root, verb.index(), "obl");
    attach(name.get(), verb.index(), "nsubj");
    beside.stream().filter(t -> t.index() > name.get().index()).forEach(t -> attach(t, name.get().index(), "appos"));
  }

  /**
   * "They would blockade Paris": what has an auxiliary and a subject is a verb, whatever its tag. The plural "bases" is that
   * of "base".
   */
  private void mendTag(Token token) {
    if (token.pos().equals("NNS") && token.lemma().equals("basis")) {
      tokens.set(token.index(), new Token(token.index(), token.span(), token.word(), "base", token.pos(), token.ner(),
          token.head(), token.relation()));
    }
    if (token.pos().equals("NN") && !children(token, "aux").isEmpty() && !children(token, "nsubj").isEmpty()
        && children(token, "cop").isEmpty()) {
      retag(token, "VB", token.head(), token.relation());
    }
  }

  /** "Evacuated the wounded": what the parser hangs on the article is the noun. */
  private void mendArticle(Token article) {
    boolean stands = article.isRelation("nsubj") || article.isRelation("obj") || article.isRelation("obl");
    if (!article.lemma().equals("the") || !stands) {
      return;
    }
    children(article, "amod").stream().filter(t -> t.index() == article.index() + 1).findFirst().ifPresent(people -> {
      parsed.tokens().stream().filter(t -> t.head() == article.index() && t != people)
          .forEach(t -> attach(t, people.index(), t.relation()));
      String lemma = people.word().toLowerCase(Locale.ROOT);
      tokens.set(people.index(), new Token(people.index(), people.span(), people.word(), lemma, "NNS", people.ner(),
          article.head(),
          article.relation()));
      attach(article, people.index(), "det");
    });
  }

  /**
   * "Ordered his army to invade", "was ordered to shell the town": "to" before a verb form, or before a bare noun with an
   * object, marks an infinitive.
   */
  private void mendTo(Token word) {
    Optional<Token> to = child(word, "case", "to").filter(t -> t.index() == word.index() - 1);
    if (to.isEmpty() || !word.relation().equals("obl") || !parsed.token(word.head()).isVerb()) {
      return;
    }
    boolean governed = word.pos().equals("NN") && lexicon.has("ordering-verb", parsed.token(word.head()).lemma()) && word.index()
        + 1 < parsed.tokens().size();
    Optional<Token> object = governed ? children(word, "dep").stream().filter(t -> t.isNoun() && t.index() > word.index())
        .findFirst() : Optional.empty();
    boolean article = governed && parsed.token(word.index() + 1).pos().matches("DT|PRP\\$");
    if (word.pos().equals("VB") || object.isPresent() && article) {
      retag(to.get(), "TO", word.index(), "mark");
      retag(word, "VB", word.head(), "xcomp");
      object.ifPresent(o -> attach(o, word.index(), "obj"));
    }
  }

  /** "Began collecting signatures", "resorted to throwing stones": the participle is a verb and the noun its object. */
  private void mendGerund(Token gerund) {
    mendGerundBehindTo(gerund);
    boolean plain = gerund.pos().equals("VBG") && gerund.relation().equals("amod") && gerund.index() > 0
        && gerund.head() > gerund.index()
        && !lexicon.has("adjectival-participle", gerund.lemma());
    if (!plain) {
      return;
    }
    Token noun = parsed.token(gerund.head());
    Token before = parsed.token(gerund.index() - 1);
    boolean ownWords = parsed.tokens().subList(gerund.index(), noun.index()).stream().noneMatch(t -> t.pos().equals("DT"));
    if (ownWords && before.isVerb() && noun.relation().equals("obj") && noun.head() == before.index()) {
      attach(gerund, before.index(), "xcomp");
      attach(noun, gerund.index(), "obj");
    } else if (ownWords && before.relation().equals("case") && before.head() == noun.index()
        && takesGerund(parsed.token(Math.max(noun.head(), 0)))
        && (noun.relation().equals("obl") || noun.relation().equals("nmod"))) {
      attach(gerund, noun.head(), noun.relation());
      attach(noun, gerund.index(), "obj");
      attach(before, gerund.index(), "case");
    }
  }

  /** "Confessed to killing": the parser may make a part of speech of its own of "to". */
  private void mendGerundBehindTo(Token gerund) {
    if (!gerund.pos().equals("VBG") || !gerund.relation().equals("dep") || gerund.head() != gerund.index() - 1) {
      return;
    }
    Token to = parsed.token(gerund.head());
    if (to.lemma().equals("to") && to.relation().equals("dep") && parsed.token(to.head()).isVerb()) {
      attach(gerund, to.head(), "advcl");
      attach(to, gerund.index(), "mark");
    }
  }

  private boolean takesGerund(Token governor) {
    return governor.isVerb() || lexicon.has("infinitive-noun", governor.lemma());
  }

  /**
   * "Accused the party, which controls the house, and vowed to act": a past tense does not go on with a relative clause in the
   * present.
   */
  private void mendCoordination(Token verb) {
    if (!verb.relation().equals("conj") || !verb.pos().equals("VBD") || !children(verb, "nsubj").isEmpty()) {
      return;
    }
    Token first = parsed.token(verb.head());
    boolean present = first.pos().equals("VBZ") || first.pos().equals("VBP");
    if (!first.relation().equals("acl:relcl") || !present) {
      return;
    }
    Token main = parsed.token(first.head());
    while (main.head() >= 0 && !main.isVerb()) {
      main = parsed.token(main.head());
    }
    if (main.pos().equals("VBD")) {
      attach(verb, main.index(), "conj");
    }
  }

  /** "Indicted a general for murder, a spokesman said": what is said first has no part in the clause that tells who says so. */
  private void mendTrailingSpeech(Token speech) {
    boolean trails = speech.relation().equals("ccomp") && speech.head() >= 0 && speech.head() < speech.index()
        && lexicon.has("speech-verb", speech.lemma())
        && parsed.token(speech.head()).isVerb() && children(speech, "mark").isEmpty()
        && children(parsed.token(speech.head()), "obj").isEmpty();
    if (!trails) {
      return;
    }
    Optional<Token> object = children(speech, "nsubj").stream().filter(s -> s.index() > speech.head()
        && s.index() < speech.index()).findFirst();
    Optional<Token> speaker = object.stream().flatMap(o -> parsed.tokens().stream()
        .filter(t -> t.head() == o.index() && t.index() < speech.index()
        && (t.relation().equals("appos") || t.relation().equals("dep")) && t.isNoun())).reduce((a, b) -> b);
    if (speaker.isPresent() && parsed.tokens().subList(object.get().index(), speaker.get().index()).stream()
        .anyMatch(t -> t.word().equals(","))) {
      attach(object.get(), speech.head(), "obj");
      attach(speaker.get(), speech.index(), "nsubj");
      attach(speech, speech.head(), "parataxis");
    }
  }

  /** "Has for the first time permitted papers to appear": the participle that the parser hangs on "time" is the verb. */
  private void mendSplitAuxiliary(Token participle) {
    boolean lost = participle.relation().equals("acl") && (participle.pos().equals("VBN") || participle.pos().equals("VBD"))
        && !children(participle, "obj").isEmpty();
    Token noun = lost ? parsed.token(participle.head()) : participle;
    Token have = lost && noun.relation().equals("obl") ? parsed.token(noun.head()) : participle;
    if (have == participle || !have.lemma().equals("have") || !children(have, "obj").isEmpty()
        || noun.index() > participle.index()) {
      return;
    }
    attach(participle, have.head(), have.relation());
    attach(have, participle.index(), "aux");
    attach(noun, participle.index(), "obl");
    children(have, "nsubj").forEach(s -> attach(s, participle.index(), "nsubj"));
  }

  /**
   * "Shelled the town on Monday, killing 20": a participle behind a comma that the parser could not place goes on with the
   * verb before it.
   */
  private void mendResult(Token participle) {
    boolean loose = participle.pos().equals("VBG") && participle.index() > 0
        && parsed.token(participle.index() - 1).word().equals(",")
        && (participle.relation().equals("dep") || participle.relation().equals("xcomp"));
    if (!loose) {
      return;
    }
    Token verb = parsed.token(participle.head());
    while (verb.index() > participle.index() && verb.relation().equals("dep") && verb.head() >= 0) {
      verb = parsed.token(verb.head());
    }
    if (verb.isVerb() && verb.index() < participle.index()) {
      attach(participle, verb.index(), "advcl");
    }
  }

  private Optional<Token> child(Token head, String relation, String lemma) {
    return children(head, relation).stream().filter(t -> t.lemma().equals(lemma)).findFirst();
  }

  private List<Token> children(Token head, String relation) {
    return parsed.tokens().stream().filter(t -> t.head() == head.index() && t.relation().equals(relation)).toList();
  }

  private void attach(Token token, int head, String relation) {
    retag(token, token.pos(), head, relation);
  }

  private void retag(Token token, String pos, int head, String relation) {
    tokens.set(token.index(), new Token(token.index(), token.span(), token.word(), tokens.get(token.index()).lemma(), pos,
        token.ner(), head, relation));
  }
}
