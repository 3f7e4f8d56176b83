package org.casus.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.Token;

/**
 * Mends what the parser systematically gets wrong around words of speech: a clause without "that" read as the main clause
 * with the speaker inside it, and "said he accepted it and apologized" read as if he only said that he apologized.
 */
public final class SpeechRepairs {

  private final AttributionRules rules;
  private final List<Token> tokens;

  private SpeechRepairs(Sentence sentence, AttributionRules rules) {
    this.rules = rules;
    this.tokens = new ArrayList<>(sentence.tokens());
  }

  /** The sentence with clauses of saying attached as they are meant; the same one when nothing was wrong. */
  public static Sentence mend(Sentence parsed, AttributionRules rules) {
    SpeechRepairs repairs = new SpeechRepairs(parsed, rules);
    for (int i = 0; i < parsed.tokens().size(); i++) {
      repairs.mendRoot(i);
      repairs.mendInversion(i);
      repairs.mendSubjectClause(i);
      repairs.mendConjunct(i);
      repairs.mendObjectClause(i);
      repairs.mendSharedSubject(i);
      repairs.mendParticiple(i);
    }
    return Tree.mended(parsed, repairs.tokens);
  }

  /** A quotation mark is never the root; what hangs on it takes its place. */
  private void mendRoot(int i) {
    Token root = tokens.get(i);
    if (!root.relation().equals("root") || !Tree.isPunctuation(root)) {
      return;
    }
    Optional<Token> heir = children(root).stream().filter(t -> !Tree.isPunctuation(t)).findFirst();
    if (heir.isPresent()) {
      children(root).stream().filter(t -> t.index() != heir.get().index())
          .forEach(t -> attach(t.index(), heir.get().index(), t.relation()));
      attach(heir.get().index(), -1, "root");
      attach(i, heir.get().index(), "punct");
    }
  }

  /** "'We stand ready,' tweeted Moser": the parser takes it for a Moser who is tweeted. */
  private void mendInversion(int i) {
    Token verb = tokens.get(i);
    boolean behindQuote = i > 0 && (tokens.get(i - 1).pos().equals("''") || tokens.get(i - 1).pos().equals("``"));
    if (!behindQuote || !verb.relation().equals("amod") || !verb.isVerb()
        || rules.verb(verb.lemma()).stream().noneMatch(c -> c.kind() == AttributionRules.Kind.SPEECH)) {
      return;
    }
    Token speaker = tokens.get(verb.head());
    Token said = speaker.head() < 0 ? verb : tokens.get(speaker.head());
    boolean name = tokens.subList(i + 1, speaker.index() + 1).stream().allMatch(Token::isProperNoun);
    if (!name || said.index() >= i) {
      return;
    }
    attach(i, said.head(), said.relation());
    attach(said.index(), i, "ccomp");
    attach(speaker.index(), i, "nsubj");
    children(speaker).stream().filter(t -> t.index() < i && !Tree.isPunctuation(t))
        .forEach(t -> attach(t.index(), said.index(), "xcomp"));
  }

  /** "Republicans say it reflects ...": the parser takes "Republicans say it" for the subject of "reflects". */
  private void mendSubjectClause(int i) {
    Token verb = tokens.get(i);
    boolean participle = verb.pos().equals("VBG") && i > 0 && tokens.get(i - 1).word().equals(",");
    boolean mark = participle && verb.relation().equals("mark") && rules.verb(verb.lemma()).stream() // not "considering"
        .anyMatch(c -> c.kind() == AttributionRules.Kind.SPEECH && c.takes(AttributionRules.Frame.CLAUSE));
    boolean clause = verb.isVerb() && (mark || verb.relation().equals("csubj") || verb.relation().equals("nsubj")
        || verb.relation().equals("advcl") && !hasChild(verb, "mark"))
        && rules.verb(verb.lemma()).stream().anyMatch(c -> c.takes(AttributionRules.Frame.CLAUSE));
    if (!clause || verb.head() <= i || hasChild(verb, "xcomp")) {
      return;
    }
    Token head = tokens.get(verb.head());
    if (hasChild(verb, "ccomp")) {
      mendNestedClause(verb, head);
      return;
    }
    Optional<Token> subject = children(verb).stream().filter(t -> t.isRelation("nsubj") && t.index() < i).findFirst();
    boolean comma = tokens.subList(i, head.index()).stream().anyMatch(t -> t.word().equals(",") || !participle
        && (t.pos().equals("''") || t.pos().equals("``")));
    if (subject.isEmpty() && !participle || comma || children(head).stream()
        .anyMatch(t -> t.isRelation("nsubj") && t.index() < i)) {
      return;
    }
    attach(i, head.head(), participle ? "advcl" : head.relation());
    attach(head.index(), i, "ccomp");
    int start = participle ? i : subject.get().index();
    children(head).stream().filter(t -> t.index() < start && t.index() != i).forEach(t -> attach(t.index(), i, t.relation()));
    if (!hasChild(head, "nsubj") && !hasChild(head, "nsubj:pass")) {
      children(verb).stream().filter(t -> t.index() > i && t.index() < head.index()
          && (t.relation().equals("obj") || t.relation().equals("dep"))).reduce((a, b) -> b)
          .ifPresent(t -> attach(t.index(), head.index(), "nsubj"));
    }
  }

