package org.casus.extract.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/**
 * The arguments of a verb, with passive, control, participles, coordination and relative clauses undone: in "troops sent by
 * France to help", "France" is the subject of "sent", "troops" its object and the subject of "help".
 */
public final class VerbArguments {

  /** Prepositions before what somebody is sentenced, thanked, kept or cited for: "jailed the men for torturing". */
  private static final Set<String> FAULTS = Set.of("for", "of", "from", "with", "as");

  private static final Set<String> WAYS = Set.of("by", "via", "through");

  private static final Set<String> LED = Set.of("in", "during", "into");

  private final Tree tree;
  private final Lexicon lexicon;
  private final NounSubjects nouns;

  /** @param tree the sentence whose verbs are asked about */
  public VerbArguments(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.nouns = new NounSubjects(tree, lexicon, this);
  }

  /** The arguments of a verb, with passives, control, relative clauses and light verbs undone. */
  public List<Argument> of(Token verb) {
    List<Argument> found = new ArrayList<>();
    boolean passive = isPassive(verb);
    subjects(verb, new HashSet<>()).forEach(found::add);
    objects(verb, passive, found);
    for (Token child : tree.children(verb)) {
      if (child.isRelation("obl") && !child.relation().equals("obl:tmod") || child.relation().equals("nmod")
          || child.relation().equals("advcl")) {
        String preposition = tree.preposition(child);
        if (!preposition.isEmpty() && !(passive && preposition.equals("by")) && !isOfSource(verb, child)) {
          found.add(Argument.near(preposition, antecedent(child), "'" + preposition + "' of '" + verb.word() + "'"));
        }
      } else if (child.relation().equals("xcomp") || child.relation().equals("ccomp")) {
        named(verb, child, found);
        found.add(Argument.near("clause", child, "clause of '" + verb.word() + "'"));
        found.add(Argument.near(child.relation().equals("xcomp") ? "infinitive" : "that", child, "clause of '" + verb.word()
            + "'"));
      }
    }
    prepositionsOfObjects(verb, found);
    tree.children(verb, "obl").stream().filter(way -> WAYS.contains(tree.preposition(way)) && !lexicon.isActor(way))
        .flatMap(way -> tree.children(way, "nmod").stream()).filter(goal -> tree.preposition(goal).equals("to"))
        .forEach(goal -> found.add(new Argument("to", goal, "'to' of '" + verb.word() + "'", true))); // "sent by rail to Togo"
    sharedPrepositions(verb, found);
    return found;
  }

  /** "Called the vote a shameful [act of theft]": what it is said to be, in all its words. */
  private void named(Token verb, Token said, List<Argument> found) {
    if (said.relation().equals("xcomp") && !said.isVerb() && lexicon.has("naming-verb", verb.lemma())) {
      Stream.concat(Stream.of(said), tree.children(said, "amod", "nmod", "conj").stream()).filter(t -> !t.isVerb())
          .forEach(t -> found.add(Argument.near("as", t, "what something is said to be by '" + verb.word() + "'")));
    }
  }

  /** What hangs on the object may belong to the verb: "sent troops [to Mali]". */
  private void prepositionsOfObjects(Token verb, List<Argument> found) {
    List<Token> objects = found.stream().filter(a -> a.slot().equals("object") && !a.far()).map(Argument::head).toList();
    for (Token object : objects) {
      aims(verb, object, found);
      List<Token> behind = new ArrayList<>(tree.children(object, "nmod", "acl"));
      tree.children(object, "conj").stream().filter(Token::isNoun) // "fired tear gas and live rounds at the crowd"
          .flatMap(conjunct -> tree.children(conjunct, "nmod").stream()).filter(child -> tree.preposition(child).equals("at"))
          .forEach(behind::add);
      for (Token child : behind) {
        String preposition = tree.preposition(child);
        if (!preposition.isEmpty()) {
          found.add(new Argument(preposition, antecedent(child), "'" + preposition + "' of the object '" + object.word()
              + "' of '"
              + verb.word() + "'", true));
        }
      }
    }
  }

