package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import kz.nrm.browser.Chromium.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;

/** The browser is found by the tests themselves, and a machine without one is told so. */
@ExtendWith(Chromium.class)
class ChromiumTest {

    private static final Way NOWHERE = new Way("not here", () -> {
        throw new IOException("no such file");
    });

    @Test
    void aBrowserRuns() {
        assertThat(Chromium.browser().isConnected()).isTrue();
        assertThat(Chromium.browser().browserType().name()).isEqualTo("chromium");
    }

    @Test
    void theFirstWayThatLeadsToOneIsTaken() {
        var found = Mockito.mock(Browser.class);
        assertThat(Chromium.first(List.of(NOWHERE, new Way("here", () -> found), NOWHERE)))
                .isSameAs(found);
    }

    @Test
    void withoutAnyTheBuildSaysSoAndWhatToDo() {
        assertThatThrownBy(() -> Chromium.first(List.of(NOWHERE, NOWHERE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NO BROWSER")
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("not here: no such file");
    }
}
