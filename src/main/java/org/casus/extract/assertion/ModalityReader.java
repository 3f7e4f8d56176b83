package org.casus.extract.assertion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Token;

/**
 * Reads from the words around and above a trigger in what way the event is spoken of: auxiliaries, negation, adjectives and
 * adverbs, conditions and purposes, and the governors above it up to the clause that the article itself asserts.
 */
public final class ModalityReader {

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until", "till", "lest", "once");

  private final Tree tree;
  private final Governors governors;
  private final Lexicon lexicon;
  private final ModalityNegation negation;
  private final Map<Integer, Draft> drafts = new HashMap<>();

  /** @param drafts all events of the sentence: one of them may govern another */
  public ModalityReader(Tree tree, Governors governors, Lexicon lexicon, List<Draft> drafts) {
    this.tree = tree;
    this.governors = governors;
    this.lexicon = lexicon;
    this.negation = new ModalityNegation(tree);
    drafts.forEach(draft -> this.drafts.put(draft.token.index(), draft));
  }

  /** Sets modality, polarity and governor of a draft. */
  public void read(Draft draft) {
    Token at = draft.token;
    boolean meant = draft.rule.needs().containsKey("without"); // "has no intention": the rule is about the negation
    draft.polarity = isNegated(at) && !meant ? Polarity.NEGATIVE : Polarity.POSITIVE;
    Modality modality = own(at);
    for (int steps = 0; steps < 12; steps++) {
      if (isConditional(at)) {
        modality = stronger(Modality.HYPOTHETICAL, modality);
      } else if (isPurpose(at)) {
        modality = stronger(at == draft.token ? draft.rule.purposed() : Modality.HYPOTHETICAL, modality);
      }
      Optional<Token> parent = tree.parent(at);
      if (parent.isEmpty() || at.relation().equals("acl:relcl") || at.relation().equals("parataxis")) {
        boolean whoever = parent.isPresent() && at.relation().equals("acl:relcl") && isWhoever(parent.get());
        modality = whoever ? stronger(Modality.HYPOTHETICAL, modality) : modality;
        break;
      }
      Token above = parent.get();
      if (at.relation().equals("conj")) {
        modality = shared(at, above, modality, draft);
        at = above;
        continue;
      }
      if (isWorded(draft, at)) {
        break;
      }
      String slot = slot(at, above);
      Optional<Modality> governed = governed(draft, at, above, slot);
      if (governed.isPresent()) {
        boolean twice = governed.get() == Modality.DENIED && modality == Modality.DENIED; // "declined to rule out an attack"
        modality = twice ? Modality.POSSIBLE : stronger(governed.get(), modality);
        if (governed.get() == Modality.ASSERTED) {
          modality = carry(draft, above, modality);
        } else if (isNegated(above) && governed.get() != Modality.DENIED) {
          modality = Modality.HYPOTHETICAL;
        }
      } else if (carries(at, above)) {
        modality = carry(draft, above, modality);
      } else if (slot.equals("clause") && above.isVerb() && !isSpeech(above)) {
        // A governor nobody has described: precision first, so the event is not taken as asserted.
        modality = isInfinitive(at) ? stronger(Modality.HYPOTHETICAL, modality) : modality;
      } else if (isInfinitive(at) && !isPurpose(at)) {
        modality = stronger(Modality.HYPOTHETICAL, modality);
      } else if (at.isNoun() && !above.isVerb() && !slot.equals("modifier") && !slot.equals("of") && !slot.equals("in")
          || at.isNoun() && above.isVerb()) {
        break; // a noun that merely takes part in another clause: that clause's modality is not its own
      }
      at = above;
    }
    if (endsAsQuestion()) {
      modality = stronger(Modality.HYPOTHETICAL, modality);
    } else if (draft.verb && isImperative(draft)) {
      modality = stronger(Modality.DEMANDED, modality);
    }
    draft.modality = modality == Modality.PLANNED ? draft.rule.announced() : stronger(modality, draft.rule.made());
  }