  /** "Accepted it, according to a statement by Karl Moser": the parser may hang on the verb what belongs to the source. */
  private boolean isOfSource(Token verb, Token child) {
    return tree.children(verb, "obl").stream().filter(source -> tree.preposition(source).equals("according to"))
        .anyMatch(source -> source.index() < child.index()
            && child.index() - source.index() <= tree.subtree(child).size() + 1);
  }

  /** "Fired rockets [targeting Lome]" is "fired rockets at Lome". */
  private void aims(Token verb, Token object, List<Argument> found) {
    for (Token participle : tree.children(object, "acl")) {
      if (participle.pos().equals("VBG") && lexicon.has("aim-verb", participle.lemma())) {
        tree.child(participle, "obj").ifPresent(goal ->
            found.add(new Argument("at", goal, "object of '" + participle.word() + "', said of the object of '" + verb.word()
                + "'", true)));
      }
    }
  }

  /** "killed and wounded by X in Y": the last conjunct's prepositions serve the first ones too. */
  private void sharedPrepositions(Token verb, List<Argument> found) {
    for (Token conjunct : tree.children(verb, "conj")) {
      if (conjunct.isVerb() && conjunct.index() - verb.index() <= 4 && !tree.hasChild(verb, "obj")
          && !tree.hasChild(verb, "obl")) {
        for (Argument argument : new VerbArguments(tree, lexicon).of(conjunct)) {
          if (!argument.slot().equals("clause") && !argument.slot().equals("subject")) {
            found.add(argument.asFar());
          }
        }
      }
    }
  }

  /** Whether what stands as the subject undergoes the act. */
  public boolean isPassive(Token verb) {
    if (tree.hasChild(verb, "nsubj:pass") || tree.hasChild(verb, "aux:pass")) {
      return true;
    }
    if (!verb.pos().equals("VBN") && !(verb.pos().equals("VBD") && verb.relation().equals("acl"))) {
      return false;
    }
    if (tree.children(verb).stream().anyMatch(child -> child.relation().equals("aux"))) {
      return false;
    }
    if (verb.relation().equals("conj")) {
      Token first = tree.firstConjunct(verb);
      return first.isVerb() && !tree.hasChild(verb, "nsubj") && isPassive(first);
    }
    return verb.relation().equals("acl") || verb.relation().equals("amod") || verb.relation().equals("advcl")
        || verb.relation().equals("dep");
  }

  private void objects(Token verb, boolean passive, List<Argument> found) {
    List<Token> own = tree.children(verb, "obj");
    for (Token object : own) {
      if (passive && tree.hasChild(verb, "nsubj:pass") && isBehindAnother(verb, object) || isThanks(verb, object, found)) {
        continue;
      }
      if (isSaidOf(own.get(0), object)) { // "called it a crime"
        found.add(Argument.near("as", object, "what '" + own.get(0).word() + "' is said to be"));
        continue;
      }
      found.add(Argument.near("object", antecedent(object), "object of '" + verb.word() + "'"));
      // "called on Iran": the parser may take the preposition for a particle.
      tree.children(verb, "compound:prt").stream().filter(particle -> particle.index() < object.index()).forEach(particle ->
          found.add(Argument.near(particle.lemma(), antecedent(object), "'" + particle.lemma() + "' of '" + verb.word() + "'")));
    }
    for (Token recipient : tree.children(verb, "iobj")) {
      found.add(Argument.near("recipient", recipient, "indirect object of '" + verb.word() + "'"));
    }
    if (passive) {
      passiveObject(verb, new HashSet<>()).ifPresent(found::add);
    } else if (verb.relation().equals("acl:relcl") && !tree.hasChild(verb, "obj") && gapIsObject(verb)) {
      tree.parent(verb).ifPresent(noun -> found.add(Argument.near("object", noun, "what '" + verb.word() + "' is said of")));
    }
    if (found.stream().noneMatch(a -> a.slot().equals("object"))) {
      // "approached and attacked a miner": the parser may hang the object behind both on the first.
      tree.parent(verb).filter(first -> verb.relation().equals("conj") && first.isVerb() && verb.index() - first.index() == 2)
          .flatMap(first -> tree.child(first, "obj")).filter(object -> object.index() > verb.index())
          .ifPresent(object -> found.add(new Argument("object", object, "object shared with '" + verb.word() + "'", true)));
      // "attacked and burned a church": the object stands with the last verb.
      for (Token conjunct : tree.children(verb, "conj")) {
        if (conjunct.isVerb() && conjunct.index() - verb.index() <= 4) {
          tree.child(conjunct, "obj").ifPresent(object ->
              found.add(new Argument("object", object, "object shared by '" + verb.word() + "' and '" + conjunct.word() + "'",
              true)));
        }
      }
    }
  }

