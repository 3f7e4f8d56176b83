package org.casus.extract.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.extract.opinion.OpinionTraining.Example;
import org.casus.extract.setting.DatingRules;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Casualties;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;
import org.junit.jupiter.api.Test;

/** The second opinion over an embedding of our own: one number for each of three words. */
public class SecondOpinionTest {

  private static final Function<String, float[]> WORDS =
      text -> new float[] {text.contains("bombed") ? 1 : 0, text.contains("signed") ? 1 : 0, text.contains("cup") ? 1 : 0};

  private static final List<Example> EXAMPLES = List.of(example("Rebels bombed a post", "bombed", "ASSAULT"),
      example("Both sides signed a deal", "signed", "AGREE"), example("They bombed in the cup", "bombed", "NONE"));

  private final SecondOpinion opinion = new OpinionTraining(WORDS).train(EXAMPLES);
  /** What is bombed is for one in nine of these examples AID. */
  private final SecondOpinion unsure = new OpinionTraining(WORDS).train(Stream.concat(
      Collections.nCopies(8, EXAMPLES.get(0)).stream(), Stream.of(example("Planes bombed the camp with food", "bombed", "AID"),
      EXAMPLES.get(1), EXAMPLES.get(2))).toList());

  private static Example example(String sentence, String trigger, String label) {
    return new Example(sentence, span(sentence, trigger), label);
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  @Test
  void itLearnsWhatItIsShown() {
    for (Example example : EXAMPLES) {
      double[] p = opinion.probabilities(new OpinionTraining(WORDS).features(example));
      int best = 0;
      for (int c = 1; c < p.length; c++) {
        best = p[c] > p[best] ? c : best;
      }
      assertEquals(example.label(), opinion.classes().get(best));
    }
    assertEquals(new OpinionTraining(WORDS).toLines(EXAMPLES), new OpinionTraining(WORDS).toLines(EXAMPLES));
  }

  @Test
  void theSurroundingsAreFiveWordsBeforeAndSixBehind() {
    String sentence = "One two three four five six seven HIT eight nine ten eleven twelve thirteen.";
    assertEquals("three four five six seven HIT eight nine ten eleven twelve thirteen.",
        SecondOpinion.around(sentence, span(sentence, "HIT")));
    assertEquals("One two three four five six seven", SecondOpinion.around(sentence, span(sentence, "One")));
    assertEquals("HIT", SecondOpinion.around("HIT", new Span(0, 3)));
  }

  @Test
  void whatItIsAgainstIsLeftOutUnlessTheOnlyOneAndSomethingHappened() {
    String text = "They signed in the cup and bombed";
    assertEquals(Set.of("signed"), kept(opinion, 0, text, "signed", "cup"));
    assertEquals(Set.of("bombed"), kept(unsure, 0, "They bombed the town", "bombed"));
    assertEquals(Set.of(), kept(opinion, 0, "They bombed the town", "bombed"));
    assertEquals(Set.of(), kept(opinion, 0, "They won the cup", "cup"));
  }

  @Test
  void whatItIsAgainstIsLeftOutOfLaterSentences() {
    assertEquals(Set.of("signed"), kept(opinion, DatingRules.load().leadSentences(), "They signed", "signed"));
    assertEquals(Set.of(), kept(unsure, DatingRules.load().leadSentences(), "They bombed the town", "bombed"));
  }

  /** Triggers that are kept of events that are read as AGREE at "signed" and as AID elsewhere. */
  private static Set<String> kept(SecondOpinion opinion, int sentence, String text, String... triggers) {
    Article article = Article.ofText(text, Optional.empty());
    List<EventMention> events = new ArrayList<>();
    for (String trigger : triggers) {
      Span span = span(text, trigger);
      EventType type = trigger.equals("signed") ? EventType.AGREE : EventType.AID;
      events.add(event(article, sentence, span, type));
    }
    Token token = new Token(0, new Span(0, 4), "They", "they", "PRP", "O", -1, "root");
    List<Sentence> sentences = IntStream.rangeClosed(0, sentence)
        .mapToObj(index -> new Sentence(index, new Span(0, text.length()), List.of(token))).toList();
    AnnotatedArticle annotated = new AnnotatedArticle(article, sentences, List.of());
    Extraction judged = opinion.judge(annotated, new Extraction(List.of(), List.of(), events));
    assertTrue(judged.events().stream().allMatch(event -> event.modelScore().isPresent() && event.confidence() <= 0.8));
    return Set.copyOf(judged.events().stream().map(event -> event.trigger().of(text)).toList());
  }

  /** An event of which nothing matters but its trigger. */
  public static EventMention event(Article article, int sentence, Span trigger, EventType type) {
    Participation somebody = new Participation(Role.INITIATOR, trigger, trigger, Optional.empty(), "subject");
    return new EventMention(MentionId.of(article.id(), trigger, type), sentence, trigger, type, Optional.empty(),
        Optional.empty(), List.of(somebody), Optional.empty(), Optional.empty(), Polarity.POSITIVE, Modality.ASSERTED,
        OptionalInt.empty(), Optional.empty(), false, Casualties.NOT_SAID, Optional.empty(), 0.8, "rule", Optional.empty(),
        OptionalDouble.empty());
  }
}
