package kz.nrm.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import kz.nrm.benchmark.PerformancePage.Part;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    @Test
    void onePartIsWrittenAnewAndTheOthersStayAsTheyWere() {
        var parts = new EnumMap<Part, String>(Part.class);
        parts.put(Part.PATH, "# Performance\n\n| a | b |\n");
        parts.put(Part.BOARD, "## The board\n");
        var page = PerformancePage.text(parts);

        var read = PerformancePage.read(page);
        assertThat(read).isEqualTo(parts);
        read.put(Part.CLOCK, "## The clock\n");

        assertThat(PerformancePage.text(read)).isEqualTo("""
                <!-- part PATH -->
                # Performance

                | a | b |

                <!-- part CLOCK -->
                ## The clock

                <!-- part BOARD -->
                ## The board
                """);
    }
}
