package kz.nrm.benchmark;

import java.util.Arrays;

/**
 * What one contestant did in one round.
 *
 * @param nanos     wall time of the timed parts
 * @param latencies of each step in nanoseconds, sorted
 * @param cpuNanos  processor time of this Java process in the timed parts
 * @param conflicts steps that lost a race and were done again
 */
record Round(int cases, long nanos, long cpuNanos, long[] latencies, int conflicts) {

    static Round of(int cases, long nanos, long cpuNanos, long[] latencies, int conflicts) {
        var sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Round(cases, nanos, cpuNanos, sorted, conflicts);
    }

    int steps() {
        return latencies.length;
    }

    double stepsPerCase() {
        return (double) steps() / cases;
    }

    double casesPerSecond() {
        return cases / seconds();
    }

    double stepsPerSecond() {
        return steps() / seconds();
    }

    /** Milliseconds of this process's processors for each step. */
    double cpuPerStep() {
        return cpuNanos / 1e6 / steps();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        var index = (int) Math.ceil(percent / 100.0 * latencies.length) - 1;
        return latencies[Math.max(index, 0)] / 1e6;
    }

    private double seconds() {
        return nanos / 1e9;
    }
}
