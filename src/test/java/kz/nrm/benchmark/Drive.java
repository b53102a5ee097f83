package kz.nrm.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Drives a contestant through a round: threads walk each their own case, and between the walks the main thread lets time pass. */
final class Drive {

    private static final int MOST_TRIES = 10;

    private final Contestant contestant;
    private final int wide;
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private long nanos;
    private long cpuNanos;

    private Drive(Contestant contestant, int wide) {
        this.contestant = contestant;
        this.wide = wide;
    }

    /** Takes this many new cases from their first step to their last. */
    static Round round(Contestant contestant, int wide, int cases, AtomicInteger numbers) {
        return new Drive(contestant, wide).run(cases, numbers);
    }

    private Round run(int cases, AtomicInteger numbers) {
        var threads = Executors.newFixedThreadPool(wide);
        try {
            var keys = new ConcurrentLinkedQueue<String>();
            var begun = IntStream.range(0, cases)
                    .mapToObj(i -> numbers.incrementAndGet())
                    .toList();
            timed(threads, begun, number -> {
                var key = begin(number);
                keys.add(key);
                walk(key);
            });
            var all = List.copyOf(keys);
            for (var next = contestant.advance(all); !next.isEmpty(); next = contestant.advance(all)) {
                timed(threads, next, this::walk);
            }
        } finally {
            threads.shutdownNow();
        }
        return Round.of(
                cases,
                nanos,
                cpuNanos,
                latencies.stream().mapToLong(Long::longValue).toArray(),
                conflicts.get());
    }

    private <T> void timed(ExecutorService threads, Collection<T> work, Consumer<T> each) {
        var queue = new ConcurrentLinkedQueue<>(work);
        var cpuFrom = Machine.cpuNanos();
        var from = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (var thread = 0; thread < wide; thread++) {
            running.add(threads.submit(() -> {
                for (var one = queue.poll(); one != null; one = queue.poll()) {
                    each.accept(one);
                }
            }));
        }
        running.forEach(Drive::await);
        nanos += System.nanoTime() - from;
        cpuNanos += Machine.cpuNanos() - cpuFrom;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String begin(int number) {
        var from = System.nanoTime();
        var key = contestant.begin(number);
        latencies.add(System.nanoTime() - from);
        return key;
    }

    /** Completes tasks until the case waits for something else. */
    private void walk(String key) {
        var tries = new HashMap<String, Integer>();
        for (var tasks = contestant.open(key); !tasks.isEmpty(); tasks = contestant.open(key)) {
            for (var task : tasks) {
                step(key, task, tries);
            }
        }
    }

    private void step(String key, String task, HashMap<String, Integer> tries) {
        var from = System.nanoTime();
        try {
            contestant.complete(key, task);
            latencies.add(System.nanoTime() - from);
        } catch (GoneMeanwhile gone) {
            // taken back by a step before it
        } catch (RuntimeException failed) {
            conflicts.incrementAndGet();
            if (tries.merge(task, 1, Integer::sum) >= MOST_TRIES) {
                throw failed;
            }
        }
    }

    /** The task was open when we looked, and is not any more. */
    static final class GoneMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
