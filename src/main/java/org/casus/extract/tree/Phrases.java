package org.casus.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.model.Span;
import org.casus.model.Token;

/** From the head word of an argument to the shortest phrase that names the filler, one phrase for each thing named. */
public final class Phrases {

  private static final Set<String> NAME_PARTS = Set.of("compound", "flat", "amod", "nummod", "nmod:poss", "obl:npmod",
      "nmod:npmod", "case", "dep", "punct");
  private static final Set<String> EXAMPLES = Set.of("include", "such as");

  private final Tree tree;
  private final Lexicon lexicon;

  /** @param tree the sentence whose phrases are asked for */
  public Phrases(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** A phrase and its head word. */
  public record Phrase(Span span, Token head) {}

  /**
   * The things an argument names: each member of a coordination by itself, the noun after a partitive ("dozens of
   * protesters" gives protesters), both countries of "Hungarian and Romanian officials".
   */
  public List<Phrase> named(Token head) {
    List<Phrase> found = new ArrayList<>();
    List<Token> members = new ArrayList<>();
    members.add(head);
    members.addAll(tree.conjuncts(head));
    if (head.pos().equals("NN")) { // "president Anna Lind and premier Per Holm": the parser joins the names
      tree.children(head, "dep", "appos").stream().filter(Phrases::isPerson).flatMap(name -> tree.conjuncts(name).stream())
          .filter(Phrases::isPerson).forEach(members::add);
    }
    for (Token member : members) {
      if (member.index() != head.index() && (member.isVerb() || isOrMore(member)
          || lexicon.has("name-suffix", member.word().toLowerCase(Locale.ROOT)))) {
        continue;
      }
      Token meant = behindPartitive(member);
      List<Token> nations = coordinatedNations(meant);
      if (nations.isEmpty()) {
        addNamed(meant, found);
        if (meant.index() != member.index() && member.pos().equals("JJR")) { // "seven more, including Karl Moser"
          addExamples(member, found);
        }
      } else {
        nations.forEach(nation -> found.add(new Phrase(nation.span(), nation)));
      }
    }
    return found;
  }

  /** "Forty people or more". */
  private boolean isOrMore(Token member) {
    return member.pos().equals("JJR") && !tree.hasChild(member, "nummod") && tree.children(member, "cc").stream()
        .anyMatch(or -> or.lemma().equals("or"));
  }

  /** A description with the names that bear it: "two deputies, Anna Lind and Per Holm", "leaders including Karl Moser". */
  private void addNamed(Token described, List<Phrase> found) {
    List<Token> names = bearers(described);
    if (names.size() == 1) {
      found.add(new Phrase(nameSpan(described).union(nameSpan(names.get(0))), names.get(0)));
    } else if (names.isEmpty()) {
      found.add(new Phrase(nameSpan(described), described));
    }
    if (names.size() > 1) {
      names.forEach(name -> found.add(new Phrase(nameSpan(name), name)));
    }
    addExamples(described, found);
  }

  private void addExamples(Token described, List<Phrase> found) {
    examples(described).filter(child -> EXAMPLES.contains(tree.preposition(child)))
        .flatMap(child -> Stream.concat(Stream.of(child), tree.conjuncts(child).stream()))
        .filter(child -> child.ner().equals("PERSON")).forEach(name -> found.add(new Phrase(nameSpan(name), name)));
  }

  /** What stands behind a noun; behind a comma "including" may hang on another: "held six men for lies, including Karl Moser". */
  private Stream<Token> examples(Token described) {
    boolean undergoes = described.relation().equals("obj") || described.relation().equals("nsubj:pass");
    Stream<Token> loose = !described.pos().equals("NNS") || !undergoes ? Stream.empty() : tree.tokens().stream()
        .filter(t -> t.index() > described.index() && t.relation().equals("nmod") && tree.preposition(t).equals("include"))
        .filter(t -> tree.parent(t).filter(other -> other.index() > described.index() && other.isNoun()
            && !lexicon.isActor(other)).isPresent() && tree.parent(described).filter(verb -> verb.isVerb()
            && tree.dominates(verb, t)).isPresent());
    return Stream.concat(tree.children(described, "nmod").stream(), loose);
  }

  /** "his Iraqi counterpart, Fuad Hussein": the names behind a description are the heads of both. */
  private List<Token> bearers(Token described) {
    if (described.ner().equals("PERSON")) {
      return List.of();
    }
    Optional<Token> first = tree.children(described, "appos", "dep").stream().filter(Phrases::isPerson)
        .filter(t -> t.index() > described.index()).findFirst();
    boolean several = described.pos().equals("NNS") || described.pos().equals("NNPS");
    return first.map(name -> several ? Stream.concat(Stream.of(name), tree.conjuncts(name).stream().filter(Phrases::isPerson))
        .toList() : List.of(name)).orElse(List.of());
  }

  private static boolean isPerson(Token token) {
    return token.ner().equals("PERSON") && token.isProperNoun();
  }

  /** "dozens of protesters", "a group of soldiers", "one of the bases": the noun after "of". */
  public Token behindPartitive(Token token) {
    if (token.pos().equals("JJR")) { // "seven more"
      return tree.child(token, "nummod").orElse(token);
    }
    if (lexicon.isPartitive(token.lemma()) || token.pos().equals("CD") || token.pos().equals("DT")) {
      for (Token child : tree.children(token, "nmod")) {
        if (tree.preposition(child).equals("of") && child.index() > token.index() && !child.isVerb()
            && !(lexicon.has("membership", token.lemma()) && isBody(child))) {
          return child.pos().equals("WP") || child.pos().equals("WDT") ? antecedent(child) : behindPartitive(child);
        }
      }
    }
    return token;
  }

  /** The noun of "people, some of whom were hurt", or of "six people left the town, some of whom were hurt". */
  private Token antecedent(Token relative) {
    Token noun = nounAbove(relative);
    boolean persons = !relative.lemma().startsWith("whom")
        || lexicon.isActor(noun) && noun.pos().matches("NNPS|NNS") && !noun.ner().equals("LOCATION");
    return persons ? noun : tree.tokens().stream().filter(t -> t.index() < relative.index() && t.pos().equals("NNS")
        && lexicon.isActor(t)).reduce((far, near) -> near).orElse(noun);
  }

  private Token nounAbove(Token relative) {
    Optional<Token> at = tree.parent(relative);
    while (at.isPresent() && !at.get().relation().equals("acl:relcl")
        && !(at.get().isVerb() && at.get().relation().equals("dep"))) { // the parser may not know what the clause is
      at = tree.parent(at.get());
    }
    return at.flatMap(tree::parent).orElse(relative);
  }

  private boolean isBody(Token noun) {
    return noun.ner().equals("ORGANIZATION") || lexicon.has("body", noun.lemma()) || lexicon.has("state-body", noun.lemma());
  }

  /**
   * "Hungarian and Romanian" in "senior Hungarian and Romanian officials", or of "officials of Hungary and Romania"; empty when
   * only one nation is named.
   */
  private List<Token> coordinatedNations(Token head) {
    if (head.isProperNoun()) {
      return List.of();
    }
    for (Token modifier : tree.children(head, "amod", "compound")) {
      List<Token> nations = new ArrayList<>();
      nations.add(modifier);
      nations.addAll(tree.conjuncts(modifier));
      if (nations.size() > 1 && nations.stream().allMatch(n -> Character.isUpperCase(n.word().charAt(0))
          && !n.ner().equals("PERSON"))) {
        return nations;
      }
    }
    return head.pos().equals("NNS") ? nationsBehind(head) : List.of();
  }

  private List<Token> nationsBehind(Token plural) {
    return tree.children(plural, "nmod").stream().filter(nation -> tree.preposition(nation).equals("of"))
        .map(nation -> Stream.concat(Stream.of(nation), tree.conjuncts(nation).stream()).toList())
        .filter(nations -> nations.size() > 1 && nations.stream().allMatch(nation -> nation.ner().equals("LOCATION")))
        .findFirst().orElse(List.of());
  }

  /**
   * Head with the words before it that belong to the name or describe it, without article; and "of" where it is part of a
   * name.
   */
  public Span nameSpan(Token head) {
    int first = head.index();
    for (int i = head.index() - 1; i >= 0 && belongs(tree.token(i), head); i--) {
      first = i;
    }
    while (first < head.index() && isEdge(tree.token(first)) && !isSupplied(first, head)) {
      first++;
    }
    Token last = head;
    for (int i = head.index() + 1; i < tree.tokens().size(); i++) {
      Token next = tree.token(i);
      boolean name = head.isProperNoun() && next.isProperNoun() && next.head() >= 0 && tree.dominates(head, next)
          && next.index() == last.index() + 1
          && (next.relation().equals("flat") || next.relation().equals("compound") || next.relation().equals("dep"));
      if (!name) {
        break;
      }
      last = next;
    }
    Optional<Token> of = ofPart(last.index() > head.index() ? last : head, head);
    return tree.token(first).span().union(of.orElse(last).span());
  }

  /** "[Danish] player": an opening bracket whose closing one stands within the phrase. */
  private boolean isSupplied(int first, Token head) {
    return tree.token(first).word().equals("[") && tree.tokens().subList(first, head.index()).stream()
        .anyMatch(t -> t.word().equals("]"));
  }

  private boolean belongs(Token token, Token head) {
    boolean supplied = token.word().equals("[") || token.word().equals("]"); // "a [Danish] player"
    if (Tree.isPunctuation(token) && !supplied && !token.pos().equals("HYPH") && !token.pos().equals("POS")) {
      return false;
    }
    for (Token at = token; at.index() != head.index(); at = tree.token(at.head())) {
      if (at.head() < 0 || !NAME_PARTS.contains(at.relation()) && !(at.relation().equals("cc") || at.relation().equals("conj"))) {
        return false;
      }
      if (at.index() > head.index() || at.relation().equals("case") && !at.pos().equals("POS")) {
        return false;
      }
    }
    return true;
  }

  /** Numbers, hyphens, pronouns and plain adjectives at the left edge do not name anything. */
  private static boolean isEdge(Token token) {
    return Tree.isPunctuation(token) || token.pos().equals("PRP$") || token.pos().equals("CD") || token.pos().equals("DT")
        || token.pos().equals("CC")
        || token.pos().equals("POS") || token.pos().startsWith("JJ") && !Character.isUpperCase(token.word().codePointAt(0))
        || token.pos().startsWith("VB")
        || token.pos().startsWith("RB");
  }

  /** The end of "of State" in "Secretary of State", "of Defense" in "Department of Defense". */
  private Optional<Token> ofPart(Token last, Token head) {
    if (!head.isProperNoun() && !lexicon.has("title", head.lemma())) {
      return Optional.empty();
    }
    return tree.children(head, "nmod").stream()
        .filter(child -> child.index() > last.index() && tree.preposition(child).equals("of") && child.isProperNoun()
            && child.index() - last.index() <= 5)
        .filter(child -> head.isProperNoun())
        .findFirst();
  }
}
