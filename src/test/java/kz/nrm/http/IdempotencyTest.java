package kz.nrm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyTest {

    private static final String KEY = "key-of-today";
    private static final Map<String, String> SMALL = Map.of("answer", "NO");

    private final Map<IdempotencyKey.Id, IdempotencyKey> rows = new HashMap<>();
    private final IdempotencyKeyRepository keys = mock(IdempotencyKeyRepository.class);
    private final Actor actor = new Actor(
            new UserId("manager"),
            "Manager",
            new AgencyId("AKIMAT_SOC-75"),
            AgencyKind.AKIMAT_SOC,
            Optional.empty(),
            Set.of(Role.CASE_MANAGER));
    private final AtomicInteger done = new AtomicInteger();
    private final Idempotency idempotency = under("index key of this house");

    @BeforeEach
    void table() {
        when(keys.findById(any())).thenAnswer(asked -> Optional.ofNullable(rows.get(asked.getArgument(0))));
        when(keys.saveAndFlush(any())).thenAnswer(asked -> {
            IdempotencyKey row = asked.getArgument(0);
            rows.put(new IdempotencyKey.Id("manager", KEY), row);
            return row;
        });
    }

    @Test
    void the_same_body_is_answered_again_and_another_one_is_refused() {
        assertThat(sent(idempotency, SMALL)).isEqualTo("done 1");
        assertThat(sent(idempotency, SMALL)).isEqualTo("done 1");
        refused(idempotency, Map.of("answer", "YES"));
    }

    @Test
    void whoever_reads_the_table_cannot_try_out_what_was_sent() throws Exception {
        sent(idempotency, SMALL);
        var kept = fingerprint();

        var plain = MessageDigest.getInstance("SHA-256").digest("{\"answer\":\"NO\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(kept).matches("[0-9a-f]{64}").isNotEqualTo(HexFormat.of().formatHex(plain));
        rows.clear();
        sent(under("index key of another house"), SMALL);
        assertThat(fingerprint()).isNotEqualTo(kept);
    }

    @Test
    void a_key_of_before_fingerprints_were_keyed_does_nothing_twice() {
        var id = new IdempotencyKey.Id("manager", KEY);
        rows.put(id, new IdempotencyKey(id, "", Instant.EPOCH));

        refused(idempotency, SMALL);
        assertThat(done).hasValue(0);
    }

    private String fingerprint() {
        return rows.values().iterator().next().requestHash();
    }

    private String sent(Idempotency to, Object body) {
        return to.once(KEY, actor, body, String.class, () -> "done " + done.incrementAndGet());
    }

    private void refused(Idempotency by, Object body) {
        assertThatThrownBy(() -> sent(by, body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private Idempotency under(String indexKey) {
        var fingerprints = new SentBodies(new SentBodySettings(indexKey));
        return new Idempotency(keys, fingerprints, JsonMapper.shared(), Clock.systemUTC());
    }
}
