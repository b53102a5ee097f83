package kz.nrm.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.NewOffice;
import kz.nrm.access.OfficeChangeView;
import kz.nrm.access.OfficeNames;
import kz.nrm.access.Offices;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.workflow.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the directory say of offices and of the changes that wait. */
@Component
class AgencyPages {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Agencies agencies;
    private final Offices offices;
    private final TaskFacts facts;
    private final Words words;

    AgencyPages(Agencies agencies, Offices offices, TaskFacts facts, Words words) {
        this.agencies = agencies;
        this.offices = offices;
        this.facts = facts;
        this.words = words;
    }

    /** A further office: of a kind of which a region can have several. */
    FormPages.Sheet registration() {
        var single = Arrays.stream(AgencyKind.values())
                .filter(Predicate.not(agencies::several))
                .map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
        var fields = FormField.of(NewOffice.class).stream()
                .map(field -> field.without(single))
                .toList();
        return new FormPages.Sheet("/agencies", fields, Map.of());
    }

    FormPages.Sheet names(AgencyId id) {
        return FormPages.Sheet.of("/agencies/" + id + "/names", OfficeNames.class);
    }

    Row row(Agency office) {
        return new Row(
                office.id().value(),
                office.name(words.locale().getLanguage()),
                words.code(office.kind()),
                region(office.region().orElse(null)),
                state(office),
                office.open(),
                agencies.configured(office.id()),
                names(office.names()));
    }

    /** What waits, but for nothing that this office has no part in; all of it where none is named. */
    List<Change> waiting(Actor actor, @Nullable AgencyId office) {
        return offices.waiting(actor).stream()
                .filter(change -> office == null || office.equals(change.office()))
                .map(change -> new Change(
                        change.id(),
                        what(change),
                        names(change.names()),
                        facts.name(change.proposedBy()) + ", " + words.moment(change.proposedAt()),
                        change.proposedBy().equals(actor.id())))
                .toList();
    }

    /** What is to change, in words. */
    String what(OfficeChangeView change) {
        var office = change.office();
        return office == null
                ? words.text(
                        "board.agencies.change." + change.what(), words.code(change.kind()), region(change.region()))
                : words.text("board.agencies.change." + change.what(), words.agency(office));
    }

    List<Asked.Option> kinds(@Nullable AgencyKind chosen) {
        return options(EnumSet.allOf(AgencyKind.class), chosen);
    }

    List<Asked.Option> regions(@Nullable Region chosen) {
        return options(EnumSet.allOf(Region.class), chosen);
    }

    private List<Asked.Option> options(Set<? extends Enum<?>> codes, @Nullable Enum<?> chosen) {
        return codes.stream()
                .map(code -> new Asked.Option(code.name(), words.code(code), code == chosen))
                .toList();
    }

    private String state(Agency office) {
        if (!office.open()) {
            return words.text("board.agencies.closed");
        }
        return words.text(agencies.configured(office.id()) ? "board.agencies.configured" : "board.agencies.further");
    }

    private String region(@Nullable Region region) {
        return region == null ? words.text("board.beds.everywhere") : words.code(region);
    }

    private static List<Name> names(Map<String, String> names) {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.ofNullable(names.get(language)).map(name -> new Name(language, name)))
                .toList();
    }

    /** @param configured cases are routed to it, so it is never closed */
    record Row(
            String id,
            String name,
            String kind,
            String region,
            String state,
            boolean open,
            boolean configured,
            List<Name> names) {}

    /** A name in its language. */
    record Name(String language, String text) {}

    /** @param own asked for by the reader: somebody else decides */
    record Change(UUID id, String what, List<Name> names, String proposed, boolean own) {}
}
