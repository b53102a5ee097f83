package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On H2, too, nobody changes or removes a row of the trail, the owner of the tables neither; it goes on growing. */
class OnlyGrowsTest {

    private static final TrailDatabase BASE = TrailDatabase.onlyGrowing();

    static {
        BASE.jdbc.update("insert into audit_before_chain (reference) values ('NRM-0000-0000-0000')");
        BASE.transaction(List.of("case:A", "user:b"), new Random(1));
        BASE.checkpoint();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set acted_by = 'nobody'",
                "update audit_entry set why = 'task' where stream = 'case:A'",
                "delete from audit_entry",
                "update audit_checkpoint set streams = 0",
                "delete from audit_checkpoint",
                "update audit_sealed set seq = seq + 1",
                "delete from audit_sealed",
                "delete from audit_head",
                "delete from audit_before_chain",
                "merge into audit_sealed (stream, seq, mac, checkpoint) select stream, seq, mac, 9 from audit_sealed",
            })
    void nothing_is_taken_back(String attempt) {
        var before = rows();
        assertThatThrownBy(() -> BASE.jdbc.update(attempt)).rootCause().hasMessageContaining("only grows");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void it_grows() {
        var before = BASE.written().size();
        BASE.transaction(List.of("case:A", "case:new"), new Random(2));
        BASE.checkpoint();
        assertThat(BASE.written()).hasSizeGreaterThan(before);
    }

    private static List<Object> rows() {
        return List.of(
                BASE.jdbc.queryForList("select stream, seq, acted_by, why from audit_entry order by stream, seq"),
                BASE.jdbc.queryForList("select number, streams from audit_checkpoint order by number"),
                BASE.jdbc.queryForList("select stream, seq, checkpoint from audit_sealed order by stream, seq"),
                BASE.jdbc.queryForList("select stream from audit_head order by stream"));
    }
}
