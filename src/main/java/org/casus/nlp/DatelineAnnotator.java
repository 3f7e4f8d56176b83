package org.casus.nlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Parts the town, agency and day in front of a report ("KABUL, April 9 (Meridian) -") from its first sentence before anything
 * is parsed: the parser would take the town for the one who acts. Named in the settings of the pipeline, which makes it.
 */
public final class DatelineAnnotator implements Annotator {

  /** Marks a sentence that is a dateline: the next one goes on with it. */
  static final class IsDateline implements CoreAnnotation<Boolean> {
    @Override
    public Class<Boolean> getType() {
      return Boolean.class;
    }
  }

  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");
  /** A headline and a by-line may stand before it. */
  private static final int FIRST_SENTENCES = 3;
  private static final int LONGEST = 16;

  /** Called by the pipeline. */
  public DatelineAnnotator(String name, Properties settings) {}

  @Override
  public void annotate(Annotation document) {
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < Math.min(FIRST_SENTENCES, sentences.size()); i++) {
      List<CoreLabel> tokens = sentences.get(i).get(CoreAnnotations.TokensAnnotation.class);
      int end = end(tokens);
      if (end > 0) {
        List<CoreMap> parted = new ArrayList<>(sentences.subList(0, i));
        parted.add(part(document, tokens.subList(0, end)));
        parted.get(i).set(IsDateline.class, true);
        parted.add(part(document, tokens.subList(end, tokens.size())));
        parted.addAll(sentences.subList(i + 1, sentences.size()));
        number(parted);
        document.set(CoreAnnotations.SentencesAnnotation.class, parted);
        return;
      }
    }
  }

  /** The token behind the dash of a dateline; 0 where none is. */
  private static int end(List<CoreLabel> tokens) {
    String town = tokens.get(0).word();
    boolean capitals = town.length() > 1 && town.chars().allMatch(Character::isUpperCase);
    for (int i = 1; i < Math.min(LONGEST, tokens.size() - 1); i++) {
      boolean apart = tokens.get(i - 1).endPosition() < tokens.get(i).beginPosition();
      if (apart && DASHES.contains(tokens.get(i).word())) {
        return capitals || tokens.get(i - 1).word().equals(")") ? i + 1 : 0;
      }
      if (Character.isLowerCase(tokens.get(i).word().charAt(0))) {
        return 0;
      }
    }
    return 0;
  }

  /** Sentences, and the tokens in each, are numbered through. */
  private static void number(List<CoreMap> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).set(CoreAnnotations.SentenceIndexAnnotation.class, i);
      List<CoreLabel> tokens = sentences.get(i).get(CoreAnnotations.TokensAnnotation.class);
      for (int token = 0; token < tokens.size(); token++) {
        tokens.get(token).setSentIndex(i);
        tokens.get(token).setIndex(token + 1);
      }
    }
  }

  private static CoreMap part(Annotation document, List<CoreLabel> labels) {
    List<CoreLabel> tokens = new ArrayList<>(labels);
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    Annotation sentence = new Annotation(document.get(CoreAnnotations.TextAnnotation.class).substring(begin, end));
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, tokens.get(0).get(CoreAnnotations.TokenBeginAnnotation.class));
    sentence.set(CoreAnnotations.TokenEndAnnotation.class,
        tokens.get(tokens.size() - 1).get(CoreAnnotations.TokenEndAnnotation.class));
    return sentence;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(CoreAnnotations.TextAnnotation.class, CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.SentencesAnnotation.class);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(IsDateline.class);
  }
}
