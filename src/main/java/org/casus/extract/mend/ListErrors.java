package org.casus.extract.mend;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser gets wrong in lists of those who do something together, or to whom it is done. */
final class ListErrors {

  private static final Set<String> NAMES = Set.of("PERSON", "LOCATION", "ORGANIZATION");

  private final ParseMending mending;
  private final Sentence parsed;

  ListErrors(ParseMending mending) {
    this.mending = mending;
    this.parsed = mending.parsed();
  }

  void mend(Token token) {
    mendMember(token);
    mendAside(token);
    mendThanked(token);
    mendJoined(token);
    mendOneName(token);
    mendLongName(token);
  }

  /** "Teachers for Peru", "Veterans against War": the preposition is a part of the name. */
  private void mendLongName(Token part) {
    boolean hangs = part.relation().equals("nmod") || part.isRelation("obl");
    Optional<Token> preposition = hangs ? mending.children(part, "case").stream().filter(t -> t.pos().equals("IN")
        && !t.lemma().equals("of") && t.index() > 0 && isOfName(t)).findFirst() : Optional.empty();
    preposition.map(t -> parsed.token(t.index() - 1)).filter(before -> before.isProperNoun() && parsed.tokens()
            .subList(before.index(), part.index() + 1).stream().allMatch(this::isOfName))
        .ifPresent(before -> mending.attach(part, before.index(), "flat"));
  }

  private boolean isOfName(Token token) {
    return token.ner().equals("ORGANIZATION");
  }

  /** "The Lind League of Chad and Togo Relief Fund": the fund is joined to the league, and not to Chad. */
  private void mendJoined(Token body) {
    if (!body.relation().equals("conj") || !body.isProperNoun() || !Set.of("ORGANIZATION", "O").contains(body.ner())) {
      return;
    }
    Token place = parsed.token(body.head());
    Token league = place.relation().equals("nmod") ? parsed.token(place.head()) : body;
    boolean one = league != body && place.ner().equals("ORGANIZATION") && parsed.tokens().subList(league.index(), body.index())
        .stream().allMatch(this::isOfName); // "the Ministry of Health and Welfare"
    if (league != body && !one && isOfName(league) && mending.child(place, "case", "of").isPresent()) {
      mending.attach(body, league.index(), "conj");
    }
  }

  /** "Bergen Fire and Rescue", where the tagger takes "and" for a part of the name: it is one body. */
  private void mendOneName(Token part) {
    boolean joined = part.relation().equals("conj") && part.ner().equals("ORGANIZATION") && part.head() >= 0
        && part.head() < part.index() && parsed.tokens().subList(part.head(), part.index()).stream()
            .allMatch(t -> t.ner().equals(part.ner()))
        && (mending.children(part, "cc").size() == 1 || parsed.token(part.index() - 1).word().equals(","));
    if (joined) {
      mending.attach(part, part.head(), "flat");
    }
  }

  /** "Between Chad, Togo, and Mali": Togo is another of them, and not another name of Chad. */
  private void mendMember(Token name) {
    if (name.relation().equals("appos") && NAMES.contains(name.ner())) {
      Token before = parsed.token(name.head());
      boolean more = mending.children(before, "conj").stream().anyMatch(t -> t.index() > name.index()
          && t.ner().equals(name.ner()));
      if (more && before.ner().equals(name.ner()) && mending.child(first(before), "case", "between").isPresent()) {
        mending.attach(name, before.index(), "conj");
      }
    }
  }

  /** "Between Karl Moser, speaking for Togo, and Anna Lind": what is said of the first hides the second from the parser. */
  private void mendAside(Token name) {
    boolean open = name.relation().equals("nmod") && NAMES.contains(name.ner())
        && mending.child(name, "case", "between").isPresent() && mending.children(name, "conj").isEmpty();
    if (!open) {
      return;
    }
    IntStream.range(name.index() + 2, parsed.tokens().size() - 1).mapToObj(parsed::token)
        .filter(and -> and.lemma().equals("and") && parsed.token(and.index() - 1).word().equals(","))
        .flatMap(and -> nameAt(and.index() + 1, name.ner()).stream()).findFirst()
        .ifPresent(other -> mending.attach(other, name.index(), "conj"));
  }

  /** The head of the name of a class that begins at a token. */
  private Optional<Token> nameAt(int begin, String ner) {
    Token head = parsed.token(begin);
    while (head.relation().equals("compound") && head.head() > head.index()) {
      head = parsed.token(head.head());
    }
    return Optional.of(head).filter(name -> name.isProperNoun() && name.ner().equals(ner));
  }

  /** "Thanked police, nurses and hospital staff": a list in quotation marks is no clause of which the first is the subject. */
  private void mendThanked(Token last) {
    boolean clause = last.relation().equals("ccomp") && last.isNoun() && mending.children(last, "cop").isEmpty()
        && mending.children(last, "mark").isEmpty() && parsed.token(last.head()).isVerb();
    if (!clause || !mending.children(parsed.token(last.head()), "obj").isEmpty()) {
      return;
    }
    mending.children(last, "nsubj").stream().filter(t -> !mending.children(t, "conj").isEmpty()).findFirst().ifPresent(first -> {
      mending.attach(first, last.head(), "obj");
      mending.attach(last, first.index(), "conj");
    });
  }

  private Token first(Token member) {
    Token first = member;
    while (first.relation().equals("conj")) {
      first = parsed.token(first.head());
    }
    return parsed.tokens().stream().anyMatch(t -> t.head() == member.index() && t.lemma().equals("between")) ? member : first;
  }
}
