package kz.nrm.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

class ExtensionRequestTest {

    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
    private static final UserId FIRST = new UserId("first");
    private static final UserId SECOND = new UserId("second");

    private final ExtensionRequest request =
            new ExtensionRequest(UUID.randomUUID(), ExtensionReason.PERSONS_REQUEST, FIRST, AT);

    @Test
    void isUnsettledUntilTheLastDayHasMoved() {
        assertThat(request.unsettled()).isTrue();
        assertThatIllegalStateException().isThrownBy(request::applied);

        request.grant(ExtensionReason.MEDICAL_REPORT, FIRST, AT);
        assertThat(request.unsettled()).isTrue();
        request.applied();

        assertThat(request.unsettled()).isFalse();
        assertThat(request.reason()).isEqualTo(ExtensionReason.MEDICAL_REPORT);
        assertThat(request.decidedBy()).isEqualTo(FIRST);
    }

    @Test
    void oneNoSettlesNothing() {
        request.refuse(FIRST, AT);
        assertThat(request.unsettled()).isTrue();
        assertThatThrownBy(() -> request.refuse(FIRST, AT)).isInstanceOf(Refusal.class);
        assertThat(request.unsettled()).isTrue();

        request.refuse(SECOND, AT);
        assertThat(request.unsettled()).isFalse();
        assertThatThrownBy(() -> request.grant(ExtensionReason.CHILD, FIRST, AT))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theSecondPersonMayGrantAfterAll() {
        request.refuse(FIRST, AT);
        request.grant(ExtensionReason.CHILD, SECOND, AT);

        assertThat(request.unsettled()).isTrue();
        assertThat(request.reason()).isEqualTo(ExtensionReason.CHILD);
    }
}
