package kz.nrm.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.nrm.access.Actor;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;
import org.springframework.stereotype.Service;

/** Takes all the persons found at one site at once. */
@Service
public class SiteReferrals {

    private static final Set<String> SHARED = Set.of("reporter", "encounter", "receivingAgency", "channel");

    private final Referrals referrals;
    private final ReferralRules rules;
    private final InputBinder binder;
    private final Batches batches;

    SiteReferrals(Referrals referrals, ReferralRules rules, InputBinder binder, Batches batches) {
        this.referrals = referrals;
        this.rules = rules;
        this.binder = binder;
        this.batches = batches;
    }

    /**
     * Takes every person whose facts break no rule. Fifty at a time are kept together or not at all; the same key goes on after a
     * break and never takes a person twice.
     *
     * @return one result per person, in their order
     * @throws InvalidInput when a shared fact breaks a rule, or every person does; nothing was stored
     */
    public SiteReceipt submit(String key, NewSiteReferral site, Actor by) {
        Referrals.requireSubmitter(by);
        require(binder.violations(site));
        require(rules.unknownSigns("commonIndicators", site.commonIndicators()));
        var id = UUID.nameUUIDFromBytes((by.id() + " " + key).getBytes(StandardCharsets.UTF_8));
        var checked = IntStream.range(0, site.persons().size())
                .mapToObj(index -> checked(id, site, index))
                .toList();
        require(shared(checked));
        if (checked.stream().noneMatch(one -> one.broken().isEmpty())) {
            throw new InvalidInput(checked.stream()
                    .flatMap(one -> one.broken().stream().map(rule -> rule.under("persons[" + one.index() + "]")))
                    .toList());
        }
        var results = batches.each(key, by, site, checked, part -> referrals.takeAll(part, by));
        return new SiteReceipt(id, results);
    }

    /** Every rule this site and its persons would break; nothing is stored. */
    public List<Violation> broken(NewSiteReferral site) {
        var broken = new ArrayList<>(binder.violations(site));
        broken.addAll(rules.unknownSigns("commonIndicators", site.commonIndicators()));
        if (broken.isEmpty()) {
            for (var i = 0; i < site.persons().size(); i++) {
                var person = "persons[" + i + "]";
                checked(new UUID(0, 0), site, i).broken().stream()
                        .map(rule -> SHARED.contains(rule.field().split("[.\\[]", 2)[0]) ? rule : rule.under(person))
                        .filter(rule -> !broken.contains(rule))
                        .forEach(broken::add);
            }
        }
        return broken;
    }

    private Checked checked(UUID id, NewSiteReferral site, int index) {
        var person = site.persons().get(index);
        var referral = site.referralOf(person);
        var broken = new ArrayList<>(binder.violations(person));
        broken.addAll(rules.broken(referral));
        return new Checked(index, referral, Origin.ofSite(id, site.site(), person.family(), site.narrative()), broken);
    }

    /** Broken rules of shared facts, which every person repeats. */
    private static List<Violation> shared(List<Checked> checked) {
        return checked.get(0).broken().stream()
                .filter(rule -> SHARED.contains(rule.field().split("[.\\[]", 2)[0]))
                .toList();
    }

    private static void require(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
    }
}