  /** "He said that he knew the dam was old": the parser takes "he said that he knew the dam" for the subject of "old". */
  private void mendNestedClause(Token verb, Token head) {
    Token inner = children(verb).stream().filter(t -> t.relation().equals("ccomp")).findFirst().orElseThrow();
    Optional<Token> object = children(inner).stream().filter(t -> t.relation().equals("obj") && t.index() > inner.index())
        .findFirst();
    boolean next = object.isPresent() && inner.index() > verb.index() && !hasChild(head, "nsubj") && inner.index() < head.index()
        && tokens.subList(object.get().index() + 1, head.index()).stream().allMatch(t -> t.head() == head.index());
    if (next && rules.verb(inner.lemma()).stream().anyMatch(c -> c.takes(AttributionRules.Frame.CLAUSE))) {
      attach(verb.index(), head.head(), head.relation());
      attach(head.index(), inner.index(), "ccomp");
      attach(object.get().index(), head.index(), "nsubj");
    }
  }

  /** "Told the Gazette her report could take years": the parser takes the report for what was told. */
  private void mendObjectClause(int i) {
    Token verb = tokens.get(i);
    if (!verb.isVerb() || rules.verb(verb.lemma()).stream().noneMatch(c -> c.takes(AttributionRules.Frame.CLAUSE))) {
      return;
    }
    Optional<Token> object = children(verb).stream().filter(t -> t.relation().equals("obj") && t.index() > i).findFirst();
    Optional<Token> clause = children(verb).stream().filter(t -> t.isVerb() && !hasChild(t, "nsubj") && !hasChild(t, "mark")
        && (t.relation().equals("xcomp") || t.relation().equals("dep") || t.relation().equals("ccomp"))).findFirst();
    if (object.isPresent() && clause.isPresent() && isFiniteBehind(object.get(), clause.get())) {
      attach(object.get().index(), clause.get().index(), hasChild(clause.get(), "aux:pass") ? "nsubj:pass" : "nsubj");
      attach(clause.get().index(), i, "ccomp");
    }
  }

  /** Whether a verb or the first of its auxiliaries is finite and stands right behind a noun or what commas add to that. */
  private boolean isFiniteBehind(Token noun, Token verb) {
    Token first = children(verb).stream().filter(t -> t.isRelation("aux") && t.index() < verb.index()).findFirst().orElse(verb);
    int comma = first.index() - 1;
    boolean added = comma > noun.index() + 1 && tokens.get(comma).word().equals(",")
        && tokens.get(noun.index() + 1).word().equals(",")
        && tokens.subList(noun.index() + 2, comma).stream().allMatch(t -> isUnder(t, noun));
    return (comma == noun.index() || added) && first.pos().matches("VBD|VBZ|VBP|MD");
  }

  private boolean isUnder(Token token, Token head) {
    Token at = token;
    while (at.head() >= 0 && at.head() != head.index()) {
      at = tokens.get(at.head());
    }
    return at.head() == head.index();
  }

