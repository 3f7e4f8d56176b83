package org.casus.extract.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/**
 * The arguments of an event noun: prepositions ("attack by X on Y"), possessor ("Russia's invasion"), modifiers ("rocket
 * attack", "U.S. withdrawal"), and, where a light verb carries it ("X launched an attack on Y", "an attack carried out by
 * X"), the light verb's subject and prepositions.
 */
final class NounArguments {

  private static final Set<String> AROUND = Set.of("after", "at", "during", "following", "in", "before");

  private static final Set<String> SIDES = Set.of("between", "with", "against", "by");

  private static final Set<String> AGAINST = Set.of("against", "over", "at");

  private final Tree tree;
  private final Lexicon lexicon;
  private final VerbArguments verbs;

  NounArguments(Tree tree, Lexicon lexicon, VerbArguments verbs) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  List<Argument> of(Token noun) {
    List<Argument> found = new ArrayList<>();
    for (Token child : tree.children(noun)) {
      switch (child.relation()) {
        case "nmod", "obl", "acl" -> modifierWithPreposition(noun, child, found);
        case "det", "advmod" -> {
          if (child.lemma().equals("no")) {
            found.add(Argument.near("without", child, "'no' of '" + noun.word() + "'"));
          }
        }
        case "ccomp" -> found.add(Argument.near("clause", child, "clause of '" + noun.word() + "'"));
        case "nmod:poss" -> found.add(Argument.near("possessor", child, "possessor of '" + noun.word() + "'"));
        case "compound", "amod", "nmod:npmod", "obl:npmod" -> {
          if (!isStance(child)) {
            found.add(Argument.near("modifier", child, "modifier of '" + noun.word() + "'"));
          }
        }
        default -> { }
      }
    }
    Token whole = stretch(noun);
    if (whole.index() != noun.index()) { // "three days of rioting by students"
      tree.children(whole, "nmod").stream().filter(child -> child.index() > noun.index())
      .forEach(child -> modifierWithPreposition(noun, child, found));
    }
    if (noun.relation().equals("obj") && found.stream().noneMatch(a -> a.slot().equals("between"))) {
      // "announced a deal that he brokered to restore ties between Togo and Mali"
      tree.children(noun, "acl", "acl:relcl").stream().flatMap(child -> tree.subtree(child).stream())
          .filter(t -> t.relation().equals("nmod") && tree.preposition(t).equals("between") && lexicon.isActor(t)).findFirst()
          .ifPresent(t -> found.add(Argument.near("between", t, "'between' within what '" + noun.word() + "' is for")));
    }
    trailing(noun).ifPresent(participle -> support(participle, found));
    byOthers(whole, noun, found);
    aim(whole, noun, found);
    occurring(whole, found);
    claimed(whole, noun, found);
    under(whole, noun, found);
    hindered(noun, found);
    involved(whole, noun, found);
    complier(noun, found);
    carrier(noun).ifPresent(verb -> carried(noun, verb, found));
    around(noun, found);
    return found;
  }

  private void modifierWithPreposition(Token noun, Token child, List<Argument> found) {
    String preposition = tree.preposition(child);
    if (preposition.equals("by") && isOfDeed(noun, child)) { // "a protest against the killing of monks by the army"
      found.add(Argument.near("against", child, "who is said to have done what '" + noun.word() + "' is against"));
      return;
    }
    if (!preposition.isEmpty() && !child.relation().equals("acl")) {
      found.add(Argument.near(preposition, child, "'" + preposition + "' of '" + noun.word() + "'"));
      if (preposition.equals("of") || preposition.equals("in")) { // "the extradition of the general to Chile"
        for (Token inner : tree.children(child, "nmod")) {
          String next = tree.preposition(inner);
          if (!next.isEmpty() && !next.equals("of")) {
            found.add(new Argument(next, inner, "'" + next + "' behind '" + child.word() + "', which '" + noun.word()
                + "' is of", true));
          }
        }
      }
      return;
    }
    if (child.relation().equals("acl") && child.isVerb() && !child.pos().equals("VBN") && preposition.isEmpty()) {
      found.add(Argument.near("clause", child, "clause of '" + noun.word() + "'"));
    }
    boolean another = child.pos().equals("VBG") && tree.hasChild(child, "obj"); // "murder carrying a penalty"
    if (!another && child.relation().equals("acl") && child.isVerb() && (lexicon.isLightVerb(child.lemma())
        || lexicon.isSupport(child.lemma()))) {
      support(child, found);
    }
  }

