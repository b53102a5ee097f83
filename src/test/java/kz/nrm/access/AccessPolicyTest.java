package kz.nrm.access;

import static java.util.stream.Collectors.joining;
import static kz.nrm.access.Compartment.LOCATION;
import static kz.nrm.access.Compartment.STATUS;
import static kz.nrm.access.Compartment.TESTIMONY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of who may open what for what, and its page in the documentation. After a wanted change, write it anew with
 * {@code mvn verify -Dtest=AccessPolicyTest -Dnrm.policy.write=true} and commit it.
 */
class AccessPolicyTest {

    private static final Path KEPT = Path.of("docs/access-policy.md");

    /** One question that can be put to the table. */
    private record Cell(Role role, boolean policeSide, Compartment compartment, Purpose purpose, boolean reflection) {

        AccessRule rule() {
            return AccessPolicy.rule(role, policeSide, compartment, Set.of(purpose), reflection);
        }

        boolean open() {
            return rule().opens();
        }
    }

    @Test
    void where_somebody_lives_is_open_for_help_alone_and_never_to_the_police_side() {
        assertThat(cells().filter(cell -> cell.compartment() == LOCATION && cell.open()))
                .isNotEmpty()
                .allMatch(cell -> cell.purpose() == Purpose.HELP && !cell.policeSide())
                .noneMatch(cell -> cell.role().policeSide());
    }

    @Test
    void what_was_told_is_sealed_for_the_police_side_in_reflection_and_for_nobody_else() {
        var told = cells().filter(cell -> cell.compartment() == TESTIMONY
                        && cell.role().opens(TESTIMONY)
                        && cell.role().purpose() == cell.purpose())
                .toList();

        assertThat(told)
                .filteredOn(cell -> cell.policeSide() && cell.reflection())
                .isNotEmpty()
                .allMatch(cell -> cell.rule() == AccessRule.SEALED_IN_REFLECTION);
        assertThat(told)
                .filteredOn(cell -> !cell.policeSide() || !cell.reflection())
                .isNotEmpty()
                .allMatch(Cell::open);
    }

    @Test
    void a_role_opens_only_for_what_it_is_there_for() {
        assertThat(cells().filter(cell -> cell.compartment() != STATUS && cell.open()))
                .isNotEmpty()
                .allMatch(cell -> cell.role().purpose() == cell.purpose());
        assertThat(AccessPolicy.rule(Role.CASE_MANAGER, false, LOCATION, Set.of(Purpose.COORDINATE), false))
                .isEqualTo(AccessRule.NOT_FOR_THIS_PURPOSE);
    }

    @Test
    void a_door_that_serves_nothing_opens_nothing() {
        for (var role : Role.values()) {
            for (var compartment : Compartment.values()) {
                assertThat(AccessPolicy.rule(role, false, compartment, Set.of(), false)
                                .opens())
                        .isFalse();
            }
        }
    }

    @Test
    void the_kept_page_is_the_table() throws IOException {
        var page = page();
        if (Boolean.getBoolean("nrm.policy.write")) {
            Files.writeString(KEPT, page);
        }
        assertThat(Files.readString(KEPT)).isEqualTo(page);
    }

    private static Stream<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var role : Role.values()) {
            for (var compartment : Compartment.values()) {
                for (var purpose : Purpose.values()) {
                    for (var reflection : List.of(false, true)) {
                        cells.add(new Cell(role, true, compartment, purpose, reflection));
                        if (!role.policeSide()) {
                            cells.add(new Cell(role, false, compartment, purpose, reflection));
                        }
                    }
                }
            }
        }
        return cells.stream();
    }

    private static String page() {
        return """
                # Who may open what, for what

                Written by `AccessPolicyTest` from the table the application decides by; do not edit. Default deny: what no cell opens is
                shut. First the case must exist for the reader: by a relation of the agency or national coordination, and no exclusion.
                The relation of an agency ends when the referral goes to another one, or a house declined, did not answer, was left or became
                known, and the agency owes and keeps nothing else in the case; who referred goes on seeing the status.

                ## Open for what

                Columns are what a door serves, rows are roles. Every cell names the compartments that are open there. A compartment in italics is
                sealed while the recovery and reflection period runs and the person has not decided to cooperate. Beyond the status, a
                relation as participant or coordination and a consent or ground of the law are needed as well (`config/consent.yml`).

                %s
                The same for roles that are not of the police side by themselves, held at a body of the police side (police, prosecutor,
                migration, border):

                %s
                ## By which rule

                At doors for the role's own purpose, with the reflection period running.

                %s
                ## Doors

                The longest beginning counts. What no line places serves nothing. Who passes which door stands in `access-doors.md`.

                %s
                ## Rules

                %s""".formatted(
                        purposes(Arrays.asList(Role.values()), Role::policeSide),
                        purposes(
                                Arrays.stream(Role.values())
                                        .filter(role -> !role.policeSide() && !role.seesNoCase())
                                        .toList(),
                                role -> true),
                        rules(),
                        doors(),
                        words());
    }

    private static String purposes(List<Role> roles, Function<Role, Boolean> policeSide) {
        return table(
                Stream.of(Purpose.values()).map(AccessPolicyTest::small).toList(),
                roles,
                role -> Stream.of(Purpose.values())
                        .map(purpose -> Stream.of(Compartment.values())
                                .filter(compartment ->
                                        new Cell(role, policeSide.apply(role), compartment, purpose, false).open())
                                .map(compartment ->
                                        new Cell(role, policeSide.apply(role), compartment, purpose, true).open()
                                                ? small(compartment)
                                                : "*" + small(compartment) + "*")
                                .collect(joining(", ")))
                        .toList());
    }

    private static String rules() {
        return table(
                Stream.of(Compartment.values()).map(AccessPolicyTest::small).toList(),
                Arrays.asList(Role.values()),
                role -> Stream.of(Compartment.values())
                        .map(compartment -> new Cell(role, role.policeSide(), compartment, role.purpose(), true).rule())
                        .map(AccessPolicyTest::small)
                        .toList());
    }

    private static String doors() {
        var lines = new StringBuilder("| door | serves |\n|---|---|\n");
        new TreeMap<>(Purposes.DOORS)
                .forEach((door, serves) -> lines.append("| `%s` | %s |\n"
                        .formatted(
                                door,
                                serves.isEmpty()
                                        ? "nothing of a case"
                                        : EnumSet.copyOf(serves).stream()
                                                .map(AccessPolicyTest::small)
                                                .collect(joining(", ")))));
        return lines.toString();
    }

    private static String words() {
        var words = ResourceBundle.getBundle("messages/common", Locale.ENGLISH);
        return Stream.of(AccessRule.values())
                .map(rule -> "* **%s** %s%n"
                        .formatted(small(rule), words.getString("code.AccessRule." + rule.name()))
                        .replace("\r", ""))
                .collect(joining());
    }

    private static String table(List<String> heads, List<Role> roles, Function<Role, List<String>> cells) {
        var lines = new StringBuilder(
                "| role | " + String.join(" | ", heads) + " |\n" + "|---".repeat(heads.size() + 1) + "|\n");
        roles.forEach(role ->
                lines.append("| %s | %s |\n".formatted(small(role), String.join(" | ", cells.apply(role)))));
        return lines.toString();
    }

    private static String small(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
