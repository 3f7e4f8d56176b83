package org.casus.extract.mend;

import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser systematically gets wrong about verbs and clauses in the constructions that matter here. */
public final class ParserErrors {

  private final ParseMending mending;
  private final Sentence parsed;
  private final Lexicon lexicon;

  private ParserErrors(ParseMending mending, Lexicon lexicon) {
    this.mending = mending;
    this.parsed = mending.parsed();
    this.lexicon = lexicon;
  }

  /** The sentence with every known kind of misparse undone; the same one when there is none. */
  public static Sentence mend(Sentence parsed, Lexicon lexicon) {
    ParseMending mending = new ParseMending(parsed);
    PhraseErrors nouns = new PhraseErrors(mending, lexicon);
    ListErrors lists = new ListErrors(mending);
    ClauseErrors clauses = new ClauseErrors(mending, lexicon);
    SubjectErrors subjects = new SubjectErrors(mending, lexicon);
    PredicateErrors predicates = new PredicateErrors(mending, lexicon);
    ParserErrors errors = new ParserErrors(mending, lexicon);
    for (Token token : parsed.tokens()) {
      nouns.mendTag(token);
      nouns.mendArticle(token);
      nouns.mendHousing(token);
      nouns.mendOffice(token);
      errors.mendTo(token);
      errors.mendTrailingSpeech(token);
      errors.mendSplitAuxiliary(token);
      errors.mendGerund(token);
      errors.mendResult(token);
      errors.mendCoordination(token);
      errors.mendInfinitive(token);
      errors.mendParticiple(token);
      lists.mend(token);
      nouns.mendHeadline(token);
      nouns.mendCounted(token);
      nouns.mendObjectBehindDate(token);
      nouns.mendTimeBehind(token);
      errors.mendFallen(token);
      errors.mendMissingVerb(token);
      subjects.mend(token);
      clauses.mend(token);
      predicates.mend(token);
      errors.mendRelativeRoot(token);
      nouns.mendPlatform(token);
      nouns.mendClothes(token);
      nouns.mendStatement(token);
      nouns.mendBidding(token);
      nouns.mendTold(token);
      errors.mendFrontedPhrase(token);
    }
    return mending.mended();
  }

  /**
   * "Regretted its failure to stop" is parsed as if one regretted to stop; the infinitive belongs to the noun. "Agreed with
   * Iraq to withdraw" is parsed as if "with" opened a clause of which Iraq is the subject; Iraq belongs to the first verb.
   */
  private void mendInfinitive(Token verb) {
    mendThatClause(verb);
    Optional<Token> to = mending.child(verb, "mark", "to");
    if (!verb.isVerb() || to.isEmpty() || verb.head() < 0) {
      return;
    }
    Optional<Token> noun = mending.children(parsed.token(verb.head()), "obj").stream()
        .filter(t -> t.index() < verb.index() && lexicon.has("infinitive-noun", t.lemma())).findFirst();
    boolean infinitive = verb.relation().equals("xcomp") && verb.pos().equals("VB");
    if (infinitive && noun.isPresent()) {
      mending.attach(verb, noun.get().index(), "acl");
    }
    Optional<Token> with = mending.child(verb, "mark", "with");
    Optional<Token> subject = mending.children(verb, "nsubj").stream().filter(s -> s.index() < to.get().index()).findFirst();
    if (verb.relation().equals("advcl") && with.isPresent() && subject.isPresent()) {
      mending.attach(verb, verb.head(), "xcomp");
      mending.attach(subject.get(), verb.head(), "obl");
      mending.attach(with.get(), subject.get().index(), "case");
    }
  }

  /** "Reiterated its demand that Israel ease the closure": the clause tells what the demand is. */
  private void mendThatClause(Token verb) {
    if (verb.relation().equals("ccomp") && mending.child(verb, "mark", "that").isPresent()) {
      mending.children(parsed.token(verb.head()), "obj").stream().filter(t -> t.index() < verb.index()
          && lexicon.has("infinitive-noun", t.lemma())).findFirst()
          .ifPresent(noun -> mending.attach(verb, noun.index(), "acl"));
    }
  }