  /** "She said the mood was good and urged ...": a verb of speech in the speaker's own tense is the speaker's. */
  private void mendConjunct(int i) {
    Token verb = tokens.get(i);
    boolean listed = verb.relation().equals("dep") && i > 0 && tokens.get(i - 1).word().equals(",");
    if (!listed && !verb.relation().equals("conj")
        || !verb.pos().equals("VBD") && !verb.pos().equals("VBZ") && !verb.pos().equals("VBN")
        || children(verb).stream().anyMatch(t -> t.isRelation("nsubj") || t.isRelation("aux"))) {
      return;
    }
    boolean speech = rules.verb(verb.lemma()).stream().anyMatch(c -> c.kind() == AttributionRules.Kind.SPEECH);
    Token first = tokens.get(verb.head());
    if (first.lemma().equals("report") && !speech) {
      mendReported(verb, first);
      return;
    }
    if (first.pos().equals(verb.pos()) && i - first.index() == 2) {
      return; // "said a man approached and attacked them"
    }
    Optional<Token> cue = Optional.of(first).filter(t -> t.relation().equals("ccomp") && t.head() >= 0)
        .map(t -> tokens.get(t.head()))
        .filter(t -> t.isVerb() && t.index() < first.index() && t.pos().equals(verb.pos()))
        .filter(t -> !t.lemma().equals("report") // whoever reports what others did seldom does the like himself
            && rules.verb(t.lemma()).stream().anyMatch(c -> c.kind() == AttributionRules.Kind.SPEECH));
    if (speech && cue.isPresent()) {
      attach(i, cue.get().index(), "conj");
      children(first).stream().filter(t -> t.relation().equals("cc") || t.relation().equals("punct"))
          .filter(t -> t.index() == i - 1 || t.index() == i - 2)
          .forEach(t -> attach(t.index(), i, t.relation()));
    }
  }

  /** "Police reported the man left the hall and went on to attack others": it is the man who went on. */
  private void mendReported(Token verb, Token report) {
    children(report).stream().filter(t -> t.relation().equals("ccomp") && t.isVerb() && t.index() < verb.index()
        && t.index() > report.index() && t.pos().equals(verb.pos()) && hasChild(t, "nsubj")).findFirst()
        .ifPresent(inner -> attach(verb.index(), inner.index(), "conj"));
  }

  /** "Said Anne Berg, a lawyer, adding that ...": who stands in front of the comma is the subject of the verb before. */
  private void mendSharedSubject(int i) {
    Token verb = tokens.get(i);
    if (!verb.pos().equals("VBG") || i == 0 || !tokens.get(i - 1).word().equals(",") || rules.verb(verb.lemma()).isEmpty()) {
      return;
    }
    Optional<Token> subject = children(verb).stream().filter(t -> t.relation().equals("nsubj") && t.index() < i - 1).findFirst();
    Optional<Token> main = subject.filter(s -> verb.head() >= 0 && verb.head() < s.index()).map(s -> tokens.get(verb.head()));
    if (main.filter(m -> m.isVerb() && !hasChild(m, "nsubj")).isPresent()) {
      attach(subject.get().index(), verb.head(), "nsubj");
      attach(i, verb.head(), "advcl");
    }
  }

  /** "..., saying that": behind a comma it is the subject of the main clause who says so. */
  private void mendParticiple(int i) {
    Token verb = tokens.get(i);
    boolean loose = verb.pos().equals("VBG") && i > 0 && tokens.get(i - 1).word().equals(",") && verb.head() >= 0
        && children(verb).stream().noneMatch(t -> t.relation().equals("aux") || t.isRelation("nsubj"));
    boolean cue = rules.verb(verb.lemma()).stream().anyMatch(c -> c.kind() != AttributionRules.Kind.INTENTION);
    if (!loose || !cue || !Set.of("acl", "advcl", "dep", "ccomp", "conj", "appos", "amod").contains(verb.relation())) {
      return;
    }
    Token at = tokens.get(verb.head());
    while (at.head() >= 0 && (!at.isVerb() || at.relation().equals("ccomp") || at.relation().equals("xcomp")
        || at.relation().equals("acl"))) {
      at = tokens.get(at.head());
    }
    if (at.isVerb() && at.index() < i && at.index() != verb.head()) {
      attach(i, at.index(), "advcl");
    }
  }

  private boolean hasChild(Token head, String relation) {
    return children(head).stream().anyMatch(t -> t.relation().equals(relation));
  }

  private List<Token> children(Token head) {
    return tokens.stream().filter(t -> t.head() == head.index()).toList();
  }

  private void attach(int token, int head, String relation) {
    Token t = tokens.get(token);
    tokens.set(token, new Token(t.index(), t.span(), t.word(), t.lemma(), t.pos(), t.ner(), head, relation));
  }
}
