package kz.nrm.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** A contestant whose statements are counted in its steps, and only there: looking for work and the passing of time do not count. */
record CountedSteps(Contestant walker) implements Contestant {

    @Override
    public String name() {
        return walker.name();
    }

    @Override
    public String begin(int number) {
        return counted(() -> walker.begin(number));
    }

    @Override
    public List<String> open(String key) {
        return walker.open(key);
    }

    @Override
    public void complete(String key, String task) {
        counted(() -> {
            walker.complete(key, task);
            return task;
        });
    }

    private <T> T counted(Supplier<T> step) {
        database().goOn();
        try {
            return step.get();
        } finally {
            database().pause();
        }
    }

    @Override
    public List<String> advance(Collection<String> keys) {
        return walker.advance(keys);
    }

    @Override
    public CountingDataSource database() {
        return walker.database();
    }
}
