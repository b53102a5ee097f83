package kz.nrm.benchmark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.nrm.referral.Referrals;
import kz.nrm.referral.SiteReferrals;

/** Many persons referred together against the same number referred one by one. */
final class Intake {

    private final Nrm nrm;

    Intake(Nrm nrm) {
        this.nrm = nrm;
    }

    /** Milliseconds for each person, by round. */
    record Costs(int persons, List<Double> together, List<Double> oneByOne) {}

    Costs run(int rounds, int persons, AtomicInteger numbers) {
        together(Math.min(persons, 50), numbers);
        oneByOne(Math.min(persons, 50), numbers);
        var costs = new Costs(persons, new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < rounds; round++) {
            costs.oneByOne().add(oneByOne(persons, numbers));
            costs.together().add(together(persons, numbers));
        }
        return costs;
    }

    private double together(int persons, AtomicInteger numbers) {
        var site = nrm.people()
                .site(numbers.getAndAdd(persons), persons, nrm.bean(Clock.class).instant());
        var referrals = nrm.bean(SiteReferrals.class);
        var from = System.nanoTime();
        var receipt = referrals.submit(UUID.randomUUID().toString(), site, nrm.officer());
        var cost = (System.nanoTime() - from) / 1e6 / persons;
        if (receipt.persons().stream()
                        .filter(result -> result.receipt() != null)
                        .count()
                != persons) {
            throw new IllegalStateException("not every person of the site was taken");
        }
        return cost;
    }

    private double oneByOne(int persons, AtomicInteger numbers) {
        var now = nrm.bean(Clock.class).instant();
        var all = IntStream.range(0, persons)
                .mapToObj(i -> nrm.people().referral(numbers.incrementAndGet(), now))
                .toList();
        var referrals = nrm.bean(Referrals.class);
        var from = System.nanoTime();
        all.forEach(referral -> referrals.submit(referral, nrm.officer()));
        return (System.nanoTime() - from) / 1e6 / persons;
    }
}
