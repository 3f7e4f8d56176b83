package org.casus.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.ForceMention;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.resolve.mention.Story;

/** What rules would have extracted from a story of {@code examples.yaml}: spans only. */
final class ExtractedExample {

  private ExtractedExample() {}

  static Extraction of(ResolutionExamples.Example example, AnnotatedArticle article) {
    List<Attribution> speech = new ArrayList<>();
    example.speech().forEach(node -> speech.add(new Attribution(Optional.of(span(article, node.path("source").asText())),
        Optional.empty(),
        span(article, "said"), span(article, node.path("content").asText()))));
    List<ForceMention> forces = new ArrayList<>();
    example.forces().forEach(node -> forces.add(new ForceMention(span(article, node.path("words").asText()), Optional.empty(),
        "soldiers",
        optional(article, node.path("owner")), Optional.empty(), optional(article, node.path("place")), Optional.empty(),
        Optional.empty(),
        OptionalInt.empty())));
    return new Extraction(speech, forces, example.event().isMissingNode() ? List.of() : List.of(event(example, article)));
  }

  private static EventMention event(ResolutionExamples.Example example, AnnotatedArticle article) {
    EventType type = EventType.valueOf(example.event().path("type").asText());
    List<Participation> participants = example.roles().stream().filter(r -> !r.added()).map(role -> {
      Span span = span(article, role.words());
      Story.Phrase phrase = new Story(article).phrase(span).orElseThrow();
      return new Participation(Role.valueOf(role.role().toUpperCase(Locale.ROOT)), span, phrase.tree().token(phrase.head())
          .span(),
          Optional.empty(), "given");
    }).toList();
    JsonNode place = example.event().path("place");
    Optional<EventPlace> where = place.isMissingNode() ? Optional.empty()
        : Optional.of(new EventPlace(span(article, place.path("words").asText()),
        Optional.empty(), EventPlace.Precision.valueOf(place.path("said").asText().toUpperCase(Locale.ROOT)),
        EventPlace.Basis.STATED));
    Span trigger = new Span(0, 1);
    return new EventMention(MentionId.of(article.article().id(), trigger, type), 0, trigger, type, Optional.empty(),
        Optional.empty(),
        participants, Optional.empty(), where, Polarity.POSITIVE, Modality.ASSERTED, OptionalInt.empty(), Optional.empty(), false,
        Casualties.NOT_SAID, 1, "given");
  }

  private static Optional<Span> optional(AnnotatedArticle article, JsonNode words) {
    return words.isMissingNode() ? Optional.empty() : Optional.of(span(article, words.asText()));
  }

  private static Span span(AnnotatedArticle article, String words) {
    int begin = article.text().indexOf(words);
    if (begin < 0) {
      throw new AssertionError("not in the text: " + words);
    }
    return new Span(begin, begin + words.length());
  }
}
