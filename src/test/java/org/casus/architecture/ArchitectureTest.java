package org.casus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Each rule holds in Casus, and is seen to fail on a class planted for it in the test tree. */
class ArchitectureTest {

  private static final JavaClasses CASUS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.casus");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  /** For each rule, the planted class that breaks it. */
  private static final Map<String, String> CULPRITS = new TreeMap<>(Map.ofEntries(
      Map.entry("model imports nothing but Java", "ModelWithLogger"),
      Map.entry("CoreNLP only in nlp", "ExtractThatParses"),
      Map.entry("TDB2 only in store", "PageWithDataset"),
      Map.entry("Javalin only in web", "StoreThatServes"),
      Map.entry("picocli only in cli", "IngestWithOptions"),
      Map.entry("no Jena in the reading half", "ResolverWithGraph"),
      Map.entry("System.exit only in cli", "StoreThatExits"),
      Map.entry("System.out and System.err only in cli", "StoreThatPrints"),
      Map.entry("System.getenv only in cli", "StoreWithEnvironment"),
      Map.entry("no clock and no chance where results are made", "MapperWithClock"),
      Map.entry("no letter case by the machine's locale", "ReaderOfThisLocale"),
      Map.entry("no cycles", "StoreThatKnowsPages"),
      Map.entry("no package without a subject", "Strings"),
      Map.entry("no class name without a subject", "StoreManager")));

  static {
    ArchitectureRules.MAY_IMPORT.keySet().forEach(name -> CULPRITS.put(name + " imports only what the table allows",
        Character.toUpperCase(name.charAt(0)) + name.substring(1) + "ThatKnowsAStranger"));
  }

  static Stream<String> rules() {
    return new ArchitectureRules("org.casus").all().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name) {
    ArchRule rule = new ArchitectureRules("org.casus").all().get(name);
    rule.check(CASUS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void isSeenToFail(String name) {
    EvaluationResult result = new ArchitectureRules("planted").all().get(name).evaluate(PLANTED);
    assertTrue(result.hasViolation(), name + " finds nothing among the planted classes");
    String culprit = CULPRITS.get(name);
    assertTrue(result.getFailureReport().toString().contains(culprit), () -> culprit + " not in: " + result.getFailureReport());
  }

  @Test
  void aPageThatExtractsIsFound() {
    EvaluationResult result = new ArchitectureRules("planted").all().get("web imports only what the table allows")
        .evaluate(PLANTED);
    assertTrue(result.getFailureReport().toString().contains("PageThatExtracts"));
  }

  @Test
  void everyPackageOfTheTableIsThereAndNoOther() {
    assertFalse(CASUS.isEmpty());
    Set<String> there = CASUS.stream().map(JavaClass::getPackageName).map(n -> n.split("\\.")[2])
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ArchitectureRules.MAY_IMPORT.keySet()), there);
  }
}