  /** "Adopted a resolution condemning the raid": by that it is condemned. */
  private boolean isWorded(Draft draft, Token at) {
    return at.relation().equals("obj") && lexicon.has("resolution-noun", at.lemma()) && draft.token.head() == at.index()
        && draft.token.pos().equals("VBG") && draft.token.relation().equals("acl")
        && tree.parent(at).filter(verb -> lexicon.has("adopting-verb", verb.lemma()) && isRealis(verb)).isPresent();
  }

  private boolean isRealis(Token verb) {
    return verb.pos().equals("VBD") && !isNegated(verb) && tree.children(verb, "aux").isEmpty();
  }

  /** "Any group that attacked", "would let them try people who had been accused": whoever it may be. */
  private boolean isWhoever(Token who) {
    boolean bare = who.pos().equals("NNS") && tree.children(who, "det", "nummod", "amod", "nmod:poss").isEmpty();
    return tree.children(who, "det").stream().anyMatch(det -> det.lemma().equals("any")) || bare && tree.clauseVerb(who)
        .filter(verb -> isInfinitive(verb) && tree.parent(verb).filter(above -> tree.children(above, "aux").stream()
        .anyMatch(aux -> aux.lemma().equals("would"))).isPresent()).isPresent();
  }

  /** Auxiliaries and negation of a verb that only carries the event: "did not launch the attack", "will begin to withdraw". */
  private Modality carry(Draft draft, Token carrier, Modality modality) {
    if (isNegated(carrier)) {
      draft.polarity = Polarity.NEGATIVE;
    }
    return stronger(own(carrier), modality);
  }

  /** What governs or negates the first of coordinated verbs holds for the later ones that share its auxiliary. */
  private Modality shared(Token later, Token first, Modality modality, Draft draft) {
    if (later.pos().equals("VBG") && !first.pos().equals("VBG") && !tree.hasChild(later, "aux")
        && !tree.hasChild(later, "nsubj") && !tree.hasChild(first, "aux")) { // "denies bombing a camp and killing two"
      Optional<Modality> below = governors.find(first.lemma(), "clause").map(Governors.Governor::modality);
      return below.map(governed -> stronger(governed, modality)).orElse(modality);
    }
    boolean ownAuxiliary = tree.hasChild(later, "aux") || tree.hasChild(later, "nsubj");
    if (ownAuxiliary || !later.isVerb() || !first.isVerb()) {
      return later.isNoun() && first.isNoun() ? stronger(own(first), modality) : modality;
    }
    if (isNegated(first) && tree.children(later, "cc").stream().anyMatch(cc -> cc.lemma().equals("or")
        || cc.lemma().equals("nor"))) {
      draft.polarity = Polarity.NEGATIVE;
    }
    return later.pos().equals("VB") || later.pos().equals("VBN") || later.pos().equals("VBG") ? stronger(own(first), modality)
        : modality;
  }

  private Optional<Modality> governed(Draft draft, Token at, Token above, String slot) {
    Draft governor = drafts.get(above.index());
    if (governor != null && governor != draft && governor.rule.embedded().isPresent()
        && governor.rule.embedsIn().contains(slot)) {
      if (draft.governor.isEmpty()) {
        draft.governor = Optional.of(governor);
      }
      return governor.rule.embedded();
    }
    Optional<Governors.Governor> infinitive = isInfinitive(at) ? governors.find(above.lemma(), "infinitive") : Optional.empty();
    return infinitive.or(() -> governors.find(above.lemma(), slot)).map(Governors.Governor::modality);
  }

  private boolean carries(Token at, Token above) {
    return at.isNoun() && above.isVerb() && lexicon.isLightVerb(above.lemma())
        && (at.relation().equals("obj") || at.relation().equals("nsubj:pass") || at.relation().startsWith("obl"));
  }

  private boolean isSpeech(Token verb) {
    return lexicon.has("speech-verb", verb.lemma());
  }

  private String slot(Token at, Token above) {
    switch (at.relation()) {
      case "xcomp", "ccomp", "csubj", "csubj:pass":
        return "clause";
      case "obj", "nsubj:pass":
        return "object";
      case "nsubj":
        return "subject";
      case "compound", "amod":
        return "compound";
      default:
        String preposition = tree.preposition(at);
        return preposition.isEmpty() ? (at.isVerb() && at.relation().startsWith("acl") ? "clause" : at.relation()) : preposition;
    }
  }

