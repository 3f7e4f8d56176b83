package org.casus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.extract.assertion.Governors;
import org.casus.extract.assertion.ModalityReader;
import org.casus.extract.assertion.ModalityWords;
import org.casus.extract.assertion.NotEvents;
import org.casus.extract.figure.AmountReader;
import org.casus.extract.figure.CasualtyReader;
import org.casus.extract.figure.Currencies;
import org.casus.extract.figure.ForceFinder;
import org.casus.extract.figure.Totals;
import org.casus.extract.mend.MoneyPhrases;
import org.casus.extract.mend.ParserErrors;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.extract.role.Addressees;
import org.casus.extract.role.Announcements;
import org.casus.extract.role.Answered;
import org.casus.extract.role.ClauseTargets;
import org.casus.extract.role.Draft;
import org.casus.extract.role.Occupants;
import org.casus.extract.role.ProtestAims;
import org.casus.extract.role.Replies;
import org.casus.extract.role.RuleBook;
import org.casus.extract.role.RuleMatcher;
import org.casus.extract.role.Sayers;
import org.casus.extract.role.SharedRoles;
import org.casus.extract.role.Whereabouts;
import org.casus.extract.setting.Anaphors;
import org.casus.extract.setting.Dating;
import org.casus.extract.setting.DatingRules;
import org.casus.extract.setting.Placing;
import org.casus.extract.setting.Retellings;
import org.casus.extract.setting.Scenes;
import org.casus.extract.speech.AttributionFinder;
import org.casus.extract.speech.AttributionRules;
import org.casus.extract.speech.SpeechRepairs;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
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
  private final DatingRules datingRules = DatingRules.load();
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
   * Like {@link #load()}; with an opinion also clauses are read in which no rule reads anything, if an article has few
   * sentences: those tell its news, those of longer ones mostly of what led to it, or of no event.
   */
  public static RuleExtractor load(Optional<SecondOpinion> opinion) {
    return new RuleExtractor(RuleBook.load(), Lexicon.load(), Governors.load(), AttributionRules.load(), Announcements.load(),
        NotEvents.load(), opinion);
  }

  /**
   * What is known of an article while its sentences are read one by one.
   *
   * @param story    the words of its first sentences
   * @param brief    whether it has few sentences, which then tell nothing but its news
   * @param drafts   what was read in the sentences before
   * @param rejected readings that words speak against
   */
  private record Course(String text, Dating dating, List<Token> story, boolean brief, List<Draft> drafts,
      List<RejectedReading> rejected) {

    Course(String text, Dating dating, List<Tree> trees, int lead) {
      this(text, dating, trees.stream().limit(STORY).flatMap(tree -> tree.tokens().stream()).toList(),
          trees.size() <= lead, new ArrayList<>(), new ArrayList<>());
    }

    /** What was read before a draft, in the sentences before and in its own. */
    List<Draft> before(Draft draft, List<Draft> sentence) {
      return Stream.concat(drafts.stream(), sentence.stream()
          .filter(other -> other.token.index() < draft.token.index() && !other.roles.isEmpty())).toList();
    }

    Optional<Draft> latest() {
      return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }
  }

  /** Reads one article. The result depends on the article and the rules alone. */
  public Extraction extract(AnnotatedArticle annotated) {
    List<Tree> trees = annotated.sentences().stream()
        .map(sentence -> new Tree(SpeechRepairs.mend(ParserErrors.mend(MoneyPhrases.mend(sentence), lexicon), attributionRules)))
        .toList();
    AttributionFinder.Sayings sayings = attributionFinder.find(annotated.text(), trees);
    List<Attribution> attributions = sayings.attributions();
    Course course = new Course(annotated.text(), new Dating(annotated, trees, attributions, lexicon, datingRules), trees,
        datingRules.leadSentences());
    Placing placing = new Placing(lexicon);
    Whereabouts whereabouts = new Whereabouts(book, lexicon, trees.size() <= datingRules.leadSentences());
    Scenes scenes = new Scenes(lexicon);
    scenes.open(trees.subList(0, Math.min(trees.size(), datingRules.leadSentences())), placing, course.dating());
    List<ForceMention> forces = new ArrayList<>();
    for (Tree tree : trees) {
      Optional<Tree> before = Optional.of(tree.sentence().index() - 1).filter(i -> i >= 0).map(trees::get);
      List<Draft> drafts = drafts(tree, before, course);
      for (Draft draft : drafts) {
        draft.attribution = sayings.of(draft.trigger);
        course.dating().date(draft, drafts);
        placing.place(draft, drafts);
        whereabouts.fill(draft);
        Anaphors.resolve(draft, course.drafts(), lexicon);
        Retellings.fill(draft, course.before(draft, drafts), datingRules.leadSentences());
        scenes.place(draft);
        placing.placeByName(draft);
      }
      course.drafts().addAll(drafts.stream().filter(draft -> !draft.roles.isEmpty()).toList());
      forces.addAll(new ForceFinder(tree, lexicon, course.dating()).find(sayings));
    }
    Retellings.complete(course.drafts());
    List<EventMention> events = course.drafts().stream().filter(draft -> !draft.dropped)
        .map(draft -> draft.finish(annotated.article().id()))
        .sorted(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::type)).toList();
    return new Extraction(attributions, forces, distinct(events), course.rejected());
  }

  private List<Draft> drafts(Tree tree, Optional<Tree> before, Course course) {
    RuleMatcher matcher = new RuleMatcher(tree, book, lexicon);
    List<Draft> drafts = matcher.drafts();
    if (drafts.isEmpty() && course.brief()) {
      unruled.flatMap(clauses -> clauses.read(tree, course.text(), matcher)).ifPresent(drafts::add);
    }
    ModalityReader modality = new ModalityReader(tree, governors, lexicon, drafts);
    drafts.forEach(modality::read);
    doubt(drafts, course);
    Optional<Draft> lastAssault = course.latest()
        .filter(d -> d.rule.type() == EventType.ASSAULT && d.modality == Modality.ASSERTED && tree.sentence()
        .index() - d.sentence() <= 2);
    new CasualtyReader(tree, lexicon).read(drafts, lastAssault);
    drafts.removeIf(draft -> draft.dropped);
    new AmountReader(tree, currencies).read(drafts);
    Totals.mark(tree, drafts, lexicon);
    Totals.share(tree, drafts);
    List<Draft> deeds = List.copyOf(drafts);
    announcements.add(tree, drafts, lexicon);
    doubt(drafts.stream().filter(draft -> !deeds.contains(draft)).toList(), course);
    drafts.removeIf(draft -> draft.dropped);
    new ModalityWords(tree, governors, drafts).note();
    new ClauseTargets(tree, lexicon, drafts).fill();
    SharedRoles.fill(tree, drafts, lexicon);
    ProtestAims.fill(tree, drafts, lexicon);
    Answered.fill(tree, drafts, lexicon);
    Addressees.fill(tree, drafts, lexicon);
    Sayers.fill(tree, drafts, lexicon);
    Replies.fill(tree, before, drafts, lexicon);
    Occupants.add(tree, drafts, lexicon);
    return drafts;
  }

  /** Drops the asserted drafts that words around them speak against, or takes their assertion away. */
  private void doubt(List<Draft> drafts, Course course) {
    for (Draft draft : drafts) {
      if (draft.modality != Modality.ASSERTED) {
        continue;
      }
      Optional<EventTime> stated = course.dating().stated(draft.tree, draft.token);
      Optional<EventTime> beside = course.dating().stated(draft.tree, draft.tree.firstConjunct(draft.token));
      notEvents.against(draft, lexicon, course.dating().published(), stated, beside, course.story()).ifPresent(entry -> {
        entry.modality().ifPresentOrElse(modality -> draft.modality = modality, () -> {
          draft.dropped = true;
          course.rejected().add(new RejectedReading(draft.sentence(), draft.trigger, draft.rule.type(), draft.rule.id(),
              entry.id(), entry.because()));
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
