package org.casus.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;

/** Ways through the dependency tree of one sentence. Immutable. */
public final class Tree {

  private final Sentence sentence;
  private final List<List<Token>> children;

  /** @param sentence a parsed sentence */
  public Tree(Sentence sentence) {
    this.sentence = sentence;
    List<List<Token>> lists = new ArrayList<>();
    sentence.tokens().forEach(token -> lists.add(new ArrayList<>()));
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        lists.get(token.head()).add(token);
      }
    }
    this.children = lists;
  }

  /** The sentence itself. */
  public Sentence sentence() {
    return sentence;
  }

  /** The word at an index, counted from 0 in the sentence. */
  public Token token(int index) {
    return sentence.token(index);
  }

  /** All words, in order. */
  public List<Token> tokens() {
    return sentence.tokens();
  }

  /** The word that this one hangs on; empty for the root. */
  public Optional<Token> parent(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence.token(token.head()));
  }

  /** The token before this one in the sentence. */
  public Optional<Token> before(Token token) {
    return token.index() == 0 ? Optional.empty() : Optional.of(sentence.token(token.index() - 1));
  }

  /** The token after this one in the sentence. */
  public Optional<Token> after(Token token) {
    return token.index() + 1 == sentence.tokens().size() ? Optional.empty() : Optional.of(sentence.token(token.index() + 1));
  }

  /** All dependents in text order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** Dependents whose relation is exactly one of these, in text order. */
  public List<Token> children(Token token, String... relations) {
    Set<String> wanted = Set.of(relations);
    return children(token).stream().filter(child -> wanted.contains(child.relation())).toList();
  }

  /** The first word that hangs on this one by one of the relations. */
  public Optional<Token> child(Token token, String... relations) {
    return children(token, relations).stream().findFirst();
  }

  /** Whether a word hangs on this one by the relation. */
  public boolean hasChild(Token token, String relation) {
    return children(token).stream().anyMatch(child -> child.relation().equals(relation));
  }

  /** The coordinated words that follow this one: for "A, B and C", given A, that is B and C. */
  public List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token child : children(token, "conj")) {
      found.add(child);
      found.addAll(conjuncts(child));
    }
    return found;
  }

  /** The first word of the coordination that this one belongs to; itself when there is none. */
  public Token firstConjunct(Token token) {
    Token at = token;
    while (at.relation().equals("conj")) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /**
   * The preposition of a nominal or gerund: lemma of its case marker, with the words fixed to it ("according to", "because
   * of"); several markers in a row are joined ("outside of"). Empty when there is none.
   */
  public String preposition(Token token) {
    return children(token, "case", "mark").stream()
        .filter(child -> child.index() < token.index() && !child.pos().equals("POS") && !child.pos().equals("TO"))
        .map(child -> child.lemma() + children(child, "fixed").stream().map(fixed -> " " + fixed.lemma())
        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "))
        .replace("accord to", "according to");
  }

  /**
   * A sentence with other tokens; as it was if by contradicting mends a word came to hang on itself, over however many others.
   */
  public static Sentence mended(Sentence parsed, List<Token> tokens) {
    for (Token token : tokens) {
      int steps = 0;
      for (int at = token.head(); at >= 0; at = tokens.get(at).head()) {
        if (++steps > tokens.size()) {
          return parsed;
        }
      }
    }
    return new Sentence(parsed.index(), parsed.span(), tokens);
  }

  /** Whether the second word is the first or stands anywhere below it. */
  public boolean dominates(Token ancestor, Token token) {
    for (Token at = token; ; at = sentence.token(at.head())) {
      if (at.index() == ancestor.index()) {
        return true;
      }
      if (at.head() < 0) {
        return false;
      }
    }
  }

  /** The token and all below it, in text order. */
  public List<Token> subtree(Token token) {
    return tokens().stream().filter(other -> dominates(token, other)).toList();
  }

  /** From the first to the last token of the subtree, without punctuation at its ends. */
  public Span span(Token token) {
    List<Token> subtree = subtree(token);
    int first = 0;
    int last = subtree.size() - 1;
    while (first < last && isPunctuation(subtree.get(first))) {
      first++;
    }
    while (last > first && isPunctuation(subtree.get(last))) {
      last--;
    }
    return subtree.get(first).span().union(subtree.get(last).span());
  }

  /** Whether the token is no word but punctuation. */
  public static boolean isPunctuation(Token token) {
    return !Character.isLetterOrDigit(token.word().codePointAt(0)) && !token.pos().equals("$") && !token.pos().equals("CD");
  }

  /** The nearest verb at or above a token; empty in a sentence without one. */
  public Optional<Token> clauseVerb(Token token) {
    Optional<Token> at = Optional.of(token);
    while (at.isPresent() && !isPredicate(at.get())) {
      at = parent(at.get());
    }
    return at;
  }

  /**
   * "Shelled the town on Monday, killing 20": the verb that a present participle behind a comma goes on with, whatever noun
   * the parser hangs it on.
   */
  public Optional<Token> resumedClause(Token participle) {
    boolean comma = participle.index() > 0 && token(participle.index() - 1).word().equals(",");
    boolean onNoun = participle.pos().equals("VBG") && participle.relation().equals("acl") && comma;
    return onNoun ? parent(participle).filter(noun -> noun.isRelation("obj") || noun.isRelation("obl")
        || noun.relation().equals("nmod"))
        .flatMap(this::clauseVerb).filter(verb -> verb.index() != participle.index()) : Optional.empty();
  }

  /** A verb that heads a clause, or a noun or adjective that does so with a copula. */
  public boolean isPredicate(Token token) {
    return token.isVerb() && !token.relation().equals("amod") && !token.relation().startsWith("aux") || hasChild(token, "cop");
  }
}
