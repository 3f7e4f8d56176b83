package org.casus.resolve.merge;

import java.util.Set;

/**
 * The content words of a sentence, as stems.
 *
 * @param stems    all of them
 * @param names    those written like names, and numbers: they tell more about which event it is than "police" and "killed" do
 * @param nameWord how many times a name counts
 */
record MergeSentence(Set<String> stems, Set<String> names, double nameWord) {

  MergeSentence {
    stems = Set.copyOf(stems);
    names = Set.copyOf(names);
  }

  /** Share of common words (Dice), from 0 to 1; a word counts as a name when it is one in both sentences. */
  double likeness(MergeSentence other) {
    MergeSentence smaller = stems.size() <= other.stems.size() ? this : other;
    MergeSentence larger = smaller == this ? other : this;
    double common = 0;
    double all = stems.size() + other.stems.size();
    for (String word : smaller.stems) {
      if (larger.stems.contains(word)) {
        boolean name = smaller.names.contains(word) && larger.names.contains(word);
        common += name ? nameWord : 1;
        all += name ? 2 * (nameWord - 1) : 0;
      }
    }
    return all == 0 ? 0 : 2 * common / all;
  }
}
