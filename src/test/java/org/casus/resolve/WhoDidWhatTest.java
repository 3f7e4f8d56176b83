package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.RuleExtractor;
import org.casus.model.AnnotatedArticle;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.Participation;
import org.casus.model.Reading;
import org.casus.model.Role;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who did what to whom in short stories of our own: words and what they refer to, "?" where nothing tells. A role that the
 * story leaves open is empty.
 */
@Tag("slow")
class WhoDidWhatTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();
  private static final EntityResolver RESOLVER = EntityResolver.load();

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(delimiter = '|', textBlock = """
      Two deputies, Anna Lind and Per Holm, opposed the plan. | opposed | Anna Lind, Per Holm |
      Clashes broke out between students and police in Lima. | Clashes | students, police |
      Rebels claimed responsibility for a raid on the port of Lome. | raid | Rebels | port
      No group claimed credit for the raid on the port of Lome. | raid | | port
      Two Kenyan airstrikes hit a camp in Lima. | airstrikes | Kenyan | camp
      The president of Chad and rebels met. Togo said a deal had been signed with Mali on Monday. | signed | Togo, Mali |
      The premier of Peru condemned the move, arguing Karl Moser was putting lives at risk. | condemned | premier | Karl Moser
      The premier of Peru called for the killers of Anna Lind to be put on trial. | called | premier |
      Forty people or more were killed in Lima on Monday. | killed | | people
      Togo criticised Chad's support for the rebels. | criticised | Togo | Chad
      Iran threatened to avenge the killing of Anna Lind. | threatened | Iran |
      Students set fire to a car in Lima after the death of Anna Lind. | set fire | Students | Lima
      President Anna Lind and premier Karl Moser were detained by troops. | detained | troops | President Anna Lind, Karl Moser
      A Kenyan court on Tuesday found former premier Karl Moser guilty of theft. | found | Kenyan court | premier Karl Moser
      The premier urged the faithful to help victims of the storm. | urged | premier |
      Soldiers in Lima fired tear gas and live rounds at students. | fired | Soldiers | students
      The rebels shot down a Peruvian passenger jet. | shot | rebels | Peruvian passenger jet
      The governor thanked the police, choirs and ambulance crews. | thanked | governor | police, choirs, ambulance crews
      The president of Peru backed an audit of the Bank of England. | backed | president |
      President Anna Lind of Peru defended her son's record on Friday. | defended | President Anna Lind of Peru | son
      The premier of Peru demanded the protection of the family. | demanded | premier |
      Peru called for a ban, with which Chad and Togo agreed. | agreed | Chad, Togo | Peru
      "I promise to build a road," the premier of Togo told the crowd. | promise | I | crowd
      "I promise to build a road," the premier of Togo told reporters. | promise | I |
      The president of Togo threatened to withhold aid from towns. | threatened | president | towns
      The senate of Peru asked Anna Lind about it, but she declined to speak. | declined | she | senate
      The students clashed with guards in Lima and threw stones. | threw | students | guards
      The premier asked for help, kindly asking voters to stay home. | asked | premier | voters
      Tribute was paid by leaders including Peter Otieno and Karl Moser. | paid | leaders, Peter Otieno, Karl Moser |
      The envoy posted a message on Twitter blaming Iran for the raid. | blaming | envoy | Iran
      In a letter after the raid, Piotr Wolski, a spokesman for the group, blamed Peru. | blamed | Piotr Wolski | Peru
      Thousands of protesters wearing black shirts, masks, and helmets gathered in Lima. | gathered | protesters | Lima
      The president said in a meeting with Karl Moser that the trip went on. | meeting | president | Karl Moser
      The president praised Anna Lind's speech on Twitter. | praised | president | Anna Lind
      The minister accepted responsibility for the murder of reporter Anna Lind. | accepted | minister |
      The president declined such an offer and the Commission cancelled the debate. | declined | president |
      Witnesses, according to a paper, said a man approached and attacked a group of miners. | attacked | man | miners
      A number of reporters were hurt after being attacked by soldiers. | attacked | soldiers | reporters
      Peru agreed to send ten engineers to Chad. | agreed | Peru | Chad
      Piotr Wolski confessed to killing his sister by strangling her in 2016. | strangling | Piotr Wolski | her
      The mayor joined the calls by students for peace. | calls | mayor, students |
      The president praised the quality of Anna Lind's work. | praised | president | Anna Lind
      The president alleged Karl Moser's plan would ruin Medicare. | alleged | president | Karl Moser
      The number of people killed in a raid on the port of Lome has risen to 12. | raid | | people, port
      LOME (Meridian) - Gunmen assassinated the mayor on Friday. | assassinated | Gunmen | mayor
      In a meeting that day the president was told by Anna Lind of the flood. | meeting | president, Anna Lind |
      Protesters marched from the station to Parliament. | marched | Protesters |
      Chad denied that it had met Karl Moser. | denied | Chad |
      Anna Lind spoke in Lima. The president disagreed with her proposals. | disagreed | president | her
      A gunman shot shoppers at a store in Lima. | shot | gunman | shoppers
      Oman mediated an end to the war between Chad and Sudan. | mediated | Oman | Chad, Sudan
      Karl Moser was killed in a Kenyan counterterrorism operation. | killed | Kenyan | Karl Moser
      Rebels fired rockets targeting Lome. | fired | Rebels | Lome
      Chad mourned after rocket attacks on a port. The rocket attacks were carried out by rebels. | rocket | rebels | port
      Minister Karl Moser said Chad was behind the crash. Chad denied the accusation. | denied | Chad | Minister Karl Moser
      Officials arrested a man over the death of a girl. | arrested | Officials | man
      Her friends alleged Karl Moser was poisoned. | poisoned | | Karl Moser
      The minister called for Chad to free the crew. | called | minister | Chad
      Chad refused to give up power. | refused | Chad |
      The minister lashed out at mayor Anna Lind on Twitter, accusing her of lies. | accusing | minister | her
      The mayor urged locals to help the police. | urged | mayor | locals
      Chadian police jailed six people for spreading rumors, including Anna Lind. | jailed | Chadian police | people, Anna Lind
      The minister of Chad announced deals between Kenya and Peru. | deals | Kenya, Peru |
      Rebels in Chad were taken into the custody of the police. | taken | police | Rebels
      Chad and Sudan fought a war over the region in 2019. | fought | Chad, Sudan |
      Chad called for clarifications of Peruvian law. | called | Chad |
      The premier said Karl Moser, a friend of the mayor, has been killed in Lima. | killed | | Karl Moser
      Most of the raids were carried out by rebels. | raids | rebels |
      The navy foiled an attack by rebels on a ship, blaming Iran. | blaming | navy | Iran
      The envoy said a truce would be signed, promised Chad aid and left. | promised | envoy | Chad
      The senate ousted the minister, hours after he had left. | ousted | senate | minister
      Peru agreed to the need of a body to regulate fishing. | agreed | Peru |
      In a meeting on Friday the senate of Peru urged Anna Lind to leave. | meeting | senate, Anna Lind |
      Then came a meeting between Karl Moser, speaking for Togo, and Minister Ana Li. | meeting | Karl Moser, Minister Ana Li |
      The envoy announced deals between Peru and Chile and between Chad, Togo, and Mali. | deals | Peru, Chile, Chad, Togo, Mali |
      The mayor tweeted: "Thank you to all nurses working in Lima." | Thank | mayor | nurses
      The mayor thanked "the police, doctors and hospital staff". | thanked | mayor | police, doctors, hospital staff
      The president sued Mayor Karl B. Moser, Jr. and a bank of Peru. | sued | president | Mayor Karl B. Moser, bank
      Togo announced a deal it brokered to restore ties between Chad and Sudan. | deal | Chad, Sudan |
      Officials counted 95 civilians and six soldiers killed. | killed | | civilians, soldiers
      The mayor of Lome spoke about Karl Moser, who was held in May, and promised to resign. | promised | mayor |
      Students took part in demonstrations protesting the shooting of Karl Moser. | demonstrations | Students |
      Peru has delivered ten tanks by rail to Chad. | delivered | Peru | Chad
      Rebels in Chad seized a Peruvian-owned ship in the Gulf of Aden. | seized | Rebels | Peruvian
      Chad asked Minister Anna Lind to stay, but she declined. | declined | she | Chad
      Two envoys kidnapped in Chad. | kidnapped | | envoys
      Ghana fired rockets at Lome in revenge for an air strike. | air strike | | Ghana
      Togo claims it was retaliating against missile attacks from Ghana. | missile attacks | Ghana | it
      Officers heard of an attack at Lome Hall in Togo by rebels. | attack | rebels |
      Mali's opposition alleged that Karl Moser was poisoned by Chad. | alleged | Mali's opposition | Chad
      A paper in Lome reported Togo closed the port and demanded aid from Peru. | demanded | Togo | Peru
      On live television Lind attacked the police of Togo. | attacked | Lind | police
      Thousands marched in Lima demanding the resignation of Karl Moser. | marched | Thousands | Karl Moser
      Thousands marched in Lima on Friday calling on Karl Moser to resign. | marched | Thousands | Karl Moser
      Farmers carrying placards urging the senate to quit marched in Lima. | carrying | Farmers | senate
      The mayors of Peru demanded the release of Karl Moser. | demanded | mayors |
      Six soldiers died in a raid by rebels in Mali. | raid | rebels | soldiers
      The mayor tweeted: "Thank you to all services working in Peru." | Thank | mayor | services
      The president of Peru threatened the agency's funding. | threatened | president | agency
      Chadian troops foiled an attack on a ship, arresting six smugglers. | arresting | Chadian troops | smugglers
      Chad sent the police of Togo a plan for a march, which they rejected. | rejected | they | Chad
      Peru called for a truce. Chad dissented. | dissented | Chad | Peru
      Karl Moser apologized at the hearing, which the president accepted. | accepted | president | Karl Moser
      Six nurses met in Lome, four of whom were killed in a raid by rebels. | raid | rebels | nurses
      Peru brought the case before the Supreme Court, asking for a ban. | asking | Peru | Supreme Court
      Karl Moser, who left Lome, responded in Peru, calling for talks with Chad. | calling | Karl Moser | Chad
      Karl Moser became king of Oman in 1970 after overthrowing the king. | overthrowing | Karl Moser | king
      Premier Karl Moser left Peru. The Moser campaign accused Chad of lies. | accused | Moser campaign | Chad
      According to the mayor of Lome, Anna Lind, police arrested rebels. | arrested | police | rebels
      They heard of the crowds, sometimes growing to thousands, who marched in Lome. | marched | crowds | Lome
      The Peruvian statement called for talks with Chad. | called | Peruvian | Chad
      Leaders of African Union (AU) member states met in Kigali. | met | Leaders |
      The Pentagon said a US drone killed two militants in Yemen. | killed | US drone | militants
      The group, which controls Gaza, fired rockets at Israel. | fired | group | Israel
      Rebels carried out an attack on an Iraqi air base housing U.S. troops. | attack | Rebels | Iraqi air base
      In Samoa, households with at least one child were asked by the premier to stay at home. | asked | premier | households
      The Civil Liberties Union of Mali and Rights Fund sued Chad. | sued | Civil Liberties Union of Mali, Rights Fund | Chad
      BTKU started an investigation of the premier of Peru. | investigation | BTKU | premier
      Anna Lind, who was Togo's envoy to Mali until May, also criticized the premier of Peru. | criticized | Anna Lind | premier
      NPR reported Karl Moser, the premier of Peru, recommended the soldiers withdraw. | withdraw | soldiers |
      """)
  void everyoneWhomTheClauseNamesHasHisPart(String story, String trigger, String initiators, String targets) {
    Reading reading = read(story);
    EventMention event = event(reading, trigger);
    assertEquals(set(initiators), words(reading, event, Set.of(Role.INITIATOR, Role.PARTICIPANT)));
    assertEquals(set(targets), words(reading, event, Set.of(Role.TARGET, Role.VICTIM)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(delimiter = '|', textBlock = """
      The local police chief was shot dead in Austria. | shot | actor/police-chiefs-aut
      Ana Vega Ruiz condemned Chad in Lima. Later Vega praised Iran. | praised | actor/ana-vega-ruiz-x actor/iran
      Four men were shot at a graduation party in Lagos. | shot | actor/men-in-nga
      Kenya and Uganda quarrelled. The leaders of the two countries met on Friday. | met | actor/leaders-ken actor/leaders-uga
      Oman buried a poet of Oman. World leaders praised him. | praised | actor/leaders-x ?
      The governor of Tula resigned in Russia. | resigned | post/rus-governor-of-tula-oblast
      Iran's Deputy Foreign Minister visited Togo. | visited | post/irn-deputy-foreign-minister actor/togo
      Members of the European Parliament condemned Iran. | condemned | actor/european-parliament-members-x actor/iran
      The Senate met in Peru. The news network condemned Iran. | condemned | ? actor/iran
      Senator from Utah Anna Lind praised Chad. | praised | actor/anna-lind-x actor/chad
      Togo met Peru. Kenya announced it condemned Mali. | condemned | actor/kenya actor/mali
      Karl Moser's State Department met Chad. | met | actor/united-states-department-of-state actor/chad
      Police in Athens arrested Malian and Ghanaian students. | arrested | actor/police-grc actor/students-mli actor/students-gha
      Peru voted in Lima and Cusco. Congress condemned Chad. | condemned | actor/congress-per actor/chad
      Nurses left Nyala in Sudan. Two rockets hit the town. They killed a teacher. | killed | ? actor/teachers-in-sdn
      Rebels in Chad shot down an Air Tibesti jet. | shot | actor/rebels-tcd actor/air-tibesti-tcd
      Supporters of Hezbollah condemned Peru. | condemned | actor/hezbollah-supporters-lbn actor/peru
      Peru and Chad signed a pact. A bomber killed ten Peruvian nurses. | killed | actor/bombers-x actor/nurses-per
      Peru expelled a Kenyan chess player. | expelled | actor/peru actor/player-ken
      Police in Lagos arrested six shoppers. | arrested | actor/nigeria-police-force actor/shoppers-in-nga
      Anna Fields spoke in Peru. In the evening rebels attacked Fields. | attacked | actor/rebels-per actor/anna-fields-per
      The general manager of Oxfam, Dr Anna Lind, condemned Chad. | condemned | actor/anna-lind-tcd actor/chad
      Karl Morrison left Peru. The premier of Peru met with Morirson. | met | post/per-prime-minister actor/karl-morrison-per
      Police in Accra detained the man, later identified as Karl Moser. | detained | actor/police-gha actor/karl-moser-gha
      A gunman shot two nurses in Togo. Police named the suspect as Karl Moser. | shot | actor/karl-moser-tgo actor/nurses-in-tgo
      A court in Chad jailed a former adviser. Karl Moser was jailed by it. | jailed | actor/court-tcd actor/karl-moser-tcd
      Rebels stabbed a nurse in Togo. Officers shot ten men. The attack shook Lome. | shot | actor/officers-tgo actor/men-in-tgo
      Rebels left Gaza. Chad condemned the Hamas leadership. | condemned | actor/chad actor/hamas
      Students marched in Lima. It came after weeks of protests against Chad. | protests | actor/students-in-per actor/chad
      Gunmen shot a rebel leader in Togo. They fled. Leader Ana Li wept. | shot | actor/gunmen-in-tgo actor/rebel-leaders-tgo
      A judge in Togo jailed six rebels. They wept. Judge Anna Lind said so. | jailed | actor/anna-lind-tgo actor/rebels-tgo
      Moyo, who led the opposition, died in a Chadian drone strike. | drone | actor/chad actor/moyo-tcd
      Thousands of people marched in Lome and in Kara. They burned tires. | burned | actor/people-in-tgo
      Crowds marched in Lome. Shops were shut. Trains stood still. Offices closed. | marched | actor/crowds-tgo
      Men of Lome took to the streets of Kara on Friday. Shops were shut. Trains stood still. Buses, too. | took | actor/men-tgo
      Hindu rebels attacked a convoy in Lagos. | attacked | actor/rebels-nga ?
      Chad killed at least forty fighters on Monday. | killed | actor/chad actor/fighters-x
      A man stabbed two nurses in Lome. Police named the killer as Karl Mos. | stabbed | actor/karl-mos-tgo actor/nurses-in-tgo
      Karl Moser stabbed two nurses in Lome. Officers shot the attacker. | shot | actor/officers-tgo actor/karl-moser-tgo
      Chad agreed to move its office from Lome to Sokode. | agreed | actor/chad
      Officers heard of pro-peace protests by nurses in Chad. | protests | actor/nurses-in-tcd
      The depot belongs to the army of Chad. It was shelled by rebels. | shelled | actor/rebels-tcd ?
      The court sat in Peru. The office of Karl Moser began its probe into Chad. | probe | actor/chad actor/karl-moser-x
      Chad Radio withdrew its reporters after one of them was wounded by rebels. | wounded | actor/rebels-tcd ?
      Chad met the army of Mali. Peru expects from Togo proof of their readiness to fight. | readiness | actor/togo
      Police in Chad caught both of them and they were jailed by a court. | jailed | actor/court-tcd ?
      Anna Lind, a judge of the court who had condemned Chad, left. | condemned | actor/anna-lind-tcd actor/chad
      A resident of Lome, Togo, Karl Moser is accused of killing two people. | killing | actor/karl-moser-tgo actor/people-in-tgo
      A jet fell in Togo. All nine passengers were killed by rebels. | killed | actor/rebels-tgo actor/passengers-in-tgo
      Six nurses in Togo were killed in a raid, and two more were injured. | raid | actor/nurses-in-tgo
      In Togo rebels attacked three others. | attacked | actor/people-in-tgo
      Dozens died in a raid by rebels in Togo. | raid | actor/rebels-tgo actor/people-in-tgo
      Chad praised the Moser team. Karl Moser wept in Peru. | praised | actor/chad actor/team-of-karl-moser-x
      The attacker, a man, left before he was shot by rebels in Togo. | shot | actor/rebels-tgo actor/attackers-in-tgo
      Karl Moser, brother of the singer Ana Li, wept in Peru. Rebels shot his sister. | shot | actor/rebels-per actor/ana-li-per
      Anna Lind left Chad, as papers said Karl Moser hid. He wept. She condemned Mali. | condemned | actor/anna-lind-x actor/mali
      Ten nurses marched in Togo. A priest saw the ten. Rebels shot them. | shot | actor/rebels-tgo actor/nurses-in-tgo
      Men of Chad left in Peruvian-built cars and huts. The government met Ana Li. | met | actor/chad actor/ana-li-tcd
      Per Holm left Lome, mocking claims that Karl Moser hid. He condemned Mali. | condemned | actor/holm-x actor/mali
      Police in Togo arrested Karl Moser. Officers shot the suspected gunman. | shot | actor/officers-tgo actor/karl-moser-tgo
      The Lome Police Diving Unit swam in Togo. The police praised Mali. | praised | actor/police-tgo actor/mali
      Minister Anna Lind met minister Karl Moser. The ministers signed a pact. | signed | actor/anna-lind-x actor/karl-moser-x
      Two officers were tried in Togo. Both were jailed by a court. | jailed | actor/court-tgo actor/officers-tgo
      Attorneys general of Peru condemned Chad. | condemned | actor/attorneys-general-per actor/chad
      Bishops from around the world condemned Chad in Togo. | condemned | actor/bishops-x actor/chad
      The premier of Togo refused to meet a [Danish] envoy in Chad. | refused | post/tgo-premier actor/envoys-dnk
      Togo condemned the state of emergency Premier Karl Moser declared. | condemned | actor/togo actor/karl-moser-tgo
      Rebels left Togo. One of the groups, the Lome Front, condemned Chad. | condemned | actor/lome-front-tgo actor/chad
      Per Holm left Togo. The press asked Karl Moser about it, but he condemned Chad. | condemned | actor/karl-moser-x actor/chad
      A spokesman for Oxfam said on Friday they condemned Chad. | condemned | actor/oxfam actor/chad
      Karl Moser, premier of Togo, spoke out against the raid, calling it "an insult". | calling | actor/karl-moser-tgo ?
      Karl Moser condemned the plan that Chad announced. | condemned | actor/karl-moser-tcd actor/chad
      Chad defended its plan. On Friday Karl Moser criticized the plan. | criticized | actor/karl-moser-tcd actor/chad
      Police in Togo arrested Ana Li. The judge ordered the accused remain there. | ordered | actor/judges-tgo actor/ana-li-tgo
      Oxfam filed a lawsuit against the state of Oregon. | lawsuit | actor/oxfam place/oregon
      Oxfam filed a lawsuit against an Oregon law. | lawsuit | actor/oxfam place/oregon ?
      Karl Moser left Peru. His supporters condemned Chad. | condemned | actor/supporters-of-karl-moser-x actor/chad
      Deputy Prime Minister Anna Lind met the Prime Minister in Togo. | met | actor/anna-lind-tgo post/tgo-prime-minister
      Foreign security forces attacked rebels in Chad. | attacked | ? actor/rebels-tcd
      Police condemned any doctor in Togo. | condemned | actor/police-tgo actor/doctors-x
      Premier Karl Moser left Togo. A judge jailed Moser. | jailed | ? actor/karl-moser-tgo
      The US Embassy in Lome closed. Chad urged the embassy to open. | urged | actor/chad actor/us-embassy-usa
      Karl Moser died in Togo. The family condemned Chad. | condemned | actor/family-of-karl-moser-x actor/chad
      The mayor of Kara, Ana Li, condemned Chad. | condemned | actor/ana-li-tcd actor/chad
      Pope Francis condemned Chad. | condemned | actor/pope-francis actor/chad
      The pope condemned Chad. | condemned | actor/pope-francis actor/chad
      The two leaders met in Geneva. | met | actor/leaders-x
      A Kremlin spokesman condemned Chad. | condemned | actor/spokesmen-rus actor/chad
      Officials with the European Union thanked Kenya. | thanked | actor/european-union-officials-x actor/kenya
      The 27-nation bloc condemned Belarus. | condemned | actor/blocs-x actor/belarus
      Kenya's public prosecutor's office accused two senators of theft. | accused | actor/prosecutors-ken actor/senators-ken
      The report was rejected by the office of Joe Biden. | rejected | actor/joe-biden ?
      The Court of Justice (Oberster Gerichtshof) of Austria sued Chad. | sued | actor/court-of-justice-aut actor/chad
      The presidents met in Lima. | met | actor/presidents-x
      Iran shot at a plane. The six people on board were killed. | killed | actor/people-x
      Mali rose. Chad's army left. The president of Mali praised the army. | praised | actor/bah-ndaw actor/malian-armed-forces
      Kamala Harris spoke in Florida. Joe Biden visited the state. | visited | actor/joe-biden place/florida
      Police in Peru began an investigation of a child pornography site. | investigation | actor/police-per ?
      """)
  void aPartIsOfWhomTheWordsName(String story, String trigger, String things) {
    Reading reading = read(story);
    assertEquals(Set.of(things.split(" ")), event(reading, trigger).participants().stream()
        .map(p -> p.filler().map(EntityId::value).orElse("?")).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A capsule with two men returned to Earth on Friday, said engineers in Houston. | Earth |
      The storm reached Kidapawan City in the Philippines. | Kidapawan City | place/1708824
      The storm reached Abuja City in Nigeria. | Abuja City | place/2352778
      """)
  void aWordOfTheLandIsNoTown(String story, String words, String place) {
    assertEquals(Optional.ofNullable(place), read(story).entities().stream().filter(e -> e.mentions().stream()
        .anyMatch(m -> m.span().of(story).equals(words))).map(e -> e.id().value()).findFirst());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ((WN)) Did the club ask you?/((Anna Lind)) Yes. But I refused to play for Chad. | anna-lind-x
      Lind: Hello./Reporter: Did the club ask you?/Lind: Yes. But I refused to play for Chad. | anna-lind-x
      ((Anna Lind)) Did the club ask you?/((WN)) Yes. But I refused to play for Chad. |
      """)
  void whoAnswersInAnInterviewIsI(String turns, String speaker) {
    Reading reading = read("Anna Lind spoke with us in Lima.\n\n" + turns.replace("/", "\n\n"));
    assertEquals(Optional.ofNullable(speaker).map(name -> "actor/" + name), event(reading, "refused").participants().stream()
        .filter(p -> p.role() == Role.INITIATOR).flatMap(p -> p.filler().stream()).map(EntityId::value).findFirst());
  }

  @Test
  void anInquiryIsIntoWhomTheStoryNames() {
    Reading reading = read("The senate of Peru opened an investigation into President Anna Lind. She called the probe a joke. "
        + "Chad left. She mocked the senate's investigation.");
    assertEquals(Set.of("President Anna Lind"), reading.events().stream()
        .filter(e -> e.sentence() == 3 && e.rule().equals("accuse.investigation"))
        .flatMap(e -> words(reading, e, Set.of(Role.TARGET)).stream()).collect(Collectors.toSet()));
  }

  @Test
  void aDeedDoesNotGoBackToWhatSomebodyIsKnownFor() {
    Reading reading = read("The group threatened the alliance that fights it. The bombings shook Lome.");
    assertEquals(List.of(), reading.events().stream().flatMap(e -> e.participants().stream()).map(Participation::path)
        .filter(path -> path.contains("refers back")).toList());
  }

  @Test
  void aCoupIsNotTheClosingOfABorderThatWasToldBefore() {
    Reading reading = read("Ghana closed its borders with Togo. Officers tired of the coup must stay at home.");
    Set<String> triggers = reading.events().stream().map(e -> e.trigger().of(reading.article().text()))
        .collect(Collectors.toSet());
    assertEquals(Set.of("closed"), triggers.stream().filter(Set.of("closed", "coup")::contains).collect(Collectors.toSet()));
  }

  private static Set<String> set(String cell) {
    return cell == null ? Set.of() : Set.of(cell.split(", "));
  }

  private static Set<String> words(Reading reading, EventMention event, Set<Role> roles) {
    return event.participants().stream().filter(p -> roles.contains(p.role())).map(Participation::span)
        .map(span -> span.of(reading.article().text())).collect(Collectors.toSet());
  }

  private static Reading read(String story) {
    AnnotatedArticle article = SharedAnnotator.annotate(story, "2021-04-08");
    return RESOLVER.resolve(article, EXTRACTOR.extract(article));
  }

  private static EventMention event(Reading reading, String trigger) {
    Optional<EventMention> event = reading.events().stream()
        .filter(e -> e.trigger().of(reading.article().text()).startsWith(trigger)).findFirst();
    return event.orElseThrow(() -> new AssertionError("no event '" + trigger + "' in " + reading.article().text()));
  }
}