  /** "Was held in May, and left the town": between a verb and what it would have as object stands another verb. */
  private boolean isBehindAnother(Token verb, Token object) {
    return tree.tokens().subList(verb.index() + 1, Math.max(verb.index() + 1, object.index())).stream().anyMatch(Token::isVerb);
  }

  /** "Thank you to all nurses", "Thank you, Anna Lind": those named then are thanked. */
  private boolean isThanks(Token verb, Token you, List<Argument> found) {
    if (!verb.lemma().equals("thank") || !you.lemma().equals("you")) {
      return false;
    }
    Optional<Token> thanked = tree.children(verb, "obl", "nmod").stream().filter(t -> tree.preposition(t).equals("to"))
        .findFirst();
    thanked.ifPresent(t -> found.add(Argument.near("object", t, "'to' of '" + verb.word() + "'")));
    return thanked.isPresent() || tree.children(verb, "obj").size() > 1;
  }

  /** Whether what looks like a second object follows the first, a pronoun, with nothing but a quotation mark between them. */
  private boolean isSaidOf(Token first, Token second) {
    int begin = tree.subtree(second).stream().mapToInt(Token::index).filter(i -> i > first.index()).min().orElse(-1);
    return first.isPronoun() && first.index() < second.index() && tree.tokens().subList(first.index() + 1, Math.max(begin,
        first.index() + 1)).stream().allMatch(t -> t.pos().equals("``") || t.pos().equals("''"));
  }

  /** "the attack [that] the group claimed": the clause has a subject of its own, so what it lacks is the object. */
  private boolean gapIsObject(Token verb) {
    return tree.child(verb, "nsubj").filter(subject -> !isRelativePronoun(subject)).isPresent();
  }

  private Optional<Argument> passiveObject(Token verb, Set<Integer> seen) {
    Optional<Token> subject = tree.child(verb, "nsubj:pass");
    if (subject.isPresent()) {
      return Optional.of(Argument.near("object", antecedent(subject.get()), "passive subject of '" + verb.word() + "'"));
    }
    if (!seen.add(verb.index())) {
      return Optional.empty();
    }
    Optional<Token> parent = tree.parent(verb);
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    boolean modifies = verb.relation().startsWith("acl") || verb.relation().equals("amod")
        || verb.relation().equals("dep") && !tree.hasChild(verb, "nsubj");
    if (modifies && parent.get().isNoun()) {
      return Optional.of(Argument.near("object", parent.get(), "noun that '" + verb.word() + "' modifies"));
    }
    if (verb.relation().equals("conj") && parent.get().isVerb()) {
      Optional<Argument> shared = isPassive(parent.get()) ? passiveObject(parent.get(), seen) : Optional.empty();
      return shared.map(a -> new Argument("object", a.head(), "passive subject shared with '" + parent.get().word() + "'",
          false));
    }
    if ((verb.relation().equals("advcl") || verb.relation().equals("xcomp")) && isPassive(parent.get())) {
      // "were hurt after being attacked", "are believed to have been killed"
      return passiveObject(parent.get(), seen).map(a -> new Argument("object", a.head(), a.path() + ", shared by '" + verb.word()
          + "'", true));
    }
    if (verb.relation().equals("xcomp") || verb.relation().equals("advcl")) {
      return subjects(parent.get(), seen).stream().findFirst()
          .map(a -> new Argument("object", a.head(), "subject of '" + parent.get().word() + "', which governs '" + verb.word()
          + "'", true));
    }
    return Optional.empty();
  }

