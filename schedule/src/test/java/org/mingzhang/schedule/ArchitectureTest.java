package org.mingzhang.schedule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of the house, each with its reason. Maven's modules enforce the outer ring. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mingzhang");

  private static void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void theModelOfTheBooksKnowsOnlyTheJdk() {
    holds(
        classes()
            .that()
            .resideInAPackage("org.mingzhang.ledger")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.mingzhang.ledger", "java..", "org.jspecify.annotations")
            .because("every other room is built on it, so it must not bring a library along"));
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.mingzhang.ledger.store..", "org.mingzhang.job..", "org.mingzhang.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("sums are asked through the ledger's port, so that a second database fits"));
  }

  @Test
  void readersAndWritersDoNotKnowEachOther() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.mingzhang.read..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mingzhang.write..")
            .because("what comes in and what goes out change for different reasons"));
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.mingzhang.write..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mingzhang.read..")
            .because("what comes in and what goes out change for different reasons"));
  }

  @Test
  void reportsArePure() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.mingzhang.measure..", "org.mingzhang.document..", "org.mingzhang.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.mingzhang.ledger.store..",
                "org.springframework..",
                "java.sql..",
                "java.awt..",
                "java.nio.file..",
                "com.lowagie..",
                "org.apache.poi..",
                "org.jfree..")
            .because("figures and documents are computed from a slice and nothing else"));
  }

  @Test
  void documentsDoNotKnowHowFiguresAreMade() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.mingzhang.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mingzhang.measure..", "org.mingzhang.report..")
            .because("a writer takes any document, whoever made it"));
  }

  @Test
  void theMaskKnowsCountsAndNoPaper() {
    holds(
        classes()
            .that()
            .resideInAPackage("org.mingzhang.measure.mask..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "org.mingzhang.measure.mask..",
                "org.mingzhang.measure",
                "org.mingzhang.ledger",
                "java..",
                "org.jspecify.annotations")
            .because("one mask is computed once and applied to every format alike"));
  }

  @Test
  void figuresDoNotKnowTheMask() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.mingzhang.measure")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mingzhang.measure.mask..")
            .because("a figure is what it is; what is printed of it is decided above"));
  }

  @Test
  void nothingBelowTheScheduleReadsAClock() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mingzhang.schedule..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same input must give the same bytes on any day"));
  }

  @Test
  void theJobsDoNotKnowTheSchedule() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("org.mingzhang.job..", "org.mingzhang.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mingzhang.schedule..")
            .because("a run by hand and a run by the clock are the same run"));
  }
}
