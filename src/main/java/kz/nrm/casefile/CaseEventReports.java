package kz.nrm.casefile;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.person.Vault;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes reports of what happened to a person and hands each to the capability that answers it. */
@Service
@Transactional
public class CaseEventReports implements SmartInitializingSingleton {

    private final ObjectProvider<CaseEventForm<?>> beans;
    private final CaseAccess access;
    private final InputBinder binder;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Map<String, CaseEventForm<?>> byType = Map.of();

    CaseEventReports(
            ObjectProvider<CaseEventForm<?>> beans,
            CaseAccess access,
            InputBinder binder,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.beans = beans;
        this.access = access;
        this.binder = binder;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        byType = beans.stream().collect(toUnmodifiableMap(CaseEventForm::type, Function.identity()));
    }

    public Collection<CaseEventForm<?>> forms() {
        return byType.values();
    }

    /**
     * Takes a report.
     *
     * @throws NotFound when the case does not exist for this actor, or nothing of this type can be reported by them
     */
    public void report(CaseReference reference, String type, JsonNode input, Actor actor) {
        var form = byType.get(type);
        if (!access.mayOpen(actor, reference) || form == null) {
            throw new NotFound();
        }
        if (!actor.holdsAny(form.reporters())) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        report(reference, form, input, actor);
    }

    private <T extends Record> void report(CaseReference reference, CaseEventForm<T> form, JsonNode json, Actor actor) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var input = binder.bind(json, form.input());
        vault.put(reference, form.type(), Compartment.TESTIMONY, actor.id(), at, input);
        events.publishEvent(new CaseEventReported(reference, form.type(), at));
        form.report(new CaseEventForm.Report<>(reference, actor, input, at));
    }
}