  private Modality own(Token token) {
    Modality modality = Modality.ASSERTED;
    for (Token child : tree.children(token)) {
      if (child.relation().equals("aux")) {
        modality = stronger(auxiliary(token, child), modality);
      } else if (child.relation().equals("cop") && token.pos().equals("VB") && isInfinitive(token)) { // "was to meet on Monday"
        modality = stronger(Modality.PLANNED, modality);
      } else if (child.relation().equals("amod") || child.relation().equals("advmod") || child.relation().equals("compound")) {
        Optional<Governors.Governor> word = governors.find(child.lemma(), "modifier");
        if (word.isPresent()) {
          modality = stronger(word.get().modality(), modality);
        }
      }
    }
    // "an attack is likely": the adjective is the predicate.
    if (token.isRelation("nsubj") && tree.parent(token).filter(p -> p.pos().startsWith("JJ")).isPresent()) {
      modality = governors.find(tree.parent(token).get().lemma(), "modifier").map(Governors.Governor::modality).orElse(modality);
    }
    return modality;
  }

  private Modality auxiliary(Token verb, Token auxiliary) {
    switch (auxiliary.lemma()) {
      case "will", "shall", "'ll", "wo":
        return Modality.PLANNED;
      case "would", "'d":
        boolean perfect = tree.children(verb, "aux").stream().anyMatch(child -> child.lemma().equals("have"));
        return perfect ? Modality.HYPOTHETICAL : verb.relation().equals("ccomp") || verb.relation().equals("conj")
            ? Modality.PLANNED : Modality.HYPOTHETICAL;
      case "may", "might", "can", "could", "ca":
        return Modality.POSSIBLE;
      case "should", "must", "ought":
        return Modality.DEMANDED;
      case "have": // "the court has to approve it" leaves it open; what "had to" be done was done
        return auxiliary.pos().matches("VBZ|VBP") && isInfinitive(verb) ? Modality.DEMANDED : Modality.ASSERTED;
      default:
        return Modality.ASSERTED;
    }
  }

  private boolean isNegated(Token token) {
    return negation.isNegated(token);
  }

  private boolean isConditional(Token token) {
    boolean condition = tree.children(token, "mark").stream().anyMatch(mark -> CONDITIONS.contains(mark.lemma()));
    boolean when = token.relation().equals("advcl") && tree.children(token, "aux").stream()
        .anyMatch(aux -> aux.lemma().equals("should")) ;
    return condition || when;
  }

  private boolean isPurpose(Token token) {
    return token.relation().equals("advcl") && isInfinitive(token);
  }

  private boolean isInfinitive(Token token) {
    return token.pos().equals("VB") && tree.children(token, "mark").stream().anyMatch(mark -> mark.pos().equals("TO"));
  }

  /** "If you cannot flee, attack the guards", but not "Thank you": somebody is told to do it. */
  private boolean isImperative(Draft draft) {
    Token first = tree.firstConjunct(draft.token);
    boolean bare = first.pos().equals("VB") && draft.token.pos().equals("VB") && tree.children(draft.token, "nsubj",
        "nsubj:pass", "aux", "mark").isEmpty() && tree.children(first, "nsubj", "nsubj:pass", "aux", "mark").isEmpty();
    return bare && draft.rule.type() != EventType.SUPPORT && !first.isRelation("xcomp") && tree.tokens().stream()
        .anyMatch(word -> word.isPronoun() && word.lemma().equalsIgnoreCase("you"));
  }

  private boolean endsAsQuestion() {
    Token last = tree.tokens().get(tree.tokens().size() - 1);
    return last.word().equals("?") || last.index() > 0 && tree.token(last.index() - 1).word().equals("?");
  }

  /** The outer word decides, but "possible" and "asserted" leave a more exact inner one as it is. */
  static Modality stronger(Modality outer, Modality inner) {
    if (outer == Modality.ASSERTED || outer == Modality.POSSIBLE && inner != Modality.ASSERTED) {
      return inner;
    }
    return outer;
  }
}
