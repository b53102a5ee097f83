package kz.nrm.support;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Two series of times: whether somebody who measures could tell where they come from. */
public final class Welch {

    private static final double KEPT = 0.9;

    private Welch() {}

    /** Welch's t of what both took, without the slowest tenth of both together: pauses of the machine say nothing of either. */
    public static double t(double[] one, double[] other) {
        var all = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
        var slowest = all[(int) Math.ceil(all.length * KEPT) - 1];
        return plain(without(one, slowest), without(other, slowest));
    }

    static double plain(double[] one, double[] other) {
        return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length);
    }

    public static double median(double[] times) {
        var sorted = Arrays.stream(times).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] without(double[] times, double slowest) {
        return Arrays.stream(times).filter(time -> time <= slowest).toArray();
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElseThrow();
    }

    private static double variance(double[] times) {
        var mean = mean(times);
        return Arrays.stream(times).map(time -> (time - mean) * (time - mean)).sum() / (times.length - 1);
    }
}
