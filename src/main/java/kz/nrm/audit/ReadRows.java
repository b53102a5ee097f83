package kz.nrm.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of what one request was shown and denied. */
@Component
class ReadRows {

    private final ReadQuota quota;
    private final Origins origins;
    private final Actors actors;
    private final Clock clock;

    ReadRows(ReadQuota quota, Origins origins, Actors actors, Clock clock) {
        this.quota = quota;
        this.origins = origins;
        this.actors = actors;
        this.clock = clock;
    }

    /** Who looks: signed in, or by a secret address. */
    Optional<Actor> reader(Looks looks) {
        return Optional.ofNullable(looks.reader()).or(actors::signedIn);
    }

    /**
     * One thing that was asked for belongs to its case; a list, or what is about no case, to whoever reads. What a line of a list tells of
     * its case belongs to both.
     *
     * @throws ReadQuota.Reached when these are more cases than the reader may open
     */
    List<Entry> shown(Question question, Looks looks) {
        return reader(looks).map(reader -> shown(question, looks, reader)).orElse(List.of());
    }

    private List<Entry> shown(Question question, Looks looks, Actor reader) {
        var opened = question.opened(looks);
        quota.take(reader, together(opened, looks.unsealed()));
        var origin = origins.of(reader);
        var rows = new ArrayList<Entry>();
        if (opened.isEmpty()) {
            var what = looks.lines() == null ? "PageRead" : "ListRead";
            rows.add(Entry.ofUser(what, Entry.Result.SHOWN, origin, clock.instant())
                    .about(question.reference())
                    .listing(looks.lines()));
        }
        together(opened, looks.listed()).forEach(reference -> rows.add(of(reference, looks, origin)));
        return rows;
    }

    private Entry of(CaseReference reference, Looks looks, Origin origin) {
        return Entry.ofCase(
                        reference,
                        "CaseRead",
                        Entry.Result.SHOWN,
                        looks.glasses(reference).map(origin::because).orElse(origin),
                        clock.instant())
                .opening(looks.compartments(reference));
    }

    private static Collection<CaseReference> together(Set<CaseReference> opened, Set<CaseReference> listed) {
        var all = new TreeSet<>(Comparator.comparing(CaseReference::value));
        all.addAll(opened);
        all.addAll(listed);
        return all;
    }

    /** What was denied to whoever is signed in and has no row yet: why, and of which case, where the address or what they see names one. */
    List<Entry> denied(Question question, Looks looks) {
        var denials = looks.takeDenials();
        return actors.signedIn().stream()
                .flatMap(reader -> denials.stream().map(denial -> because(denial, origins.of(reader))))
                .map(origin -> Entry.ofUser("Denied", Entry.Result.DENIED, origin, clock.instant())
                        .about(about(question, looks)))
                .toList();
    }

    private static Origin because(Exception denial, Origin origin) {
        var code = Denials.code(denial);
        return code == null ? origin : origin.because(origin.why() == null ? code : origin.why() + " " + code);
    }

    private static @Nullable CaseReference about(Question question, Looks looks) {
        var asked = question.reference();
        var seen = looks.cases();
        return asked == null && question.isOfOne() && seen.size() == 1
                ? seen.iterator().next()
                : asked;
    }
}
