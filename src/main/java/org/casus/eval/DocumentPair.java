package org.casus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Thing;
import org.casus.exchange.AnnotatedDocument.ThingMention;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;

/**
 * A gold document with its prediction. Gives the items that are scored: those in the sentences that the gold annotated.
 */
final class DocumentPair {

  private final AnnotatedDocument gold;
  private final AnnotatedDocument predicted;
  private final CodePoints text;
  private final List<Optional<Range>> sentences;

  /** A mention of an entity. */
  record Mention(Range range, Thing thing) {}

  DocumentPair(AnnotatedDocument gold, AnnotatedDocument predicted) {
    this.gold = gold;
    this.predicted = predicted;
    this.text = new CodePoints(gold.text().orElse(""));
    this.sentences = gold.sentences().isEmpty() ? List.of(Optional.of(new Range(0, text.length() + 1))) : gold.sentences();
  }

  AnnotatedDocument gold() {
    return gold;
  }

  AnnotatedDocument predicted() {
    return predicted;
  }

  CodePoints text() {
    return text;
  }

  /** Whether an item there is scored. */
  boolean isScored(Optional<Range> where) {
    if (gold.scoredSentences().isEmpty()) {
      return true;
    }
    return where.isPresent() && gold.scoredSentences().get().stream()
        .filter(i -> i >= 0 && i < gold.sentences().size()).map(gold.sentences()::get)
        .anyMatch(sentence -> sentence.isPresent() && sentence.get().covers(where.get().begin()));
  }

  /** The gold's sentence at which something begins, by index; -1 when there is none. A gold without sentences is one. */
  int sentenceAt(Optional<Range> where) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).isPresent() && where.isPresent() && sentences.get(i).get().covers(where.get().begin())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The words of the sentence at which something begins, on one line; the whole text when no sentence is known.
   *
   * @param marked stretches to put in square brackets, where they lie in the sentence
   */
  String markedSentenceAt(Optional<Range> where, List<Range> marked) {
    int index = sentenceAt(where);
    Range sentence = index < 0 ? new Range(0, text.length() + 1) : sentences.get(index).orElseThrow();
    int end = Math.min(sentence.end(), text.length());
    StringBuilder words = new StringBuilder();
    int at = sentence.begin();
    for (Range mark : marked.stream().sorted().toList()) {
      if (mark.begin() >= at && mark.end() <= end) {
        words.append(text.substring(at, mark.begin())).append('[').append(mark.of(text)).append(']');
        at = mark.end();
      }
    }
    return words.append(text.substring(at, end)).toString().strip().replaceAll("\\s+", " ");
  }

  /** The gold's things; none when this layer was not annotated. */
  List<Thing> goldThings() {
    return gold.entities().orElse(List.of());
  }

  List<Happening> goldEvents() {
    return scored(gold, gold.sentences());
  }

  List<Happening> predictedEvents() {
    return scored(predicted, predictedSentences());
  }

  /** Where a gold event is: at its trigger, else at its sentence. */
  Optional<Range> placeOfGold(Happening event) {
    return placeOf(event, gold.sentences());
  }

  /** Where a predicted event is; its sentence is an index into the prediction's own sentences where it has any. */
  Optional<Range> placeOfPredicted(Happening event) {
    return placeOf(event, predictedSentences());
  }

  private List<Optional<Range>> predictedSentences() {
    return predicted.sentences().isEmpty() ? gold.sentences() : predicted.sentences();
  }

  private List<Happening> scored(AnnotatedDocument document, List<Optional<Range>> itsSentences) {
    return document.events().orElse(List.of()).stream().filter(event -> isScored(placeOf(event, itsSentences))).toList();
  }

  private static Optional<Range> placeOf(Happening event, List<Optional<Range>> itsSentences) {
    if (!event.trigger().isEmpty()) {
      return Optional.of(event.trigger().get(0));
    }
    int sentence = event.sentence().orElse(-1);
    return sentence >= 0 && sentence < itsSentences.size() ? itsSentences.get(sentence) : Optional.empty();
  }

  /** Scored mentions of the gold's things, entity by entity; those by description or pronoun are left out. */
  List<Mention> goldMentions() {
    return mentions(gold);
  }

  List<Mention> predictedMentions() {
    return mentions(predicted);
  }

  private List<Mention> mentions(AnnotatedDocument document) {
    List<Mention> mentions = new ArrayList<>();
    for (Thing thing : document.entities().orElse(List.of())) {
      for (ThingMention mention : thing.mentions()) {
        String kind = mention.kind().orElse("named");
        if (isScored(Optional.of(mention.range())) && !kind.equals("nominal") && !kind.equals("pronominal")) {
          mentions.add(new Mention(mention.range(), thing));
        }
      }
    }
    return mentions;
  }
}