  /**
   * "Prevented the march staged by students", "blocked roads demanding": the noun is the first verb's object, not the
   * participle's subject.
   */
  private void mendParticiple(Token participle) {
    boolean loose = participle.relation().equals("dep") && (participle.pos().equals("VBN") || participle.pos().equals("VBG"));
    if (!loose || !parsed.token(participle.head()).isVerb() || mending.children(participle, "aux").size()
        + mending.children(participle, "aux:pass").size() > 0) {
      return;
    }
    Token verb = parsed.token(participle.head());
    Optional<Token> noun = mending.children(participle, "nsubj").stream().filter(n -> n.index() > verb.index()
        && n.index() < participle.index()).findFirst();
    if (noun.isPresent() && mending.children(verb, "obj").isEmpty()) {
      mending.attach(noun.get(), verb.index(), "obj");
      boolean passive = participle.pos().equals("VBN");
      mending.attach(participle, passive ? noun.get().index() : verb.index(), passive ? "acl" : "advcl");
    }
  }

  /** "Doctors from two groups donated goods" without a verb at its root: a participle with an object of its own is the verb. */
  private void mendMissingVerb(Token participle) {
    if (!participle.relation().equals("acl") || !participle.pos().equals("VBN")
        || mending.children(participle, "obj").isEmpty()) {
      return;
    }
    Token root = parsed.token(participle.head());
    while (root.head() >= 0 && root.relation().equals("nmod")) {
      root = parsed.token(root.head());
    }
    if (root.head() < 0 && root.isNoun() && root.index() < participle.index() && mending.children(root, "cop").isEmpty()) {
      mending.attach(participle, -1, "root");
      mending.attach(root, participle.index(), "nsubj");
    }
  }

  /** "Keita, who led the force, died" with "Keita" at its root: the verb behind the relative clause is that of the sentence. */
  private void mendRelativeRoot(Token relative) {
    boolean who = relative.head() >= 0 && mending.children(relative, "nsubj").stream().anyMatch(t -> t.pos().startsWith("W"));
    if (!who || !relative.relation().equals("dep") || !parsed.token(relative.head()).isNoun()) {
      return;
    }
    Token noun = parsed.token(relative.head());
    mending.attach(relative, noun.index(), "acl:relcl");
    mending.children(relative, "dep").stream().filter(verb -> verb.index() > relative.index() && noun.head() < 0
        && verb.pos().matches("VBD|VBZ|VBP") && mending.children(verb, "nsubj").isEmpty()).findFirst().ifPresent(verb -> {
          mending.attach(verb, -1, "root");
          mending.attach(noun, verb.index(), "nsubj");
        });
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
    boolean fronted = past && root.head() < 0 && root.isNoun()
        && mending.children(root, "case").stream().anyMatch(c -> c.index() == 0);
    List<Token> beside = mending.children(noun, "appos").stream().filter(t -> t.index() < verb.index()).toList();
    Optional<Token> name = beside.stream().filter(t -> t.ner().equals("PERSON")).findFirst();
    if (!fronted || name.isEmpty()) {
      return;
    }
    mending.attach(verb, -1, "root");
    mending.attach(root, verb.index(), "obl");
    mending.attach(name.get(), verb.index(), "nsubj");
    beside.stream().filter(t -> t.index() > name.get().index()).forEach(t -> mending.attach(t, name.get().index(), "appos"));
  }