  /** The subjects of a verb: its own, or those it inherits from what governs it. */
  public List<Argument> subjects(Token verb, Set<Integer> seen) {
    if (!seen.add(verb.index())) {
      return List.of();
    }
    List<Argument> own = new ArrayList<>();
    for (Token subject : tree.children(verb, "nsubj")) {
      Token who = antecedent(subject);
      own.add(nouns.issuer(subject).filter(issuer -> lexicon.has("wording-verb", verb.lemma()))
          .map(issuer -> Argument.near("subject", issuer, "whose '" + who.word() + "' it is"))
          .orElseGet(() -> Argument.near("subject", who, "subject of '" + verb.word() + "'")));
    }
    if (isPassive(verb)) {
      for (Token agent : tree.children(verb, "obl", "obl:agent", "nmod")) {
        if (tree.preposition(agent).equals("by")) {
          own.add(Argument.near("subject", agent, "agent of '" + verb.word() + "'"));
        }
      }
      return own.isEmpty() ? leaders(verb) : own;
    }
    if (!own.isEmpty()) {
      return own;
    }
    return tree.parent(verb).map(parent -> inherited(verb, parent, seen)).orElse(List.of());
  }

  /** "Was killed in a Kenyan raid", "held in a police operation": whose raid it is did so. */
  private List<Argument> leaders(Token verb) {
    return tree.children(verb, "obl", "nmod").stream().filter(noun -> LED.contains(tree.preposition(noun))
            && lexicon.has("operation-noun", noun.lemma()))
        .flatMap(noun -> tree.children(noun, "nmod:poss", "compound", "amod", "nmod").stream()
            .filter(t -> lexicon.isActor(t) && (t.index() < noun.index() || tree.preposition(t).equals("of")))
            .map(leader -> new Argument("subject", leader, "modifier of '" + noun.word() + "'", true))).toList();
  }

  private List<Argument> inherited(Token verb, Token parent, Set<Integer> seen) {
    switch (verb.relation()) {
      case "conj":
        return parent.isVerb() && !isPassive(parent) ? relabel(subjects(parent, seen), verb, parent)
            : parent.isVerb() ? passiveObject(parent, seen).map(a -> List.of(new Argument("subject", a.head(), a.path(), true)))
            .orElse(List.of())
            : tree.hasChild(parent, "cop") ? ownSubjects(parent) : List.of();
      case "csubj", "csubj:pass":
        return List.of();
      case "xcomp", "advcl", "ccomp", "dep", "parataxis":
        return controlled(verb, parent, seen);
      case "acl":
        Optional<Token> clause = tree.resumedClause(verb);
        if (clause.isPresent()) {
          return relabel(subjects(clause.get(), seen), verb, clause.get());
        }
        return verb.pos().equals("VBG") || verb.pos().equals("VBD") ? nouns.modified(verb, parent)
            : nouns.owner(verb, parent, seen);
      case "acl:relcl":
        if (tree.children(verb, "nsubj", "nsubj:pass").isEmpty() && tree.children(verb, "obl").stream()
            .anyMatch(VerbArguments::isRelativePronoun)) { // "wrote a letter, in which thanked his voters"
          return tree.clauseVerb(parent).map(main -> relabel(subjects(main, seen), verb, main)).orElse(List.of());
        }
        return tree.children(verb, "nsubj", "nsubj:pass").isEmpty() && !tree.hasChild(verb, "obj") ? List.of()
            : nouns.modified(verb, parent);
      case "nmod", "obl", "amod":
        return gerund(verb, parent, seen);
      default:
        return List.of();
    }
  }

