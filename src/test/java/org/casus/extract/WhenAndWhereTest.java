package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Extraction;
import org.casus.model.Interval;
import org.casus.model.Reading;
import org.casus.nlp.SharedAnnotator;
import org.casus.resolve.EntityResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and where the events of short stories of Thursday, April 8, 2021, took place: empty where the story does not tell. */
@Tag("slow")
class WhenAndWhereTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();
  private static final EntityResolver RESOLVER = EntityResolver.load();

  @ParameterizedTest(name = "{1} in {2}: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      Ten people were killed in Canada when gunmen stormed a hotel in Toronto. | killed | place/6167865
      Last week a Toronto car bombing killed five people. | car bombing | place/6167865
      Last week a US airstrike killed five people. | airstrike |
      """)
  void aTownSaysMoreThanItsCountry(String story, String trigger, String place) {
    AnnotatedArticle article = SharedAnnotator.annotate(story, "2021-04-08");
    Reading reading = RESOLVER.resolve(article, EXTRACTOR.extract(article));
    assertEquals(Optional.ofNullable(place), reading.events().stream().filter(event -> event.trigger().of(story).equals(trigger))
        .findFirst().orElseThrow().place().flatMap(EventPlace::entity).map(EntityId::value));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(delimiter = '|', textBlock = """
      The year in Peru, March 2021 | Police arrested a banker. | arrested | 2021-03-01
      The year in Peru, January 2021 | Police arrested a banker who had left Lima the previous month. | arrested | 2021-01-01
      The year in Peru, March 2021 | Police had arrested a banker before. | arrested |
      The year in Peru, March 2021 | Police arrested a banker in May 2019. | arrested | 2019-05-01
      Peru looks ahead to July 2021 | Police arrested a banker. | arrested | 2021-04-08
      """)
  void whatAChronicleTellsHappenedInItsMonth(String title, String story, String trigger, LocalDate from) {
    Article plain = Article.ofText(story, Optional.of(LocalDate.of(2021, 4, 8)));
    Article article = new Article(plain.id(), story, Optional.of(title), Optional.empty(), Optional.empty(), plain.date(),
        Optional.empty());
    EventMention event = EXTRACTOR.extract(SharedAnnotator.get().annotate(article)).events().stream()
        .filter(e -> e.trigger().of(story).equals(trigger)).findFirst().orElseThrow();
    assertEquals(Optional.ofNullable(from), event.time().flatMap(EventTime::interval).map(Interval::from));
  }

  /** @param story in which a pilcrow stands between paragraphs */
  private static EventMention read(String story, String trigger) {
    AnnotatedArticle article = SharedAnnotator.annotate(story.replace(" ¶ ", "\n\n"), "2021-04-08");
    Extraction extraction = EXTRACTOR.extract(article);
    int last = article.text().lastIndexOf(trigger);
    return extraction.events().stream().filter(event -> event.trigger().begin() == last).findFirst()
        .orElseThrow(() -> new AssertionError("no event '" + trigger + "' in " + story));
  }

  @ParameterizedTest(name = "{1} on {2}: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      Gunmen attacked a bank in Lagos on Monday. Police shot two of them at around 14:00. | shot | 2021-04-05
      A car hit a wall on Monday. It was dark. Nobody was hurt. Rain fell. The mayor urged drivers to stop. | urged | 2021-04-05
      Peru's premier died on Monday. ¶ It was dark. ¶ It rained. ¶ The mayor of Lyon urged drivers to slow down. | urged |
      Peru's premier spoke on Monday. ¶ It was dark. ¶ It rained. ¶ The premier urged drivers to stop. | urged | 2021-04-05
      Lima fell on Monday. ¶ It was dark. ¶ It rained. ¶ Ada Moser came to Rome, and she urged drivers to stop. | urged |
      A car hit a wall on Monday. It was dark. Nobody was hurt. It rained in 2015. The mayor urged drivers to slow down. | urged |
      The police arrested a banker in May. The premier was in Rome. It rained. Later the police arrested a clerk. | arrested |
      They held a rally on Monday. It rained. The army strengthened security during the rally. | strengthened | 2021-04-05
      The protest was on Monday. The premier said the night's attack killed five people. | attack | 2021-04-05
      Chad shelled a town on Monday in response to the raid that killed six soldiers. | raid |
      On Monday Peru's senate passed rules for the ongoing investigation into President Castillo. | investigation |
      It rained. The senate is in Lima. It met. It issued a summons for Peru's premier, set for May. | summons |
      Protesters have filled the streets of Lima since early March. | filled | 2021-03-01
      It rained. It was hot. Nobody came. After his arrest in Peru last summer, Ali agreed to help Chad. | agreed |
      The pope is in Rome. On Monday he met a group that blamed Peru. | blamed |
      The premier resigned after a tape was sent out on Tuesday. | resigned |
      Peru condemned the raid the day before the vote. | condemned |
      A week before the vote, Peru freed a banker. | freed |
      By Tuesday, Peru had freed ten bankers. | freed |
      Peru held a rally on Monday. It rained. The curfew, which Chad lifted after the rally began, was hard. | lifted |
      Peru's forces began deploying into previously Chadian controlled territory yesterday. | deploying | 2021-04-07
      Clerks in Peru went on strike in the spring of 2018. | went on strike | 2018-03-01
      The premier of Peru has met the pope since the summit on March 2, 2021. | met | 2021-03-02
      Rebels shelled a port in Peru at 5 a.m. Tuesday. | shelled | 2021-04-06
      Rebels shelled a port in Peru before dawn on Tuesday. | shelled | 2021-04-06
      On Monday morning, Peru condemned the raid. | condemned | 2021-04-05
      Chad said on Tuesday that rebels attacked a convoy. | attacked |
      The premier of Peru visited Chad last week, where he met the king. | met | 2021-03-29
      Ten people were killed when a bomb went off in Lima on Monday. | killed | 2021-04-05
      Spain expelled two envoys over a blast at a depot in 2014. | expelled |
      Peru's premier offered to resign last night. | offered | 2021-04-07
      A banker was questioned on Monday in Lima. He was subsequently arrested. | arrested |
      Gunmen raped a nurse in 2014. The trial is under way. It is long. "They raped me," she said. | raped me | 2014-01-01
      Chad said on Wednesday it had shelled a town on Monday. It said on Wednesday the attack was lawful. | attack | 2021-04-05
      In 1985 a bomb destroyed a plane over the sea, killing 90 people. | destroyed | 1985-01-01
      There were fourteen attacks on the embassy since January. Three soldiers died in those attacks. | attacks | 2021-01-01
      The cabinet resigned on Monday and later banned rallies. | banned |
      The premier met the pope on Monday. Ministers attended a summit two days earlier. | attended | 2021-04-03
      The premier fell ill on Monday. This comes two days after he met the pope. | met | 2021-04-03
      Rebels shelled Kano on Monday. The army met the rebels two days after the attack. | met | 2021-04-07
      The speech came a month after an attack on a port. | attack | 2021-03-01
      Peru offered help after a plane had vanished in May 2014. | offered | 2014-05-01
      This comes after weeks of protests against the law. | protests |
      The court freed two men on Monday. The mayor spoke. Rain fell. A few judges opposed the ruling. | opposed | 2021-04-05
      The pope came to Lima on Monday. It rained. Many wept. "We condemn the war," he said to the crowd. | condemn | 2021-04-05
      It was a hard winter. The premier met the pope in February. He praised Peru for its help. | praised | 2021-02-01
      The ministers met on Monday. They read the November 27 deal. It was dull. They urged Chad to leave. | urged | 2021-04-05
      Peru dismissed a general on Monday as part of its investigation into the war. | investigation |
      Chad condemned Monday's attack on a convoy. | condemned | 2021-04-08
      Chad condemned on Monday the attack on a convoy. | attack |
      Gunmen shot a priest on Monday. It rained. Police arrested a man 20 minutes after the shooting. | arrested | 2021-04-05
      The premier resigned on Monday after two weeks of protests against the tax. | protests | 2021-03-22
      Rangers seized 40 rifles from 2013 to 2019. | seized | 2013-01-01
      Rebels attacked the camp by shelling it in 2016. | attacked | 2016-01-01
      The premier met the pope on Monday. In a statement issued the next day, Chad condemned the talks. | condemned | 2021-04-06
      A nun was murdered by a clerk. It rained. The nun was murdered in May 2019. | murdered by | 2019-05-01
      The firm said on Monday rebels fled following Turkish raids on a camp. | raids |
      On Monday Peru admitted its army attacked a convoy. | attacked |
      Police arrested a banker on Monday. The arrest came after an allegation he stabbed a clerk. | stabbed |
      A nun won a prize on Monday. The pope praised her. On Tuesday it rained. A bishop denounced the prize. | denounced |
      A nun won a prize on Monday. Clerks have accused her of theft. | accused |
      On Monday Chad shut a bank. For weeks its premier denied it. | denied |
      A court jailed a rebel on Monday over a rally. In that event, gunmen killed two soldiers. | killed |
      The mayor spoke of a crash on Friday. It rained. Peru thanked Chad an hour after the crash. | thanked | 2021-04-02
      The pope is in Rome. He fell ill in May. At the time Peru called for his rest. | called for | 2020-05-01
      The premier is ill. In 2009 he lost the vote. He agreed to leave the palace. | agreed | 2009-01-01
      Taxes rose. It rained. Few paid. On March 3 Chad signed a treaty. Peru expelled an envoy over this matter. | expelled |
      A court jailed two for raping a nun in 2015. It rained. They raped her, she testified. | raped | 2015-01-01
      Drones hit a refinery in a raid on Monday. A general said the attack was lawful. | attack | 2021-04-05
      He led the bank after the March 1 resignation of a clerk. He praised the clerk's resignation. | resignation | 2021-03-01
      Peru asked Chad to free a banker in 2014. | asked | 2014-01-01
      Rallies have gone on since Tuesday in Aden over a vote in which police arrested a man. | arrested | 2021-04-08
      The pope held a rally on Monday. It rained. The army strengthened security during the rally. | strengthened | 2021-04-05
      On Monday the pope said two nuns have been shot in Peru. | shot |
      A few hours before a plane crashed on Tuesday, rebels shelled a port. | shelled | 2021-04-06
      Ministers at a meeting in Lima on Monday sought help from Chad. | sought | 2021-04-05
      The court opened. It sat for hours. It rose. Then it sat again. "Today we condemn Iran," she said. | condemn |
      Moser came. It rained on Tuesday. The debate was on Monday. It was long. It ended. Moser urged a vote. | urged | 2021-04-05
      It rained on Tuesday. It was hot. The debate was on Monday. It was long. It ended. Moser urged a vote. | urged |
      On the eve of the vote, Peru freed a banker. | freed |
      Chad said 90 people were arrested since the protests began in January. | arrested | 2021-01-01
      The army moved on May 15, 2017. The mayor left a house in exchange for his resignation on May 21. | resignation | 2017-05-21
      It was hot. It rained. It was dull. The premier was accused over breaches of the Ports Act of 1907. | accused |
      """)
  void anEventHasTheDayThatTheStoryTells(String story, String trigger, String day) {
    assertEquals(Optional.ofNullable(day), read(story, trigger).time().flatMap(t -> t.interval()).map(i -> i.from().toString()));
  }

  @ParameterizedTest(name = "{1} in {2}: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      The reporter died in Aden on Monday after being shot by gunmen. | shot | Aden
      Rebels in Kano, in the north of Nigeria, attacked a bank. | attacked | Kano
      In 2006, Basra was the target of a suicide attack. | suicide attack | Basra
      The minister was visiting the town of Gressa in the province of Sena. | visiting | Gressa
      The minister was stabbed. He was visiting the town of Gressa in the province of Ontario. | stabbed | Gressa
      The president flew to Lima on Monday, visiting the wounded in hospital. | visiting | Lima
      Monday's attack killed two, the most since a raid in Kunduz. | attack |
      On Monday a bus crashed in Lima. A mob beat the driver. | beat | Lima
      Gunmen attacked a bank in Lagos on Monday. It rained. The pope said in Rome the attack had killed two. | attack | Lagos
      Gunmen attacked a bank in Lagos on Monday. On Sunday they beat a guard. | beat |
      The minister was briefed, flew to Lima on Monday, and visited a school. | visited | Lima
      A guard was beaten at Linwood Mosque on Monday. | beaten | Linwood Mosque
      Gunmen attacked the old cathedral in Jolo on Monday. | attacked | Jolo
      Rebels shot a priest on Monday. It rained. The shooting took place in Lagos. | shot | Lagos
      Gunmen attacked a bank in Lagos on Monday. In other parts of the city they beat a guard. | beat |
      The tournament was held in Riyadh and ten players were expelled. | expelled |
      Several bombs hit a port in Aden on Monday. It rained. Chad sent help. They said the attack had killed two. | attack | Aden
      A man drove on Route 2 in Lyon and struck a crowd, killing two people. | killing | Lyon
      Chad admitted its army shot at a bus near Aden. It rained. Nine people were shot. | shot | Aden
      Chad regretted an airstrike that killed two at a hospital in Aden. | airstrike | Aden
      Thousands rallied outside the Supreme Court on Monday. | rallied | Supreme Court
      Rebels fired rockets at troops in Iraqi bases. | fired | Iraqi bases
      They were hit in missile attacks from Chad. | missile attacks |
      Ministers at a summit in Lima on Monday urged Chad to free a banker. | urged | Lima
      Ministers at a meeting in Lima on Monday sought help from Chad. | sought | Lima
      A rebel group in the south of Chad agreed to free a banker. | agreed |
      Chad offered troops for a mission in Haiti. | offered |
      Prosecutors in Lima charged a banker with theft. | charged | Lima
      Peru severed ties with Chad over a raid in Aden. | severed |
      The premier of Chad visited Anna Lind Hospital on Monday. | visited | Anna Lind Hospital
      The premier of Chad visited the hospital on Monday. | visited | hospital
      Guards fired at a crowd in the slums of Lima. | fired | Lima
      Troops fanned out through Aden on Monday. | fanned out | Aden
      Chad handed a boat to Tonga at a ceremony in Lima. | handed | Lima
      Speaking on television in Yemen, a rebel spokesman said they attacked a refinery. | attacked |
      The rally drew crowds in Ohio because the governor claimed it was small, for which he was criticized. | criticized |
      The premier criticized the election policy in Peru on Monday. | criticized |
      The minister addressed reporters in Madrid, calling on Turkey to withdraw its troops. | calling | Madrid
      """)
  void anEventHasThePlaceOfItsOwnClauseOrOfTheOneThatItIsPartOf(String story, String trigger, String place) {
    assertEquals(Optional.ofNullable(place), read(story, trigger).place().map(p -> p.span().of(story)));
  }
}