  /** Whether a deed that the noun is against stands before the doer: the parser hangs both on the noun. */
  private boolean isOfDeed(Token noun, Token doer) {
    return tree.children(noun, "nmod").stream().anyMatch(deed -> deed.index() < doer.index()
        && AGAINST.contains(tree.preposition(deed)) && lexicon.has("violence-noun", deed.lemma()));
  }

  private void support(Token participle, List<Argument> found) {
    verbs.of(participle).stream().filter(a -> a.slot().equals("subject") && participle.pos().equals("VBN")
        || isPreposition(a.slot())).forEach(found::add);
  }

  /** "Ten died in the attack, reportedly conducted by rebels": the parser hangs the participle on the verb. */
  private Optional<Token> trailing(Token noun) {
    Optional<Token> next = tree.after(noun).filter(comma -> comma.word().equals(",")).flatMap(tree::after);
    while (next.isPresent() && next.get().pos().equals("RB")) {
      next = tree.after(next.get());
    }
    return next.filter(verb -> verb.pos().equals("VBN") && lexicon.isSupport(verb.lemma()) && !tree.hasChild(verb, "nsubj:pass")
        && verb.head() != noun.index());
  }

  /** "Pro-democracy protests" are those of people whom nobody names. */
  private boolean isStance(Token modifier) {
    String lemma = modifier.lemma().toLowerCase(Locale.ROOT);
    return lemma.contains("-") && lexicon.has("stance-prefix", lemma.substring(0, lemma.indexOf('-')));
  }

  /** "Six died in a raid by rebels": the parser hangs those who raided on the verb. */
  private void byOthers(Token whole, Token noun, List<Argument> found) {
    if (whole.relation().equals("obl") && found.stream().noneMatch(a -> a.slot().equals("by"))) {
      tree.parent(whole).stream().flatMap(verb -> tree.children(verb, "obl", "obl:agent").stream())
          .filter(agent -> tree.preposition(agent).equals("by") && lexicon.isActor(agent) && isRightBehind(noun, agent))
          .findFirst()
          .ifPresent(agent -> found.add(Argument.near("by", agent, "'by' behind '" + noun.word() + "'")));
    }
  }

  private boolean isRightBehind(Token noun, Token agent) {
    return tree.children(agent, "case").stream().anyMatch(by -> by.index() == noun.index() + 1);
  }

  /** "Clashes broke out between the army and rebels": what the parser hangs on the verb is said of the noun. */
  private void occurring(Token whole, List<Argument> found) {
    tree.parent(whole).filter(verb -> whole.relation().equals("nsubj") && lexicon.has("occurring-verb", verb.lemma()))
        .stream().flatMap(verb -> tree.children(verb, "obl", "nmod").stream())
        .filter(side -> SIDES.contains(tree.preposition(side)) && side.index() > whole.index())
        .forEach(side -> found.add(Argument.near(tree.preposition(side), side, "'" + tree.preposition(side) + "' behind '"
            + whole.word() + "'")));
    tree.parent(whole).filter(verb -> whole.relation().equals("nsubj") && lexicon.has("striking-verb", verb.lemma())
        && !lexicon.has("accidental-noun", whole.lemma())).flatMap(verb -> tree.child(verb, "obj")) // "airstrikes hit a camp"
        .ifPresent(hit -> found.add(Argument.near("on", hit, "what '" + whole.word() + "' is said to have hit")));
  }

