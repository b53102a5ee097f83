package kz.nrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.nrm.shared.Classified;
import kz.nrm.shared.DataClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is stored of which nobody has said how much harm it can do; what can do harm is stored in one place, under seal. */
@AnalyzeClasses(packages = "kz.nrm", importOptions = ImportOption.DoNotIncludeTests.class)
class DataClassesTest {

    private static final String VAULT = "kz.nrm.casefile.person";

    @ArchTest
    static final ArchRule every_stored_field_is_classified = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should(new Checked("be classified", field -> classOf(field).isPresent()));

    @ArchTest
    static final ArchRule what_does_harm_is_in_the_vault_alone = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should(new Checked(
                    "not be above CASE outside of the vault",
                    field -> field.getOwner().getPackageName().equals(VAULT)
                            || classOf(field).filter(DataClass::sealed).isEmpty()));

    @Test
    void a_field_without_a_class_is_noticed() {
        assertThat(violations(WithoutClass.class)).isEqualTo(3);
        assertThat(violations(WithClass.class)).isZero();
    }

    @Classified(DataClass.CASE)
    static class WithoutClass {
        private long id;

        private @Nullable String anything;
        private @Nullable LocalDate birthday;
        private byte @Nullable [] bytes;
    }

    @Classified(DataClass.CASE)
    static class WithClass {
        private long id;

        @Classified(DataClass.PUBLIC)
        private @Nullable String code;
    }

    private static long violations(Class<?> type) {
        return new ClassFileImporter()
                .importClasses(type).get(type).getFields().stream()
                        .filter(DataClassesTest::isStored)
                        .filter(field -> classOf(field).isEmpty())
                        .count();
    }

    /** What a field says for itself; where it can hold a code, a number or an instant alone, what its table says. */
    private static Optional<DataClass> classOf(JavaField field) {
        var own = field.tryGetAnnotationOfType(Classified.class).map(Classified::value);
        return own.isPresent() || holdsAnything(field.getRawType())
                ? own
                : field.getOwner().tryGetAnnotationOfType(Classified.class).map(Classified::value);
    }

    private static boolean holdsAnything(JavaClass type) {
        return type.isArray()
                || type.isEquivalentTo(String.class)
                || type.isEquivalentTo(LocalDate.class)
                || type.isEquivalentTo(Object.class)
                || type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class);
    }

    private static boolean isStored(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC) && !field.isAnnotatedWith(Transient.class);
    }

    /** Looks at each stored field of a table. */
    private static final class Checked extends ArchCondition<JavaClass> {

        private final Predicate<JavaField> right;

        private Checked(String description, Predicate<JavaField> right) {
            super(description);
            this.right = right;
        }

        @Override
        public void check(JavaClass table, ConditionEvents events) {
            table.getFields().stream().filter(DataClassesTest::isStored).forEach(field -> {
                var message = field.getFullName() + " should " + getDescription();
                events.add(new SimpleConditionEvent(field, right.test(field), message));
            });
        }
    }
}
