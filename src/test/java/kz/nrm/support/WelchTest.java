package kz.nrm.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WelchTest {

    private static final int MANY = 2_000;

    @Test
    void isTheTOfTheTextbook() {
        var one =
                new double[] {27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4};
        var other =
                new double[] {27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.6, 19.7};

        assertThat(Welch.plain(one, other)).isCloseTo(-2.46, within(0.01));
        assertThat(Welch.median(one)).isEqualTo(21.0);
        assertThat(Welch.median(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
    }

    @Test
    void aTwentiethMoreIsNoticedAndAPauseIsNot() {
        var random = new Random(1);
        var one = times(random, 1.0);
        var same = times(random, 1.0);
        var slower = times(random, 1.05);
        one[3] = 5_000;

        assertThat(Math.abs(Welch.t(one, same))).isLessThan(4.5);
        assertThat(Math.abs(Welch.t(one, slower))).isGreaterThan(4.5);
    }

    private static double[] times(Random random, double each) {
        return random.doubles(MANY).map(wobble -> each * (1 + wobble / 5)).toArray();
    }
}
