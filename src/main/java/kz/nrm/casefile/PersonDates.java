package kz.nrm.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStarts;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dates of the case file that deadlines start with: the eighteenth birthday, and the closing that follow-ups count from. */
@Component
class PersonDates implements DeadlineStarts {

    private static final Set<String> BIRTHDAY = Set.of("TURNS_EIGHTEEN_NEAR", "TURNS_EIGHTEEN", "EIGHTEENTH_BIRTHDAY");

    private final ObjectProvider<CaseFiles> files;

    PersonDates(ObjectProvider<CaseFiles> files) {
        this.files = files;
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        var name = kind.value();
        if (BIRTHDAY.contains(name)) {
            return files.getObject()
                    .eighteenthBirthday(reference)
                    .map(birthday -> birthday.atStartOfDay(Region.ZONE).toInstant());
        }
        if (name.startsWith("FOLLOW_UP_")) {
            var file = files.getObject().get(reference);
            return file.state().closed() ? Optional.of(file.stateSince()) : Optional.empty();
        }
        return Optional.empty();
    }
}