  /**
   * "Ordered his army to invade", "was ordered to shell the town": "to" before a verb form, or before a bare noun with an
   * object, marks an infinitive.
   */
  private void mendTo(Token word) {
    Optional<Token> to = mending.child(word, "case", "to").filter(t -> t.index() == word.index() - 1);
    if (to.isEmpty() || !word.relation().equals("obl") || !parsed.token(word.head()).isVerb()) {
      return;
    }
    boolean governed = word.pos().equals("NN") && lexicon.has("ordering-verb", parsed.token(word.head()).lemma()) && word.index()
        + 1 < parsed.tokens().size();
    Optional<Token> object = governed ? mending.children(word, "dep").stream().filter(t -> t.isNoun() && t.index() > word.index())
        .findFirst() : Optional.empty();
    boolean article = governed && parsed.token(word.index() + 1).pos().matches("DT|PRP\\$");
    if (word.pos().equals("VB") || object.isPresent() && article) {
      mending.retag(to.get(), "TO", word.index(), "mark");
      mending.retag(word, "VB", word.head(), "xcomp");
      object.ifPresent(o -> mending.attach(o, word.index(), "obj"));
    }
  }

  /** "Began collecting signatures", "resorted to throwing stones": the participle is a verb and the noun its object. */
  private void mendGerund(Token gerund) {
    mendLooseGerund(gerund);
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
      mending.attach(gerund, before.index(), "xcomp");
      mending.attach(noun, gerund.index(), "obj");
    } else if (ownWords && before.relation().equals("case") && before.head() == noun.index()
        && takesGerund(parsed.token(Math.max(noun.head(), 0)))
        && (noun.relation().equals("obl") || noun.relation().equals("nmod"))) {
      mending.attach(gerund, noun.head(), noun.relation());
      mending.attach(noun, gerund.index(), "obj");
      mending.attach(before, gerund.index(), "case");
    }
  }

  /** "Denied shelling a village" hangs together loosely; "confessed to killing" with "to" for a part of speech of its own. */
  private void mendLooseGerund(Token gerund) {
    if (!gerund.pos().equals("VBG") || !gerund.relation().equals("dep") || gerund.head() != gerund.index() - 1) {
      return;
    }
    Token to = parsed.token(gerund.head());
    if (to.isVerb() && lexicon.has("gerund-verb", to.lemma())) {
      mending.attach(gerund, to.index(), "xcomp");
    } else if (to.lemma().equals("to") && to.relation().equals("dep") && parsed.token(to.head()).isVerb()) {
      mending.attach(gerund, to.head(), "advcl");
      mending.attach(to, gerund.index(), "mark");
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
    if (!verb.relation().equals("conj") || !verb.pos().equals("VBD") || !mending.children(verb, "nsubj").isEmpty()) {
      return;
    }
    Token first = parsed.token(verb.head());
    boolean present = first.pos().equals("VBZ") || first.pos().equals("VBP");
    boolean closed = !mending.children(first, "aux:pass").isEmpty() && mending.children(verb, "cc").stream()
        .anyMatch(and -> parsed.token(and.index() - 1).word().equals(",")); // "who was held in May, and promised to resign"
    if (!first.relation().equals("acl:relcl") || !present && !closed) {
      return;
    }
    Token main = parsed.token(first.head());
    while (main.head() >= 0 && !main.isVerb()) {
      main = parsed.token(main.head());
    }
    if (main.pos().equals("VBD")) {
      mending.attach(verb, main.index(), "conj");
    }
  }

  /** "Officials counted 95 civilians and six soldiers killed": without an object it is they who died. */
  private void mendFallen(Token verb) {
    boolean harm = List.of("kill-verb", "wound-verb").stream().anyMatch(list -> lexicon.has(list, verb.lemma()))
        && !lexicon.has("die-verb", verb.lemma()) && (verb.pos().equals("VBN") || verb.pos().equals("VBD"));
    boolean last = verb.index() + 1 >= parsed.tokens().size() || Tree.isPunctuation(parsed.token(verb.index() + 1));
    boolean bare = List.of("obj", "aux", "aux:pass", "ccomp", "conj", "nsubj:pass").stream()
        .allMatch(relation -> mending.children(verb, relation).isEmpty());
    if (harm && last && bare && !verb.relation().equals("conj")) {
      mending.children(verb, "nsubj").stream().filter(t -> t.pos().equals("NNS") || t.pos().equals("CD"))
          .forEach(t -> mending.attach(t, verb.index(), "nsubj:pass"));
    }
  }

  /** "Indicted a general for murder, a spokesman said": what is said first has no part in the clause that tells who says so. */
  private void mendTrailingSpeech(Token speech) {
    boolean trails = speech.relation().equals("ccomp") && speech.head() >= 0 && speech.head() < speech.index()
        && lexicon.has("speech-verb", speech.lemma())
        && parsed.token(speech.head()).isVerb() && mending.children(speech, "mark").isEmpty()
        && mending.children(parsed.token(speech.head()), "obj").isEmpty();
    if (!trails) {
      return;
    }
    Optional<Token> object = mending.children(speech, "nsubj").stream().filter(s -> s.index() > speech.head()
        && s.index() < speech.index()).findFirst();
    Optional<Token> speaker = object.stream().flatMap(o -> parsed.tokens().stream()
        .filter(t -> t.head() == o.index() && t.index() < speech.index()
        && (t.relation().equals("appos") || t.relation().equals("dep")) && t.isNoun())).reduce((a, b) -> b);
    if (speaker.isPresent() && parsed.tokens().subList(object.get().index(), speaker.get().index()).stream()
        .anyMatch(t -> t.word().equals(","))) {
      mending.attach(object.get(), speech.head(), "obj");
      mending.attach(speaker.get(), speech.index(), "nsubj");
      mending.attach(speech, speech.head(), "parataxis");
    }
  }

  /** "Has for the first time permitted papers to appear": the participle that the parser hangs on "time" is the verb. */
  private void mendSplitAuxiliary(Token participle) {
    boolean lost = participle.relation().equals("acl") && (participle.pos().equals("VBN") || participle.pos().equals("VBD"))
        && !mending.children(participle, "obj").isEmpty();
    Token noun = lost ? parsed.token(participle.head()) : participle;
    Token have = lost && noun.relation().equals("obl") ? parsed.token(noun.head()) : participle;
    if (have == participle || !have.lemma().equals("have") || !mending.children(have, "obj").isEmpty()
        || noun.index() > participle.index()) {
      return;
    }
    mending.attach(participle, have.head(), have.relation());
    mending.attach(have, participle.index(), "aux");
    mending.attach(noun, participle.index(), "obl");
    mending.children(have, "nsubj").forEach(s -> mending.attach(s, participle.index(), "nsubj"));
  }

  /**
   * "Shelled the town on Monday, killing 20", "foiled an attack on a ship, arresting six men": a participle behind a comma that
   * the parser could not place, or took for one of the last noun, goes on with the verb before it.
   */
  private void mendResult(Token participle) {
    boolean behindComma = participle.pos().equals("VBG") && participle.index() > 0
        && parsed.token(participle.index() - 1).word().equals(",");
    boolean loose = participle.relation().equals("dep") && parsed.token(participle.head()).isNoun();
    if (behindComma && (participle.relation().equals("acl") || loose)) {
      governor(parsed.token(participle.head())).ifPresent(verb -> mending.attach(participle, verb.index(), "advcl"));
    }
    if (!behindComma || !participle.relation().equals("dep") && !participle.relation().equals("xcomp")) {
      return;
    }
    Token verb = parsed.token(participle.head());
    while (verb.index() > participle.index() && verb.relation().equals("dep") && verb.head() >= 0) {
      verb = parsed.token(verb.head());
    }
    if (verb.isVerb() && verb.index() < participle.index()) {
      mending.attach(participle, verb.index(), "advcl");
    }
  }

  /** The verb before a noun that is part of its object or stands with it in a phrase; none where the noun is its subject. */
  private Optional<Token> governor(Token noun) {
    Token at = noun;
    while (at.head() >= 0 && (at.isRelation("nmod") || at.isRelation("obj") || at.isRelation("obl") || at.isRelation("conj"))) {
      Token head = parsed.token(at.head());
      if (head.index() > at.index()) {
        return Optional.empty();
      }
      if (head.isVerb()) {
        return Optional.of(head);
      }
      at = head;
    }
    return Optional.empty();
  }
}
