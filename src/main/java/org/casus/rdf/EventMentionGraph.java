package org.casus.rdf;

import org.casus.model.ArticleId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Participation;
import org.casus.vocab.Casus;

/** Describes the event mentions of one article with their role mentions. */
final class EventMentionGraph {

  private final ArticleWords words;
  private final Iris iris;
  private final ArticleId article;

  EventMentionGraph(ArticleWords words, Iris iris) {
    this.words = words;
    this.iris = iris;
    this.article = words.article();
  }

  void describe(EventMention mention) {
    Description description = words.words(iris.mention(mention.id()), Casus.EventMention, mention.trigger())
        .link(Casus.inSentence, iris.sentence(article, mention.sentence()))
        .link(Casus.eventType, Terms.of(mention.type())).link(Casus.modality, Terms.of(mention.modality()))
        .link(Casus.polarity, Terms.of(mention.polarity())).flag(Casus.isTotal, mention.total())
        .decimal(Casus.confidence, mention.confidence()).text(Casus.rule, mention.rule()).casualties(mention.casualties());
    description.text(Casus.modalityWords, mention.modalityWords());
    mention.modelScore().ifPresent(score -> description.decimal(Casus.modelScore, score));
    mention.mode().ifPresent(mode -> description.link(Casus.mode, Terms.mode(mode)));
    mention.cameo().ifPresent(code -> description.link(Casus.cameoCode, Terms.cameo(code)));
    mention.time().ifPresent(time -> describe(time, description));
    mention.place().ifPresent(place -> describe(place, description));
    mention.amount().ifPresent(amount -> {
      description.amount(amount);
      amount.span().ifPresent(span -> words.place(description, span, Casus.amountBeginIndex, Casus.amountEndIndex));
    });
    words.attributed(description, mention.attribution());
    mention.governor().ifPresent(governor -> description.link(Casus.governor, iris.mention(governor)));
    for (int i = 0; i < mention.participants().size(); i++) {
      description.link(Casus.hasRole, describe(mention, mention.participants().get(i), i));
    }
  }

  private void describe(EventTime time, Description description) {
    description.time(time);
    time.span().ifPresent(span -> words.place(description, span, Casus.timeBeginIndex, Casus.timeEndIndex));
  }

  private void describe(EventPlace place, Description description) {
    place.entity().ifPresent(entity -> description.link(Casus.place, iris.thing(entity)));
    description.link(Casus.placePrecision, Terms.of(place.precision())).link(Casus.placeBasis, Terms.of(place.basis()));
    words.place(description, place.span(), Casus.placeBeginIndex, Casus.placeEndIndex);
  }

  /** @return the IRI of the role mention */
  private String describe(EventMention mention, Participation participation, int index) {
    int begin = words.codePoint(participation.span().begin());
    String extra = words.extra(mention.id() + " " + participation.role() + " " + begin);
    String iri = iris.role(mention.id(), participation.role(), begin, extra);
    Description description = words.quote(Description.of(words.model(), iri, Casus.RoleMention), participation.span())
        .link(Casus.role, Terms.of(participation.role())).number(Casus.index, index).text(Casus.path, participation.path());
    words.place(description, participation.head(), Casus.headBeginIndex, Casus.headEndIndex);
    participation.filler().ifPresent(filler -> description.link(Casus.filler, iris.thing(filler)));
    if (participation.path().startsWith("inferred:")) {
      description.flag(Casus.inferred, true);
    }
    return iri;
  }
}
