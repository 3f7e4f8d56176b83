package org.casus.web.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.casus.web.graph.Ref;
import org.casus.web.text.Days;
import org.casus.web.text.MarkedText.Piece;
import org.casus.web.text.Words;

/**
 * All that a page says of one event.
 *
 * @param typeTerm its type in the ontology
 * @param sayings  who says what of it, in sentences
 * @param roles    who and what took part
 * @param harms    people harmed, with who says so
 * @param money    the sum it is about
 * @param claims   what each source says, in each article
 * @param agreement what the articles agree on, and where they differ
 * @param reports  the places in texts that speak of it, with what was read there
 * @param citation how to cite it
 * @param correctable whether readers may report mistakes
 * @param related  other events it stands with
 */
public record EventView(EventLine line, Ref typeTerm, Optional<Ref> modeTerm, Optional<Ref> cameo, List<Saying> sayings,
    List<RoleFillers> roles,
                        List<HarmSources> harms, Optional<Money> money, List<ClaimView> claims, Agreement agreement,
                        List<Report> reports, List<Relation> related,
                        Citation citation, @JsonIgnore boolean correctable) {

  /** Stands for several articles of one publisher and day. */
  private static final Ref UNSURE = new Ref("", "", "");

  /**
   * A sentence of the form: who, what they do with the event, where that is reported.
   *
   * @param who      source; empty when the articles themselves say it
   * @param words    "report it as fact"
   * @param articles where it is said
   */
  public record Saying(Optional<Ref> who, String words, List<Ref> articles) {}

  /** Sources that do the same in the same articles. @param who nobody when the articles themselves say it */
  public record Told(List<Ref> who, String words, List<Ref> articles) {}

  /** The sayings, those of the same words and articles as one. */
  public List<Told> told() {
    Map<List<Object>, List<Saying>> alike = new LinkedHashMap<>();
    sayings.forEach(saying -> alike.computeIfAbsent(List.of(saying.who().isPresent(), saying.words(), saying.articles()),
        key -> new ArrayList<>()).add(saying));
    return alike.values().stream().map(some -> new Told(some.stream().flatMap(saying -> saying.who().stream()).toList(),
        some.get(0).words(), some.get(0).articles())).toList();
  }

  /** What to call articles where there is little room: by who published it when; by its title where that is not known. */
  public Function<Ref, String> sourced() {
    Map<String, Ref> named = new LinkedHashMap<>();
    reports.forEach(report -> named.merge(source(report), report.article(), (a, b) -> a.iri().equals(b.iri()) ? a : UNSURE));
    Map<String, String> names = new HashMap<>();
    named.remove("");
    named.forEach((name, article) -> names.putIfAbsent(article.iri(), name));
    return article -> names.getOrDefault(article.iri(), article.name());
  }

  private static String source(Report report) {
    return report.publisher().isEmpty() ? "" : report.publisher() + report.date().map(day -> ", " + Days.of(day)).orElse("");
  }

  /** What has a role, with the role as the question it answers. */
  public record RoleFillers(String role, String words, List<Ref> fillers) {}

  /** A figure over all sources, and the figure of each source. */
  public record HarmSources(Harm total, List<HarmClaim> sources) {

    /** Whether sources give different figures. */
    public boolean isDisputed() {
      return sources.stream().map(source -> source.figure().figure()).distinct().count() > 1;
    }
  }

  /** The figure that one source gives. */
  public record HarmClaim(Harm figure, Optional<Ref> who, Ref article) {}

  /** What one source says in one article. */
  public record ClaimView(String id, Optional<Ref> who, Ref article, Optional<LocalDate> date, String modality, String polarity,
                          List<Harm> harm, Optional<Money> money) {}

  /**
   * A place in a text that speaks of the event.
   *
   * @param id          of the mention
   * @param article     where it stands
   * @param publisher   who published it, empty when not known
   * @param date        when it was published
   * @param sentence    number of the sentence in the article, from 0
   * @param sentenceHref the sentence in its article
   * @param text        the sentence, with what was read in it marked
   * @param modality    local name
   * @param polarity    "positive" or "negative"
   * @param who         to whom the article attributes it
   * @param whoWords    the same in the words of the article
   * @param confidence  0 to 1
   * @param rule        id of the rule that read it
   * @param why         why it was read in this way
   * @param mergeReason why it is taken for the same event as the others; empty for the first
   * @param roles       what has a role in it
   */
  public record Report(String id, String iri, Ref article, String publisher, Optional<LocalDate> date, long sentence,
      String sentenceHref,
                       List<Piece> text, String modality, String polarity, Optional<Ref> who, String whoWords, double confidence,
                       String rule, Why why, String mergeReason, List<RoleReading> roles) {

    public String confidencePercent() {
      return Words.percent(confidence);
    }
  }

  /**
   * Why a passage was read as it was.
   *
   * @param trigger       the words that signal the event
   * @param rule          the rule, when the store describes it
   * @param definition    which words the rule reads as what; empty when the store does not describe it
   * @param examples      sentences in which the rule reads
   * @param file          where the rule is written
   * @param modalityWords the words that make it something else than fact; empty when there are none
   * @param governor      the words of the event under which it is spoken of, leading there
   * @param when          how fine its date is and where it comes from, in words; empty without date
   * @param where         the same for its place
   * @param modelScore    0 to 1: how much the second opinion agrees
   */
  public record Why(String trigger, Optional<Ref> rule, String definition, List<RuleView.Example> examples, String file,
      String modalityWords,
                    Optional<Ref> governor, String when, String where, Optional<Double> modelScore) {

    public String modelPercent() {
      return modelScore.map(score -> Math.round(score * 100) + " %").orElse("");
    }
  }

  /**
   * How a role was read.
   *
   * @param words   the words of the text
   * @param filler  what they were taken for; empty when that is not known
   * @param path    how they were found in the sentence
   * @param outside whether they stand in another sentence
   */
  public record RoleReading(String role, String words, Optional<Ref> filler, String path, boolean inferred, boolean outside) {}

  /** Another event and how it stands to this one: "about", "spoken of in". */
  public record Relation(String words, EventLine event) {}
}
