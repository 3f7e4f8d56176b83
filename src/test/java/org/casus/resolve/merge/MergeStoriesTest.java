package org.casus.resolve.merge;

import static org.casus.resolve.merge.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.casus.model.EventType;
import org.casus.model.Report;
import org.junit.jupiter.api.Test;

/** Articles of one story and of another one, by how they begin. */
class MergeStoriesTest {

  private static final Report CREW = told("crew", "2021-03-02", "Pirates let the crew of the tanker Maridon go on Tuesday.");
  private static final Report OWNER = told("owner", "2021-03-03", "After weeks at sea, an owner in Piraeus thanked Kenya's "
      + "navy.");
  private static final Report BOTH = told("both", "2021-03-03",
      "Pirates let the tanker Maridon go, and its owner in Piraeus thanked Kenya's navy: the crew was free after weeks at sea.");
  private static final Report LATER = told("later", "2021-09-01", BOTH.lead());
  private static final Report OTHER = told("other", "2021-03-03", "Voters in Lusaka chose a mayor, and turnout was low.");

  @Test
  void anArticleBesideThemShowsThatTwoTellOneStory() {
    double alone = likeness(List.of(CREW, OWNER, OTHER), CREW, OWNER);
    double beside = likeness(List.of(CREW, OWNER, BOTH, OTHER), CREW, OWNER);
    assertTrue(beside > alone + 0.3, alone + " alone, " + beside + " beside the third");
    assertEquals(0, likeness(List.of(CREW, OWNER, BOTH, OTHER), CREW, OTHER));
  }

  @Test
  void articlesOfAnotherSeasonLendNoWords() {
    assertEquals(likeness(List.of(CREW, OWNER), CREW, OWNER), likeness(List.of(CREW, OWNER, LATER), CREW, OWNER));
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    List<Report> reports = List.of(CREW, OWNER, BOTH, OTHER, LATER);
    for (Report one : reports) {
      for (Report other : reports) {
        assertEquals(likeness(reports, one, other), likeness(reports, other, one), 1e-12);
      }
    }
  }

  @Test
  void anArticleWithoutContentWordsIsLikeNoOther() {
    Report empty = told("empty", "2021-03-03", "And so it is.");
    assertEquals(0, likeness(List.of(CREW, empty), CREW, empty));
  }

  private static double likeness(List<Report> reports, Report one, Report other) {
    MergeWords words = MergeWords.load();
    List<MergeReport> compared = reports.stream().map(report -> MergeReport.of(report, words)).toList();
    return new MergeStories(compared, words, MergeWeights.load()).likeness(one.article(), other.article());
  }

  private static Report told(String article, String published, String lead) {
    return report(article, EventType.COERCE, "release").published(published).inStory(lead).build();
  }
}
