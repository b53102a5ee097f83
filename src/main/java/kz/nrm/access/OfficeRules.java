package kz.nrm.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;

/** What may be changed in the directory of agencies: asked when it is proposed, and again when it is approved. */
@Component
class OfficeRules {

    private static final Map<String, String> FIELDS = Map.of("kk", "nameKk", "ru", "nameRu", "en", "nameEn");

    private final Agencies agencies;
    private final AppUserRepository users;
    private final List<OfficeInUse> uses;

    OfficeRules(Agencies agencies, AppUserRepository users, List<OfficeInUse> uses) {
        this.agencies = agencies;
        this.users = users;
        this.uses = uses;
    }

    /** @throws Refusal naming the rule, and the field where one is to blame */
    void check(OfficeChangeView change) {
        requireFreeNames(change);
        switch (change.what()) {
            case REGISTRATION -> requireSeveral(change);
            case NAMES -> office(change);
            case CLOSING -> requireClosable(office(change));
            case REOPENING -> requireClosed(office(change));
        }
    }

    private void requireSeveral(OfficeChangeView change) {
        if (!agencies.several(change.kind())) {
            throw Refusal.ofField("kind", "OFFICE_KIND_SINGLE");
        }
    }

    /** Two offices of one name could not be told apart where something is given to one of them. */
    private void requireFreeNames(OfficeChangeView change) {
        change.names()
                .forEach((language, name) -> agencies.all().stream()
                        .filter(office -> !office.id().equals(change.office())
                                && office.name(language).equalsIgnoreCase(name))
                        .findAny()
                        .ifPresent(other -> {
                            throw Refusal.ofField(FIELDS.getOrDefault(language, language), "OFFICE_NAME_TAKEN");
                        }));
    }

    private void requireClosable(Agency office) {
        if (agencies.configured(office.id())) {
            throw Refusal.because("OFFICE_CONFIGURED");
        }
        if (!office.open()) {
            throw Refusal.because("OFFICE_CLOSED");
        }
        if (users.existsByAgencyAndEnabledTrue(office.id().value())) {
            throw Refusal.because("OFFICE_HAS_USERS");
        }
        uses.forEach(use -> use.requireIdle(office.id()));
    }

    private static void requireClosed(Agency office) {
        if (office.open()) {
            throw Refusal.because("OFFICE_OPEN");
        }
    }

    private Agency office(OfficeChangeView change) {
        return Optional.ofNullable(change.office())
                .flatMap(agencies::find)
                .orElseThrow(() -> Refusal.ofField("agency", "AGENCY_UNKNOWN"));
    }
}
