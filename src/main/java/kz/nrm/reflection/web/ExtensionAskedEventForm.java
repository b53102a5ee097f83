package kz.nrm.reflection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseEventForm;
import kz.nrm.reflection.ExtensionReason;
import kz.nrm.reflection.ReflectionExtensions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anybody who helps, or the person, asks for more time. */
@Component
class ExtensionAskedEventForm implements CaseEventForm<ExtensionAskedEventForm.Asking> {

    record Asking(
            @NotNull ExtensionReason extensionReason,
            @Nullable @Size(max = 4000) String note) {}

    private final ReflectionExtensions extensions;

    ExtensionAskedEventForm(ReflectionExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String type() {
        return "extension-asked";
    }

    @Override
    public Class<Asking> input() {
        return Asking.class;
    }

    @Override
    public Set<Role> reporters() {
        return Reporters.EVERYBODY;
    }

    @Override
    public void report(Report<Asking> report) {
        extensions.ask(
                report.reference(),
                report.input().extensionReason(),
                report.actor().id());
    }
}
