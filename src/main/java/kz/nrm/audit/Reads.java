package kz.nrm.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.access.Honeytokens;
import kz.nrm.access.Looked;
import kz.nrm.http.NotFound;
import kz.nrm.http.TooManyRequests;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every answer to a reader has its row. A reading request is one transaction, from its first query to its row in the trail; only when
 * that is committed does a byte of the answer leave. What is denied has a row too, in a transaction of its own.
 */
@Component
class Reads {

    private static final String LOOKS = Looks.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Refusals for what one is, not for what one entered. */
    private static final Set<String> DENIALS = Set.of("TASK_NOT_YOURS", "NOT_YOUR_ROLE");

    private final AuditTrail trail;
    private final ReadQuota quota;
    private final Honeytokens honeytokens;
    private final Origins origins;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    Reads(
            AuditTrail trail,
            ReadQuota quota,
            Honeytokens honeytokens,
            Origins origins,
            Actors actors,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.trail = trail;
        this.quota = quota;
        this.honeytokens = honeytokens;
        this.origins = origins;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void on(Looked looked) {
        Origins.request()
                .map(request -> request.getAttribute(LOOKS))
                .map(Looks.class::cast)
                .ifPresent(looks -> looks.add(looked, actors.signedIn().orElse(null)));
    }

    /** Lets the handler answer and writes what it showed. */
    @Nullable
    Object answer(HttpServletRequest request, Callable<@Nullable Object> handler) throws Exception {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return handler.call();
        }
        var looks = new Looks();
        request.setAttribute(LOOKS, looks);
        try {
            return READING.contains(request.getMethod())
                    ? reading(request, handler, looks)
                    : changing(request, handler, looks);
        } catch (ReadQuota.Reached reached) {
            quotaReached(request, looks, reached);
            throw new TooManyRequests(reached.untilNext(), "read-quota");
        } catch (Exception refused) {
            refused(request, looks, isDenial(refused));
            throw refused;
        } finally {
            request.removeAttribute(LOOKS);
        }
    }

    private @Nullable Object reading(HttpServletRequest request, Callable<@Nullable Object> handler, Looks looks)
            throws Exception {
        var status = transactions.getTransaction(TransactionDefinition.withDefaults());
        Object answer;
        try {
            answer = handler.call();
            (found(answer) ? shown(request, looks) : denied(request)).forEach(trail::write);
            touched(request, looks, !found(answer));
        } catch (Exception | Error failed) {
            transactions.rollback(status);
            throw failed;
        }
        transactions.commit(status);
        return answer;
    }

    /** What is changed has its rows in the transactions that change it; a question that is posted is a list like any other. */
    private @Nullable Object changing(HttpServletRequest request, Callable<@Nullable Object> handler, Looks looks)
            throws Exception {
        var answer = handler.call();
        if (looks.lines() != null && looks.cases().isEmpty()) {
            apart(() -> shown(request, looks).forEach(trail::write));
        }
        if (!found(answer) || !touching(request, looks, false).isEmpty()) {
            apart(() -> touched(request, looks, !found(answer)));
        }
        return answer;
    }

    /** What was not answered as it was asked for: what is denied has its row, and whatever was touched on the way stays touched. */
    private void refused(HttpServletRequest request, Looks looks, boolean denial) {
        if (denial || !touching(request, looks, false).isEmpty()) {
            apart(() -> {
                (denial ? denied(request) : List.<Entry>of()).forEach(trail::write);
                touched(request, looks, denial);
            });
        }
    }

    private static boolean isDenial(Exception refused) {
        return refused instanceof Refusal refusal
                ? DENIALS.contains(refusal.code())
                : refused instanceof NotFound || refused instanceof AccessDeniedException;
    }

    private void apart(Runnable writing) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> writing.run());
    }

    /** Of a denial as much is asked whether the case is kept from the reader or never was. */
    private void touched(HttpServletRequest request, Looks looks, boolean denied) {
        var cases = touching(request, looks, denied);
        if (denied || !cases.isEmpty()) {
            reader(looks).ifPresent(reader -> honeytokens.touched(reader, cases));
        }
    }

    /** What was opened, changed, denied or found by who the person is; a line in a list touches nothing. */
    private static Set<CaseReference> touching(HttpServletRequest request, Looks looks, boolean denied) {
        var cases = new HashSet<CaseReference>();
        named(READING.contains(request.getMethod()) ? request.getParameter("reference") : null)
                .ifPresent(cases::add);
        if (!isList(request)) {
            cases.addAll(looks.cases());
            cases.addAll(denied ? looks.refused() : Set.of());
            Optional.ofNullable(asked(request)).ifPresent(cases::add);
        }
        return cases;
    }

    private static boolean isList(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && Origins.variables(request).isEmpty();
    }

    private Optional<Actor> reader(Looks looks) {
        return Optional.ofNullable(looks.reader()).or(actors::signedIn);
    }

    /** Others are told; the transaction that was to read has not happened. */
    private void quotaReached(HttpServletRequest request, Looks looks, ReadQuota.Reached reached) {
        quota.tell(reached.reader());
        var origin = origins.of(reached.reader());
        apart(() -> {
            trail.write(Entry.ofUser("ReadQuotaReached", Entry.Result.DENIED, origin, clock.instant())
                    .about(asked(request)));
            touched(request, looks, true);
        });
    }

    /** One thing that was asked for belongs to its case; a list, or what is about no case, to whoever reads. */
    private List<Entry> shown(HttpServletRequest request, Looks looks) {
        var reader = reader(looks).orElse(null);
        if (reader == null) {
            return List.of();
        }
        var origin = origins.of(reader);
        if (looks.cases().isEmpty() || Origins.variables(request).isEmpty()) {
            var what = looks.lines() == null ? "PageRead" : "ListRead";
            return List.of(Entry.ofUser(what, Entry.Result.SHOWN, origin, clock.instant())
                    .about(asked(request))
                    .listing(looks.lines()));
        }
        quota.take(reader, looks.cases());
        return looks.cases().stream()
                .map(reference -> Entry.ofCase(
                                reference,
                                "CaseRead",
                                Entry.Result.SHOWN,
                                looks.glasses(reference).map(origin::because).orElse(origin),
                                clock.instant())
                        .opening(looks.compartments(reference)))
                .toList();
    }

    private List<Entry> denied(HttpServletRequest request) {
        return actors.signedIn().stream()
                .map(reader -> Entry.ofUser("Denied", Entry.Result.DENIED, origins.of(reader), clock.instant())
                        .about(asked(request)))
                .toList();
    }

    private static boolean found(@Nullable Object answer) {
        return !(answer instanceof ResponseEntity<?> entity) || entity.getStatusCode() != HttpStatus.NOT_FOUND;
    }

    /** The case the address names, whether there is such a case or not. */
    private static @Nullable CaseReference asked(HttpServletRequest request) {
        return named(Origins.variables(request).get("reference")).orElse(null);
    }

    private static Optional<CaseReference> named(@Nullable Object text) {
        return Optional.ofNullable(text)
                .map(Object::toString)
                .filter(CaseReference::isReference)
                .map(CaseReference::new);
    }
}