  private List<Argument> ownSubjects(Token predicate) {
    return tree.children(predicate, "nsubj").stream()
        .map(s -> new Argument("subject", antecedent(s), "subject of '" + predicate.word() + "'", true)).toList();
  }

  /** "accused groups [of attacking]", "criticised for [blocking]": a gerund behind a preposition. */
  private List<Argument> gerund(Token verb, Token parent, Set<Integer> seen) {
    if (!isGerund(verb)) {
      return List.of();
    }
    if (parent.isNoun()) {
      return lexicon.has("infinitive-noun", parent.lemma()) ? nouns.owner(verb, parent, seen)
          : nouns.modified(verb, parent); // "its commitment to protecting"
    }
    return controlled(verb, parent, seen);
  }

  /** "of crossing", "of having crossed". */
  private boolean isGerund(Token verb) {
    return verb.pos().equals("VBG") || tree.children(verb, "aux").stream().anyMatch(aux -> aux.pos().equals("VBG"));
  }

  private List<Argument> controlled(Token verb, Token parent, Set<Integer> seen) {
    if (!parent.isVerb()) {
      return ownSubjects(parent);
    }
    if (verb.relation().equals("ccomp") && !verb.pos().equals("VB") && !verb.pos().equals("VBG")) {
      return List.of();
    }
    Optional<Token> object = tree.child(parent, "obj", "iobj");
    if (object.isPresent() && object.get().index() < verb.index() && isGerund(verb) && FAULTS.contains(tree.preposition(verb))) {
      return List.of(new Argument("subject", antecedent(object.get()), "object of '" + parent.word() + "', who is said to be '"
          + verb.word() + "'", false));
    }
    boolean finite = verb.relation().equals("dep") && verb.pos().equals("VBD") && object.isPresent() && tree.tokens()
        .subList(0, verb.index()).stream().anyMatch(t -> t.index() > object.get().index() && t.word().equals(","));
    if (object.isPresent() && object.get().index() < verb.index() && !verb.relation().equals("advcl") && !isMeans(verb) && !finite
        && !lexicon.isSubjectControl(parent.lemma())) {
      return List.of(new Argument("subject", antecedent(object.get()), "object of '" + parent.word() + "', which governs '"
          + verb.word() + "'", false));
    }
    if (isPassive(parent)) {
      return passiveObject(parent, seen).map(a -> List.of(new Argument("subject", a.head(), a.path(), false))).orElse(List.of());
    }
    return relabel(subjects(parent, seen), verb, parent);
  }

  /** "Killed the guard by strangling him": who killed strangled. */
  private boolean isMeans(Token gerund) {
    return tree.preposition(gerund).equals("by");
  }

  static List<Argument> relabel(List<Argument> subjects, Token verb, Token parent) {
    return subjects.stream().map(a -> new Argument("subject", a.head(), "subject of '" + parent.word() + "', shared by '"
        + verb.word() + "'", a.far())).toList();
  }

  /** The noun that a relative pronoun stands for; any other token is returned as it is. */
  public Token antecedent(Token token) {
    if (!isRelativePronoun(token)) {
      return token;
    }
    Optional<Token> at = tree.parent(token);
    while (at.isPresent() && !at.get().relation().equals("acl:relcl")) {
      at = tree.parent(at.get());
    }
    return at.flatMap(tree::parent).orElse(token);
  }

  private static boolean isRelativePronoun(Token token) {
    return token.pos().equals("WDT") || token.pos().equals("WP");
  }
}
