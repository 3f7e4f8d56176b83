package org.casus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which package may know which, and what is done in one place only. The rules are made for any root package, so that they can be
 * seen to fail on classes planted under another root.
 *
 * @param root package under which the packages of the table lie
 */
record ArchitectureRules(String root) {

  /** Our packages and those of ours they may import. */
  static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    MAY_IMPORT.put("model", Set.of());
    MAY_IMPORT.put("corpus", Set.of("model"));
    MAY_IMPORT.put("nlp", Set.of("model"));
    MAY_IMPORT.put("extract", Set.of("model"));
    MAY_IMPORT.put("resolve", Set.of("model"));
    MAY_IMPORT.put("exchange", Set.of("model"));
    MAY_IMPORT.put("vocab", Set.of());
    MAY_IMPORT.put("rdf", Set.of("model", "vocab"));
    MAY_IMPORT.put("query", Set.of("model", "vocab"));
    MAY_IMPORT.put("store", Set.of("model", "vocab", "query"));
    MAY_IMPORT.put("ingest", Set.of("model", "corpus", "nlp", "extract", "resolve", "rdf", "store"));
    MAY_IMPORT.put("web", Set.of("model", "vocab", "query", "store"));
    MAY_IMPORT.put("eval", Set.of("model", "exchange"));
    MAY_IMPORT.put("cli", Set.of("model", "corpus", "nlp", "extract", "resolve", "exchange", "vocab", "rdf", "query", "store",
        "ingest", "web", "eval"));
  }

  /** Packages whose result is a pure function of their input. */
  private static final List<String> PURE =
      List.of("model", "corpus", "nlp", "extract", "resolve", "exchange", "vocab", "rdf", "query", "eval");

  /** The rules by name; the name of each is the fault that the planted class of that name has. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    MAY_IMPORT.forEach((name, others) -> rules.put(name + " imports only what the table allows", imports(name, others)));
    rules.put("model imports nothing but Java", noClasses().that().resideInAPackage(in("model"))
        .should().dependOnClassesThat(outside("java..", in("model"))));
    rules.put("CoreNLP only in nlp", only("edu.stanford..", "nlp"));
    rules.put("TDB2 only in store", only("org.apache.jena.tdb2..", "store"));
    rules.put("Javalin only in web", only("io.javalin..", "web"));
    rules.put("picocli only in cli", only("picocli..", "cli"));
    rules.put("no Jena in the reading half", noClasses().that()
        .resideInAnyPackage(in(List.of("model", "corpus", "nlp", "extract", "resolve", "exchange", "eval")))
        .should().dependOnClassesThat().resideInAPackage("org.apache.jena.."));
    rules.put("System.exit only in cli", outsideCli().should().callMethod(System.class, "exit", int.class)
        .orShould().callMethod(Runtime.class, "exit", int.class).orShould().callMethod(Runtime.class, "halt", int.class));
    rules.put("System.out and System.err only in cli", outsideCli().should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err"));
    rules.put("System.getenv only in cli", outsideCli().should().callMethod(System.class, "getenv", String.class)
        .orShould().callMethod(System.class, "getenv"));
    rules.put("no clock and no chance where results are made", noClasses().that().resideInAnyPackage(in(PURE))
        .should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
        .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
        .orShould().dependOnClassesThat().areAssignableTo(Random.class)
        .orShould().callMethod(Math.class, "random"));
    rules.put("no letter case by the machine's locale", noClasses().that().resideInAPackage(root + "..")
        .should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase"));
    rules.put("no cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put("no package without a subject", noClasses().that().resideInAPackage(root + "..")
        .should().resideInAnyPackage("..util..", "..common..", "..helper..", "..impl.."));
    rules.put("no class name without a subject", noClasses().that().resideInAPackage(root + "..")
        .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
        .orShould().haveSimpleNameEndingWith("Processor").orShould().haveSimpleNameEndingWith("Helper"));
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true).as(name));
    return rules;
  }

  private ArchRule imports(String name, Set<String> others) {
    List<String> allowed = new ArrayList<>(others);
    allowed.add(name);
    DescribedPredicate<JavaClass> ours = resideInAnyPackage(root + "..");
    return noClasses().that().resideInAPackage(in(name))
        .should().dependOnClassesThat(ours.and(outside(in(allowed))).as("others of ours"));
  }

  private ArchRule only(String library, String name) {
    return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(in(name))
        .should().dependOnClassesThat().resideInAPackage(library);
  }

  private GivenClassesConjunction outsideCli() {
    return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(in("cli"));
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  private String[] in(Collection<String> names) {
    return names.stream().map(this::in).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    DescribedPredicate<JavaClass> inside = resideInAnyPackage(packages);
    return describe("outside of them", c -> !inside.test(c.getBaseComponentType()) && !c.getBaseComponentType().isPrimitive());
  }
}
