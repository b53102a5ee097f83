package kz.nrm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.SafeContactCard;
import kz.nrm.workflow.engine.CaseDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** What must never import what: the rules of docs/architecture.md, numbered as there. */
@AnalyzeClasses(packages = "kz.nrm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CAPABILITIES = {
        "referral",
        "identification",
        "reflection",
        "shelter",
        "assistance",
        "childprotection",
        "investigation",
        "repatriation",
        "inclusion",
        "detention"
    };

    @ArchTest
    static final ArchRule r1_shared_imports_only_java = classes()
            .that()
            .resideInAPackage("kz.nrm.shared..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "kz.nrm.shared..");

    @ArchTest
    static final ArchRule r2_a_capability_never_imports_another = slices().assignedFrom(
                    new com.tngtech.archunit.library.dependencies.SliceAssignment() {
                        @Override
                        public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(
                                JavaClass type) {
                            for (var capability : CAPABILITIES) {
                                if (type.getPackageName().equals("kz.nrm." + capability)
                                        || type.getPackageName().startsWith("kz.nrm." + capability + ".")) {
                                    return com.tngtech.archunit.library.dependencies.SliceIdentifier.of(capability);
                                }
                            }
                            return com.tngtech.archunit.library.dependencies.SliceIdentifier.ignore();
                        }

                        @Override
                        public String getDescription() {
                            return "capabilities";
                        }
                    })
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule r3_nobody_imports_process_packages = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.nrm..process..");

    @ArchTest
    static final ArchRule r3_nobody_imports_web_packages = noClasses()
            .that()
            .resideOutsideOfPackage("kz.nrm..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.nrm..web..");

    @ArchTest
    static final ArchRule r4_the_engine_is_seen_in_two_kinds_of_package = noClasses()
            .that()
            .resideOutsideOfPackages("kz.nrm.workflow.engine..", "kz.nrm..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule r4_engine_internals_are_seen_in_one = noClasses()
            .that()
            .resideOutsideOfPackage("kz.nrm.workflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule r5_web_and_process_touch_no_persistence = noClasses()
            .that()
            .resideInAnyPackage("kz.nrm..web..", "kz.nrm..process..")
            .should()
            .dependOnClassesThat(are(describe(
                    "repositories, entities or the entity manager",
                    type -> type.isAssignableTo(Repository.class)
                            || type.isAnnotatedWith(Entity.class)
                            || type.isEquivalentTo(EntityManager.class))));

    @ArchTest
    static final ArchRule r5_repositories_are_package_private =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule r5_entities_are_package_private =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule r6_persons_are_seen_by_the_case_file_alone = noClasses()
            .that()
            .resideOutsideOfPackage("kz.nrm.casefile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.nrm.casefile.person..");

    @ArchTest
    static final ArchRule
            r6_a_number_of_the_person_is_read_for_the_card_with_its_rules_and_to_recognise_the_person_alone =
                    noClasses()
                            .that()
                            .doNotBelongToAnyOf(SafeContactCard.class, PersonSearch.class, SafeContact.class)
                            .should()
                            .callMethod(SafeContact.class, "value");

    @ArchTest
    static final ArchRule r7_nobody_imports_audit = noClasses()
            .that()
            .resideOutsideOfPackage("kz.nrm.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.nrm.audit..");

    @ArchTest
    static final ArchRule r9_time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule r9_the_old_date_only_beside_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("kz.nrm.workflow.engine..", "kz.nrm..process..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Date.class);

    /** Everything else runs on any database; this one H2 calls by its name. */
    @ArchTest
    static final ArchRule one_class_knows_which_database_it_is_on = noClasses()
            .that()
            .doNotHaveSimpleName("OnlyGrows")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    @ArchTest
    static final ArchRule r10_no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule r10_no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule r10_no_other_logging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule r10_controllers_and_delegates_own_no_transaction = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAssignableTo(CaseDelegate.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule r10_nor_do_their_methods = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("kz.nrm..web..", "kz.nrm..process.."))
            .should()
            .notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule delegates_return_refusals_and_throw_no_engine_errors = noClasses()
            .that(resideInAPackage("kz.nrm.."))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.camunda.bpm.engine.delegate.BpmnError");

    @ArchTest
    static final ArchRule no_lists_of_dates_in_fields = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveRawType(java.util.Date.class);
}
