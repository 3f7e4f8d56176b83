package org.casus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Attribution;
import org.casus.model.EventMention;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.ForceMention;
import org.casus.model.Modality;
import org.casus.model.RejectedReading;
import org.casus.model.Token;

/** Reads event mentions, attributions and forces out of annotated articles by the rules in {@code data/rules}. Thread-safe. */
public final class RuleExtractor {

  /** So many sentences tell what an article is about. */
  private static final int STORY = 2;

  private final RuleBook book;
  private final Lexicon lexicon;
  private final Governors governors;
  private final AttributionRules attributionRules;
  private final AttributionFinder attributionFinder;
  private final Announcements announcements;
  private final NotEvents notEvents;
  private final Currencies currencies = Currencies.load();
  private final Optional<UnruledClauses> unruled;

  private RuleExtractor(RuleBook book, Lexicon lexicon, Governors governors, AttributionRules attributionRules,
                        Announcements announcements, NotEvents notEvents, Optional<SecondOpinion> opinion) {
    this.book = book;
    this.lexicon = lexicon;
    this.governors = governors;
    this.announcements = announcements;
    this.attributionRules = attributionRules;
    this.notEvents = notEvents;
    this.unruled = opinion.map(second -> new UnruledClauses(second, lexicon));
    this.attributionFinder = new AttributionFinder(attributionRules, lexicon);
  }

  /** Loads rules and lexicons from the class path; a mistake in a file is an error that names file and line. */
  public static RuleExtractor load() {
    return load(Optional.empty());
  }

  /**
   * Like {@link #load()}; with an opinion also clauses are read in which no rule reads anything, if they are among the first of
   * an article: those tell its news, the later ones mostly of what led to it, or of no event.
   */
  public static RuleExtractor load(Optional<SecondOpinion> opinion) {
    return new RuleExtractor(RuleBook.load(), Lexicon.load(), Governors.load(), AttributionRules.load(), Announcements.load(),
        NotEvents.load(), opinion);
  }

  /** Reads one article. The result depends on the article and the rules alone. */
  public Extraction extract(AnnotatedArticle annotated) {
    List<Tree> trees = annotated.sentences().stream()
        .map(sentence -> new Tree(SpeechRepairs.mend(ParserErrors.mend(MoneyPhrases.mend(sentence), lexicon), attributionRules)))
        .toList();
    AttributionFinder.Sayings sayings = attributionFinder.find(annotated.text(), trees);
    List<Attribution> attributions = sayings.attributions();
    Dating dating = new Dating(annotated, lexicon);
    Placing placing = new Placing(lexicon);
    Whereabouts whereabouts = new Whereabouts(book, lexicon);
    List<Draft> all = new ArrayList<>();
    List<ForceMention> forces = new ArrayList<>();
    List<RejectedReading> rejected = new ArrayList<>();
    List<Token> story = trees.stream().limit(STORY).flatMap(tree -> tree.tokens().stream()).toList();
    for (Tree tree : trees) {
      List<Draft> drafts = drafts(annotated.text(), tree, all, dating, rejected, story);
      for (Draft draft : drafts) {
        draft.attribution = sayings.of(draft.trigger);
        dating.date(draft, drafts);
        placing.place(draft, drafts);
        whereabouts.fill(draft);
        Anaphors.resolve(draft, all);
      }
      all.addAll(drafts.stream().filter(draft -> !draft.roles.isEmpty()).toList());
      forces.addAll(new ForceFinder(tree, lexicon, dating).find(sayings));
    }
    List<EventMention> events = all.stream().filter(draft -> !draft.dropped).map(draft -> draft.finish(annotated.article().id()))
        .sorted(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::type)).toList();
    return new Extraction(attributions, forces, distinct(events), rejected);
  }

  private List<Draft> drafts(String text, Tree tree, List<Draft> before, Dating dating, List<RejectedReading> rejected,
      List<Token> story) {
    RuleMatcher matcher = new RuleMatcher(tree, book, lexicon);
    List<Draft> drafts = matcher.drafts();
    if (drafts.isEmpty() && before.isEmpty() && tree.sentence().index() < Dating.LEAD) {
      unruled.flatMap(clauses -> clauses.read(tree, text, matcher)).ifPresent(drafts::add);
    }
    ModalityReader modality = new ModalityReader(tree, governors, lexicon, drafts);
    drafts.forEach(modality::read);
    doubt(drafts, dating, rejected, story);
    Optional<Draft> lastAssault = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1))
        .filter(d -> d.rule.type() == EventType.ASSAULT && d.modality == Modality.ASSERTED && tree.sentence()
        .index() - d.sentence() <= 2);
    new CasualtyReader(tree, lexicon).read(drafts, lastAssault);
    drafts.removeIf(draft -> draft.dropped);
    new AmountReader(tree, currencies).read(drafts);
    Totals.mark(tree, drafts, lexicon);
    Totals.share(tree, drafts);
    List<Draft> deeds = List.copyOf(drafts);
    announcements.add(tree, drafts, lexicon);
    doubt(drafts.stream().filter(draft -> !deeds.contains(draft)).toList(), dating, rejected, story);
    drafts.removeIf(draft -> draft.dropped);
    new ModalityWords(tree, governors, drafts).note();
    new ClauseTargets(tree, lexicon, drafts).fill();
    SharedRoles.fill(tree, drafts);
    Occupants.add(tree, drafts, lexicon);
    return drafts;
  }

  /** Drops the asserted drafts that words around them speak against, or takes their assertion away. */
  private void doubt(List<Draft> drafts, Dating dating, List<RejectedReading> rejected, List<Token> story) {
    for (Draft draft : drafts) {
      if (draft.modality != Modality.ASSERTED) {
        continue;
      }
      Optional<EventTime> stated = dating.stated(draft.tree, draft.token);
      Optional<EventTime> beside = dating.stated(draft.tree, draft.tree.firstConjunct(draft.token));
      notEvents.against(draft, lexicon, dating.published(), stated, beside, story).ifPresent(entry -> {
        entry.modality().ifPresentOrElse(modality -> draft.modality = modality, () -> {
          draft.dropped = true;
          rejected.add(new RejectedReading(draft.sentence(), draft.trigger, draft.rule.type(), draft.rule.id(), entry.id(),
              entry.because()));
        });
      });
    }
  }

  /** Two rules may read one trigger as the same type only once. */
  private static List<EventMention> distinct(List<EventMention> events) {
    List<EventMention> kept = new ArrayList<>();
    for (EventMention event : events) {
      if (kept.stream().noneMatch(other -> other.id().equals(event.id()))) {
        kept.add(event);
      }
    }
    return kept;
  }

  /** The rules in use, for explanation and tests. */
  public RuleBook book() {
    return book;
  }
}
