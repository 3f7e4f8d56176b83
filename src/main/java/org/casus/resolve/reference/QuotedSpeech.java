package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;

/**
 * Who speaks where an article quotes. Whoever says "he" of somebody in direct speech does not mean himself; where the words are
 * only reported ("she said she would"), it mostly is the speaker who is meant.
 */
final class QuotedSpeech {

  private record Quote(Span words, Story.Phrase speaker) {}

  private final List<Quote> quotes = new ArrayList<>();
  private final Ledger ledger;

  QuotedSpeech(Story story, Ledger ledger, List<Attribution> attributions) {
    this.ledger = ledger;
    for (Attribution attribution : attributions) {
      Optional<Story.Phrase> speaker = attribution.source().flatMap(story::phrase);
      speaker.ifPresent(phrase -> attribution.parts().stream().filter(part -> isQuoted(story, part))
          .forEach(part -> quotes.add(new Quote(part, phrase))));
    }
  }

  private static boolean isQuoted(Story story, Span words) {
    return story.phrase(words).flatMap(said -> said.tree().find(said.begin() - 1))
        .filter(before -> before.pos().equals("``") || before.pos().equals("''")).isPresent();
  }

  /** Whether a thing is the one who says a word himself, as far as is known by now. */
  boolean isSpeaker(Referent thing, Span word) {
    return quotes.stream().filter(quote -> quote.words().contains(word))
        .flatMap(quote -> ledger.referent(quote.speaker().tree().index(), quote.speaker().head()).stream())
        .anyMatch(speaker -> speaker.first().id().equals(thing.first().id()));
  }
}
