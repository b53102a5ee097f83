package kz.nrm.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.access.WhoLooked.Reading;
import kz.nrm.casefile.CaseView;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.casefile.ConsentTalks;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.Deadlines;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/**
 * What the mechanism knows and does about the person, in plain words for the person. Nothing in it tells whether the person talks with
 * those who investigate, whoever opens it: others may look over the shoulder.
 */
@Component
class MyFile {

    private static final int MOST_DATES = 8;

    private final ConsentTalks talks;
    private final ConsentPages consents;
    private final Deadlines deadlines;
    private final CaseEyes eyes;
    private final Words words;

    MyFile(ConsentTalks talks, ConsentPages consents, Deadlines deadlines, CaseEyes eyes, Words words) {
        this.talks = talks;
        this.consents = consents;
        this.deadlines = deadlines;
        this.eyes = eyes;
        this.words = words;
    }

    File of(CaseView view, Actor actor) {
        var standing = talks.of(view.reference(), actor);
        return new File(
                decisions(standing.decisions(), actor),
                lookers(view.reference(), standing.readings(), actor),
                words.text("hub.my.state." + view.state()),
                words.moment(view.stateSince()),
                dates(view.reference(), actor),
                List.of(eyes.agency(actor, view.receiving())));
    }

    /** For each purpose and recipient the last word. */
    private List<ConsentPages.Entry> decisions(List<Consent> ledger, Actor actor) {
        var last = new LinkedHashMap<String, Consent>();
        ledger.stream()
                .filter(consent -> consent.purpose() != Purpose.POLICE)
                .forEach(consent -> last.put(consent.purpose() + " " + consent.scope(), consent));
        return last.values().stream()
                .map(consent -> consents.entry(0, consent, actor))
                .toList();
    }

    private List<Looker> lookers(CaseReference reference, List<ConsentTalks.Read> readings, Actor actor) {
        Map<AgencyId, List<Reading>> byAgency = readings.stream()
                .map(ConsentTalks.Read::reading)
                .filter(reading -> eyes.helps(reading.agency()))
                .collect(groupingBy(Reading::agency, LinkedHashMap::new, toList()));
        return byAgency.entrySet().stream()
                .map(seen -> new Looker(
                        eyes.agency(actor, seen.getKey()),
                        words.moment(last(seen.getValue())),
                        seen.getValue().stream().map(this::part).toList()))
                .toList();
    }

    private static Instant last(List<Reading> readings) {
        return readings.stream()
                .map(Reading::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Part part(Reading reading) {
        return new Part(
                reading.compartment().name().toLowerCase(Locale.ROOT),
                words.text("hub.my.part." + reading.compartment()));
    }

    private List<Day> dates(CaseReference reference, Actor actor) {
        return deadlines.find(DeadlineQuery.ofCase(reference)).stream()
                .filter(deadline -> deadline.status() == DeadlineStatus.RUNNING)
                .filter(deadline -> !eyes.tellsOfCriminalTrack(deadline.kind()))
                .limit(MOST_DATES)
                .map(deadline -> new Day(
                        words.text("deadline.kind." + deadline.kind()),
                        words.end(deadline),
                        words.left(deadline),
                        eyes.agency(actor, deadline.agency())))
                .toList();
    }

    /** @param helpers who answers for the person's case */
    record File(
            List<ConsentPages.Entry> decisions,
            List<Looker> lookers,
            String state,
            String since,
            List<Day> dates,
            List<String> helpers) {}

    /** An agency that has read something. */
    record Looker(String agency, String last, List<Part> parts) {}

    /** @param picture name of its pictogram */
    record Part(String picture, String name) {}

    /** Something that is to happen until a day. */
    record Day(String what, String until, String left, String who) {}
}