  /** "Claimed responsibility for the raid": whoever does so did it. */
  private void claimed(Token whole, Token noun, List<Argument> found) {
    Optional<Token> blame = tree.parent(whole).filter(p -> whole.relation().equals("nmod")
        && tree.preposition(whole).equals("for") && p.relation().equals("obj") && lexicon.has("claimed-noun", p.lemma()));
    blame.or(() -> Optional.of(whole).filter(w -> w.relation().equals("obj") || w.relation().equals("obl")
        && tree.preposition(w).equals("for"))).flatMap(tree::parent).filter(verb -> verb.lemma().equals("claim")
        && (blame.isPresent() || tree.children(verb, "obj").stream().anyMatch(o -> o.index() == whole.index()
        || lexicon.has("claimed-noun", o.lemma())))).stream()
        .flatMap(verb -> verbs.subjects(verb, new HashSet<>()).stream())
        .filter(who -> tree.children(who.head(), "det").stream().noneMatch(no -> no.lemma().equals("no")))
        .forEach(who -> found.add(Argument.near("subject", who.head(), "said to claim '" + noun.word() + "'")));
  }

  /** "The port was the target of an attack". */
  private void aim(Token whole, Token noun, List<Argument> found) {
    Optional<Token> aim = tree.parent(whole).filter(p -> whole.relation().equals("nmod") && tree.preposition(whole).equals("of")
        && lexicon.has("aim", p.lemma()));
    aim.flatMap(p -> tree.child(p, "nsubj")).ifPresent(subject -> found.add(Argument.near("against", subject,
        "said to be the '" + aim.get().word() + "' of '" + noun.word() + "'")));
  }

  /** "The bank is under scrutiny", "came under criticism": it concerns what is under it. */
  private void under(Token whole, Token noun, List<Argument> found) {
    if (!tree.preposition(whole).equals("under")) {
      return;
    }
    Optional<Token> verb = tree.parent(whole).filter(p -> whole.relation().equals("obl") && p.isVerb()
        && lexicon.has("undergo-verb", p.lemma()));
    verb.map(p -> verbs.subjects(p, new HashSet<>())).orElseGet(() -> tree.children(whole, "nsubj").stream()
            .filter(s -> tree.hasChild(whole, "cop")).map(s -> Argument.near("subject", s, "subject")).toList())
        .forEach(s -> found.add(Argument.near("against", s.head(), "said to be under '" + noun.word() + "'")));
  }

  /** "A lawsuit to block a law": it is against what it is to hinder. */
  private void hindered(Token noun, List<Argument> found) {
    Stream<Token> purposes = Stream.concat(tree.children(noun, "acl").stream(), tree.parent(noun).stream()
        .filter(verb -> verb.isVerb() && noun.relation().equals("obj"))
        .flatMap(verb -> tree.children(verb, "xcomp", "ccomp", "advcl").stream()));
    purposes.filter(purpose -> purpose.pos().equals("VB") && lexicon.has("hindering-verb", purpose.lemma())
            && purpose.index() > noun.index())
        .flatMap(purpose -> tree.children(purpose, "obj").stream()).findFirst()
        .ifPresent(thing -> found.add(Argument.near("hindered", thing, "what '" + noun.word() + "' is to hinder")));
  }

  /** "People believed to have been involved in the murder": they did it. */
  private void involved(Token whole, Token noun, List<Argument> found) {
    tree.parent(whole).filter(verb -> whole.relation().equals("obl") && tree.preposition(whole).equals("in")
            && lexicon.has("involving-verb", verb.lemma()) && verbs.isPassive(verb) && !verb.relation().equals("advcl"))
        .stream().flatMap(verb -> verbs.of(verb).stream()).filter(a -> a.slot().equals("object"))
        .forEach(a -> found.add(Argument.near("subject", a.head(), "said to be involved in '" + noun.word() + "'")));
  }

  /** "Left at the request of the king": who does so was asked. */
  private void complier(Token noun, List<Argument> found) {
    if (noun.relation().equals("obl") && tree.preposition(noun).equals("at")) {
      tree.parent(noun).filter(verb -> verb.isVerb() && !verbs.isPassive(verb)).stream()
          .flatMap(verb -> verbs.subjects(verb, new HashSet<>()).stream())
          .forEach(s -> found.add(Argument.near("complier", s.head(), s.path() + ", at '" + noun.word() + "'")));
    }
  }

