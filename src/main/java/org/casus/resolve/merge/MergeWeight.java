package org.casus.resolve.merge;

import java.util.Locale;

/**
 * What counts for or against two reports being reports of one event. Numbers and meanings are in {@code
 * data/merging/weights.tsv}.
 */
enum MergeWeight {
  THRESHOLD, AVERAGE_MARGIN, CONTRADICTIONS,
  NAMED_ACTOR, STATE_ACTOR, GENERIC_ACTOR, SAME_SIDE, UNRELATED_ACTORS, UNLIKE_ACTORS, OTHER_HEARER,
  SAME_DAY, SAME_WEEK, SAME_MONTH, DAY_APART, DAY_BEFORE_STORY, DAY_OF_STORY,
  PUBLISHED_0, PUBLISHED_3, PUBLISHED_7, PUBLISHED_14, PUBLISHED_30, FOLLOW_UP_DAYS,
  SAME_PLACE, SAME_REGION, SAME_COUNTRY, OTHER_PLACE, NEAR_KILOMETRES, REGION_KILOMETRES,
  SAME_FIGURE, NEAR_FIGURE, OTHER_FIGURE,
  SAME_WORD, SAME_WORD_SAID, SAME_WORD_PROMISED, SAME_RULE, OTHER_RULE, SIMILAR_WORDS, SIMILAR_WORDS_NEARBY, NAME_WORD,
  SAME_ARTICLE, SAME_STORY, STORY_FROM, STORY_TO, STORY_LENT,
  SAME_MODE, OTHER_MODE;

  /** The name in the data file: {@code NAMED_ACTOR} is {@code namedActor}, {@code PUBLISHED_14} is {@code published14}. */
  String label() {
    StringBuilder label = new StringBuilder();
    for (String part : name().split("_")) {
      label.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    label.setCharAt(0, Character.toLowerCase(label.charAt(0)));
    return label.toString();
  }
}
