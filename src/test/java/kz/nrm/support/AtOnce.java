package kz.nrm.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several calls begun at the same moment, each on its own thread. */
public final class AtOnce {

    private AtOnce() {}

    /** The answers in the order of the calls. */
    @SafeVarargs
    public static <T> List<T> call(Callable<T>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        var threads = Executors.newFixedThreadPool(calls.length);
        try {
            var started = new ArrayList<Future<T>>();
            for (var call : calls) {
                started.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : started) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