  /** The verb that carries an event noun as its object, passive subject or noun it modifies: "stage a protest". */
  Optional<Token> carrier(Token noun) {
    Token first = stretch(tree.firstConjunct(noun));
    Optional<Token> parent = tree.parent(first);
    if (parent.isPresent() && parent.get().isVerb() && (lexicon.isLightVerb(parent.get().lemma())
        || lexicon.has("carrying-governor", parent.get().lemma()))
        && !isSaidOfAnother(parent.get(), first)
        && (first.relation().equals("obj") || first.relation().equals("nsubj:pass") || first.relation().equals("obl")
        && lexicon.isLightWithPreposition(parent.get().lemma(), tree.preposition(first)))) {
      return parent;
    }
    return tree.children(first, "acl", "acl:relcl").stream()
        .filter(verb -> lexicon.isLightVerb(verb.lemma()) && verbs.of(verb).stream()
        .anyMatch(a -> a.slot().equals("object") && a.head().index() == first.index()))
        .findFirst();
  }

  /** "What the police declared an attack", "called it a raid": the noun tells what something is taken for. */
  private boolean isSaidOfAnother(Token verb, Token noun) {
    return noun.relation().equals("obj") && tree.children(verb, "obj").stream().anyMatch(o -> o.index() < noun.index());
  }

  /** "The fourth week of a sit-in", "a wave of attacks", "most of the raids": what stands for the event in its clause. */
  private Token stretch(Token noun) {
    return noun.relation().equals("nmod") && tree.preposition(noun).equals("of")
        ? tree.parent(noun).filter(p -> p.isNoun() && lexicon.has("stretch", p.lemma()) || isShare(p)).orElse(noun) : noun;
  }

  private static boolean isShare(Token whole) {
    return whole.pos().equals("CD") || whole.pos().equals("DT") || whole.pos().equals("JJS");
  }

  /** "The ministers said after the meeting": who speaks of it was there, as a rule of thumb. */
  private void around(Token noun, List<Argument> found) {
    Token whole = stretch(noun);
    Optional<Token> verb = tree.parent(whole).filter(Token::isVerb);
    if (verb.isPresent() && whole.relation().startsWith("obl") && AROUND.contains(tree.preposition(whole))) {
      List<Argument> there = new ArrayList<>(verbs.subjects(verb.get(), new HashSet<>()));
      boolean told = lexicon.has("speech-verb", verb.get().lemma()) && verbs.isPassive(verb.get());
      boolean urged = tree.hasChild(verb.get(), "xcomp") && !verbs.isPassive(verb.get());
      if (told || urged) { // "he was told in a meeting", "in a call she urged him to go"
        verbs.of(verb.get()).stream().filter(a -> a.slot().equals("object") && !a.far()).forEach(there::add);
      }
      there.forEach(s -> found.add(new Argument("attendant", s.head(), "inferred: subject of '" + verb.get().word()
          + "', which is said to be around '" + noun.word() + "'", false)));
    }
  }

  private void carried(Token noun, Token verb, List<Argument> found) {
    boolean undergone = lexicon.has("undergo-verb", verb.lemma());
    String slot = undergone ? "against" : "subject";
    if (undergone || !isByOthers(noun) || lexicon.has("join-verb", verb.lemma())) {
      for (Argument subject : verbs.subjects(verb, new HashSet<>())) {
        found.add(new Argument(slot, subject.head(), subject.path() + ", which carries '" + noun.word() + "'", false));
      }
    }
    for (Argument argument : verbs.of(verb)) {
      if (isPreposition(argument.slot()) && argument.head().index() != noun.index()) {
        found.add(argument);
      }
    }
  }

  /** "Announced an inquiry by the court": who announces it does not inquire, but whoever joins a march by others marches. */
  private boolean isByOthers(Token noun) {
    return tree.children(noun, "nmod").stream().anyMatch(agent -> tree.preposition(agent).equals("by") && lexicon.isActor(agent));
  }

  private static boolean isPreposition(String slot) {
    return switch (slot) {
      case "subject", "object", "recipient", "clause", "infinitive", "that", "possessor", "modifier", "attendant", "complier",
          "hindered" -> false;
      default -> true;
    };
  }
}
