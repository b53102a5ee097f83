package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.servlet.FlashMap;

class SessionValuesTest {

    private final SessionValues values = new SessionValues();

    @Test
    void textsAreKept() {
        assertThat(read(written("Қазақ"))).isEqualTo("Қазақ");
    }

    @Test
    void whatAPageSaysOnceIsKeptWithItsAddress() {
        var map = new FlashMap();
        map.put("notice", "done");
        map.put("receipt", Map.of("reference", "NRM-1", "hints", List.of("a", "b")));
        map.setTargetRequestPath("/next");
        map.addTargetRequestParam("lang", "kk");
        map.startExpirationPeriod(60);

        assertThat(read(written(List.of(map)))).isEqualTo(List.of(map));
    }

    @Test
    void nothingElseGetsIn() {
        var hidden = new FlashMap();
        hidden.put("receipt", Map.of("at", Instant.EPOCH));

        assertThatThrownBy(() -> written(Instant.EPOCH)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(List.of(hidden))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noClassIsMadeOfWhatIsRead() {
        var foreign = "{\"@class\": \"java.net.URL\", \"text\": \"x\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(foreign)).isInstanceOf(RuntimeException.class);
    }

    private byte[] written(Object value) {
        return (byte[])
                values.convert(value, TypeDescriptor.valueOf(Object.class), TypeDescriptor.valueOf(byte[].class));
    }

    private Object read(byte[] bytes) {
        return values.convert(bytes, TypeDescriptor.valueOf(byte[].class), TypeDescriptor.valueOf(Object.class));
    }
}
