package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.casefile.AttachmentKind;
import kz.nrm.casefile.Attachments;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a case in words, as far as they are open to the reader, and the form to add one. */
@Component
class AttachmentPages {

    private static final int KILO = 1_024;

    private final Attachments attachments;
    private final Words words;

    AttachmentPages(Attachments attachments, Words words) {
        this.attachments = attachments;
        this.words = words;
    }

    Panel of(CaseReference reference, Actor actor) {
        return of(reference, actor, null, null, UUID.randomUUID().toString());
    }

    /** The same with what is wrong with the file that was sent. */
    Panel of(
            CaseReference reference, Actor actor, @Nullable AttachmentKind chosen, @Nullable String fault, String key) {
        return new Panel(
                "/cases/" + reference + "/attachments",
                key,
                attachments.list(reference, actor).stream()
                        .map(file -> row(reference, file))
                        .toList(),
                attachments.kindsFor(reference, actor).stream()
                        .map(kind -> choice(kind, kind == chosen))
                        .toList(),
                Arrays.stream(Attachments.RemovalReason.values())
                        .map(reason -> new Choice(reason.name(), words.code(reason), false))
                        .toList(),
                fault);
    }

    private Row row(CaseReference reference, Attachments.Listed file) {
        var removed = file.removalReason();
        return new Row(
                removed == null ? "/files/" + reference + "/" + file.id() : null,
                "/cases/" + reference + "/attachments/" + file.id() + "/removal",
                file.name() == null ? "" : file.name(),
                words.code(file.kind()),
                words.code(file.compartment()),
                size(file.size()),
                words.moment(file.addedAt()),
                removed == null
                        ? null
                        : words.text("desk.files.removed", words.moment(file.removedAt()), words.code(removed)),
                file.removable());
    }

    private Choice choice(AttachmentKind kind, boolean chosen) {
        return new Choice(kind.name(), words.code(kind.compartment()) + ": " + words.code(kind), chosen);
    }

    private String size(long bytes) {
        return bytes < KILO * KILO
                ? words.text("desk.files.kb", Math.max(1, bytes / KILO))
                : words.text("desk.files.mb", bytes / (KILO * KILO));
    }

    /**
     * What the page shows.
     *
     * @param kinds what the reader may add; none hides the form
     * @param fault what is wrong with what was sent; null where nothing is
     */
    record Panel(
            String action,
            String key,
            List<Row> rows,
            List<Choice> kinds,
            List<Choice> reasons,
            @Nullable String fault) {

        public boolean shown() {
            return !rows.isEmpty() || !kinds.isEmpty();
        }
    }

    /**
     * One file.
     *
     * @param address to save it from; null where it was removed
     * @param removed when and why; null where it was not
     */
    record Row(
            @Nullable String address,
            String removal,
            String name,
            String kind,
            String compartment,
            String size,
            String when,
            @Nullable String removed,
            boolean removable) {}

    /** One value to choose from. */
    record Choice(String code, String name, boolean chosen) {}
}
