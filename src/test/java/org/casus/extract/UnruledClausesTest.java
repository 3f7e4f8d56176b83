package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.extract.role.Draft;
import org.casus.extract.role.RuleBook;
import org.casus.extract.role.RuleMatcher;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.AnnotatedArticle;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.nlp.SentenceEmbedder;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read where no rule reads anything. */
@Tag("slow")
class UnruledClausesTest {

  private static final SecondOpinion OPINION = SecondOpinion.load(SentenceEmbedder.load());
  private static final Lexicon LEXICON = Lexicon.load();
  private static final RuleBook BOOK = RuleBook.load();
  private static final UnruledClauses CLAUSES = new UnruledClauses(OPINION, LEXICON);

  @TestFactory
  Stream<DynamicTest> examples() {
    List<UnruledClauses.Entry> entries = UnruledClauses.entries();
    assertEquals(EnumSet.allOf(EventType.class), entries.stream().map(UnruledClauses.Entry::type).collect(Collectors.toSet()));
    return entries.stream().flatMap(entry -> entry.example().stream().map(example ->
        dynamicTest(entry.id() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      Optional<Draft> draft = read(marked.text());
      assertEquals(Optional.of(entry.id()), draft.map(d -> d.rule.id()));
      assertTrue(draft.get().trigger.overlaps(marked.span("trigger")), () -> draft.get().trigger.of(marked.text()));
      for (MarkedSentence.Mark mark : marked.marks()) {
        if (!mark.label().equals("trigger")) {
          Set<Role> roles = mark.label().equals("initiator") ? Set.of(Role.INITIATOR, Role.PARTICIPANT) : Set.of(Role.TARGET);
          assertTrue(roles.stream().flatMap(role -> draft.get().fillers(role).stream())
              .anyMatch(p -> p.span().overlaps(mark.span())), mark.toString());
        }
      }
    })));
  }

  @Test
  void whatTellsOfNothingOrOfNobodyIsNotRead() {
    for (String sentence : List.of("Slovenia borders Italy, Austria, Hungary and Croatia.",
        "The river rose by two metres overnight.",
        "Belgium's economy grew by 0.3 percent in the third quarter.", "The minister was born in Tunis in 1951.")) {
      assertEquals(Optional.empty(), read(sentence).map(draft -> draft.rule.id() + " at " + draft.trigger.of(sentence)),
          sentence);
    }
  }

  @Test
  void whereARuleReadsSomethingTheOpinionAddsNothing() {
    RuleExtractor extractor = RuleExtractor.load(Optional.of(OPINION));
    AnnotatedArticle article = SharedAnnotator.annotate("France attacked Libya on Monday.", "2021-04-08");
    assertEquals(RuleExtractor.load().extract(article).events(), extractor.extract(article).events());
    assertTrue(extractor.extract(article).events().stream().map(EventMention::rule)
        .noneMatch(rule -> rule.startsWith("opinion.")));
  }

  private static Optional<Draft> read(String text) {
    AnnotatedArticle article = SharedAnnotator.annotate(text, "2021-04-08");
    Tree tree = new Tree(article.sentences().get(0));
    return CLAUSES.read(tree, text, new RuleMatcher(tree, BOOK, LEXICON));
  }
}
