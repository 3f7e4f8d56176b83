package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.AnnotatedArticle;
import org.casus.model.EventMention;
import org.casus.model.Role;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part by what the syntax of a sentence tells, in sentences of our own. A part that it leaves open is empty. */
@Tag("slow")
class ClauseRolesTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(delimiter = '|', textBlock = """
      Kenya's foreign ministry asked for any "outside group" not to interfere in the war. | asked for | ministry | group
      The mayor of Lima has a lawsuit to block a Peruvian law from taking effect. | lawsuit | mayor | law
      Peru filed a lawsuit to stop Chile from closing the port. | lawsuit | Peru | Chile
      The bank was under strict scrutiny from the French government. | scrutiny | government | bank
      The firm came under heavy criticism from the Danish parliament. | criticism | parliament | firm
      The soldiers helped a Syrian family escape from Aleppo. | helped | soldiers | family
      Soldiers helped a Malian girl flee the town of Gao. | helped | Soldiers | girl
      In 2015 he survived a bomb attack that left four guards dead. | survived | | he, guards
      The raid had killed three guards and wounded nine more. | raid | | guards
      Officials denied the report as did writer and former judge Karl Moser. | denied | Officials, Moser |
      Ministers rejected the plan, as did Anna Lind. | rejected | Ministers, Lind |
      He published a letter on Medium, in which thanked his voters. | thanked | He | voters
      Chad arrested two men thought to have been involved in the murder of the judge Luis Soto. | murder | men | Soto
      The navy of Ghana left at the request of Togo. | request | Togo | navy
      Yesterday, Athenians marched in the second week of protests against the cuts. | protests | Athenians | cuts
      Students protested against the senate on Friday. | protested | Students | senate
      Japan protested to China over the tests. | protested | Japan | China
      Crowds rallied outside the parliament of Peru in Lima on Friday. | rallied | Crowds | Lima
      Hundreds of students gathered outside the Russian embassy in Oslo. | gathered | students | embassy
      Farmers gathered in Lima to protest, some in front of the Supreme Court. | protest | Farmers |
      The minister came under fire from the opposition in Chad. | came under fire | opposition | minister
      Malta rapped by Congress of Peru for selling passports. | rapped | Congress | Malta
      Two envoys killed at the embassy of Togo. | killed | | envoys
      The senate of Peru issued a deposition request for Karl Moser. | deposition request | senate | Moser
      On Friday, Kenyan President Karl Moser called for G20 action to correct what he named a crisis. | called for | Moser | G20
      In the second point is, we asked some ministers for advice. | asked | we | ministers
      """)
  void everyoneWhoTakesPartIsFound(String sentence, String trigger, String initiators, String targets) {
    AnnotatedArticle article = SharedAnnotator.annotate(sentence, "2021-04-08");
    EventMention event = EXTRACTOR.extract(article).events().stream()
        .filter(e -> e.trigger().of(sentence).startsWith(trigger)).findFirst()
        .orElseThrow(() -> new AssertionError("no event '" + trigger + "' in " + sentence));
    assertEquals(set(initiators), heads(event, sentence, Set.of(Role.INITIATOR, Role.PARTICIPANT)));
    assertEquals(set(targets), heads(event, sentence, Set.of(Role.TARGET, Role.VICTIM)));
  }

  private static Set<String> set(String cell) {
    return cell == null ? Set.of() : Set.of(cell.split(", "));
  }

  private static Set<String> heads(EventMention event, String sentence, Set<Role> roles) {
    return event.participants().stream().filter(p -> roles.contains(p.role())).map(p -> p.head().of(sentence))
        .collect(Collectors.toSet());
  }
}
