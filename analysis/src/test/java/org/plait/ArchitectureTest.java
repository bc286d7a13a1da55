package org.plait;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Suppressed;

/** The architecture is the list of packages in data-flow order; nothing looks ahead. */
class ArchitectureTest {

  /** A package may import only packages that stand before it. */
  private static final List<String> LINE =
      List.of(
          "study",
          "instrument",
          "ingest",
          "statistics",
          "panel",
          "change",
          "text",
          "coding",
          "integration",
          "disclosure",
          "report",
          "run",
          "simulation");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.plait");

  @Test
  void everyPackageStandsOnTheLine() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.split("\\.")[2])
            .collect(Collectors.toSet());
    assertThat(packages).isSubsetOf(LINE);
  }

  @Test
  void aPackageImportsOnlyPackagesBeforeIt() {
    for (int i = 0; i < LINE.size(); i++) {
      String[] later =
          LINE.subList(i + 1, LINE.size()).stream()
              .map(ArchitectureTest::named)
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(named(LINE.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .allowEmptyShould(true)
            .check(CLASSES);
      }
    }
  }

  @Test
  void statisticsKnowsNothingOfSurveys() {
    noClasses()
        .that()
        .resideInAPackage(named("statistics"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.plait..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAPackage(named("statistics")))))
        .check(CLASSES);
  }

  @Test
  void theCoreOfStatisticsKnowsNoneOfItsFamilies() {
    noClasses()
        .that()
        .resideInAPackage("org.plait.statistics")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.plait.statistics.*")
        .check(CLASSES);
    slices()
        .matching("org.plait.statistics.(*)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void aPackageAndTheFamiliesBelowItLookOneWayOnly() {
    Set<String> edges =
        CLASSES.stream()
            .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
            .map(d -> edge(d.getOriginClass(), d.getTargetClass()))
            .collect(Collectors.toSet());
    for (JavaClass inFamily : CLASSES) {
      String family = inFamily.getPackageName();
      String parent = family.substring(0, family.lastIndexOf('.'));
      boolean bothWays =
          edges.contains(edge(parent, family)) && edges.contains(edge(family, parent));
      assertThat(bothWays).as("%s and %s use each other", parent, family).isFalse();
    }
    for (String parent : LINE) {
      slices()
          .matching("org.plait." + parent + ".(*)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void whatTellsOfHiddenNumbersIsFoundBeforeRowsAreTouched() {
    List<String> families = List.of("cell", "sum", "audit", "rounding", "row");
    for (int i = 1; i < families.size(); i++) {
      noClasses()
          .that()
          .resideInAPackage(named("disclosure." + families.get(i - 1)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              families.subList(i, families.size()).stream()
                  .map(family -> named("disclosure." + family))
                  .toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void nothingUsesTheSimulation() {
    noClasses()
        .that()
        .resideOutsideOfPackage(named("simulation"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(named("simulation"))
        .check(CLASSES);
  }

  @Test
  void onlyDisclosureHidesNumbers() {
    noClasses()
        .that()
        .resideOutsideOfPackages(named("disclosure"))
        .should()
        .callConstructor(Suppressed.class, String.class, String.class)
        .check(CLASSES);
  }

  @Test
  void theLibraryNeitherPrintsNorExitsNorReadsClockOrEnvironment() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(java.nio.charset.Charset.class, "defaultCharset")
        .check(CLASSES);
  }

  @Test
  void onlyTheEndsOfTheLineTouchFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(
            named("panel"),
            named("statistics"),
            named("change"),
            named("text"),
            named("integration"),
            named("disclosure"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(CLASSES);
  }

  private static String edge(JavaClass from, JavaClass to) {
    return edge(from.getPackageName(), to.getPackageName());
  }

  private static String edge(String from, String to) {
    return from + " -> " + to;
  }

  /** The package and those below it. */
  private static String named(String name) {
    return "org.plait." + name + "..";
  }
}
