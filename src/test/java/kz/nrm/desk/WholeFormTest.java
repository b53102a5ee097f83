package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WholeFormTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final WholeForm whole;

    WholeFormTest() {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            whole = new WholeForm(new InputBinder(json, validators.getValidator()));
        }
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var document = document("{'day': 'soon', 'count': 'two', 'part': {'size': 9, 'since': 'then'}}");

        var invalid = catchThrowableOfType(InvalidInput.class, () -> whole.read(document, Form.class));

        assertThat(invalid.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("day", "count", "part.since", "part.size", "reason");
        assertThat(document)
                .isEqualTo(document("{'day': 'soon', 'count': 'two', 'part': {'size': 9, 'since': 'then'}}"));
    }

    @Test
    void whatIsRightIsRead() {
        var document =
                document("{'day': '2026-11-16', 'count': 2, 'reason': 'so', 'part': {}, 'several': ['2026-11-16']}");

        assertThat(whole.read(document, Form.class).count()).isEqualTo(2);
    }

    @Test
    void aListWithSomethingWrongInItIsSetAsideWhole() {
        var document = document("{'several': ['soon'], 'reason': 'so'}");

        var invalid = catchThrowableOfType(InvalidInput.class, () -> whole.read(document, Form.class));

        assertThat(invalid.violations())
                .hasSize(1)
                .first()
                .extracting(Violation::field)
                .asString()
                .startsWith("several");
    }

    private ObjectNode document(String text) {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }

    record Form(
            LocalDate day,
            Integer count,
            @NotNull String reason,
            @Valid Part part,
            List<LocalDate> several) {}

    record Part(@Max(5) Integer size, LocalDate since) {}
}
