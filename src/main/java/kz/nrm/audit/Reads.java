package kz.nrm.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.Callable;
import kz.nrm.access.Actors;
import kz.nrm.access.Honeytokens;
import kz.nrm.access.Looked;
import kz.nrm.http.NotFound;
import kz.nrm.http.StepRefused;
import kz.nrm.http.TooManyRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every answer to a reader has its row. A reading request is one transaction, from its first query to its row in the trail; only when
 * that is committed does a byte of the answer leave. A question that is posted, and a form that comes back with what was wrong, is a look
 * like any other and has its row before it is answered. What is denied has a row too, in a transaction of its own.
 */
@Component
class Reads {

    private final AuditTrail trail;
    private final ReadRows rows;
    private final ReadQuota quota;
    private final Honeytokens honeytokens;
    private final Origins origins;
    private final Actors actors;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    Reads(
            AuditTrail trail,
            ReadRows rows,
            ReadQuota quota,
            Honeytokens honeytokens,
            Origins origins,
            Actors actors,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.trail = trail;
        this.rows = rows;
        this.quota = quota;
        this.honeytokens = honeytokens;
        this.origins = origins;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void on(Looked looked) {
        Looks.ofRequest().ifPresent(looks -> looks.add(looked, actors.signedIn().orElse(null)));
    }

    /** A page says what was refused; where nobody catches it, it comes out of the handler. */
    @EventListener
    void on(StepRefused refused) {
        Looks.ofRequest().filter(looks -> Denials.include(refused.why())).ifPresent(looks -> looks.deny(refused.why()));
    }

    /** Lets the handler answer and writes what it showed. */
    @Nullable
    Object answer(HttpServletRequest request, Callable<@Nullable Object> handler) throws Exception {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return handler.call();
        }
        var question = new Question(request);
        var looks = Looks.begin(request);
        try {
            return question.reads() ? reading(question, handler, looks) : changing(question, handler, looks);
        } catch (ReadQuota.Reached reached) {
            quotaReached(question, looks, reached);
            throw new TooManyRequests(reached.untilNext(), "read-quota");
        } catch (Exception refused) {
            refused(question, looks, refused);
            throw refused;
        } finally {
            Looks.end(request);
        }
    }

    private @Nullable Object reading(Question question, Callable<@Nullable Object> handler, Looks looks)
            throws Exception {
        var status = transactions.getTransaction(TransactionDefinition.withDefaults());
        Object answer;
        try {
            answer = handler.call();
            if (Answers.found(answer)) {
                rows.shown(question, looks).forEach(trail::write);
            } else {
                looks.deny(new NotFound());
            }
            rows.denied(question, looks).forEach(trail::write);
            touched(question, looks, !Answers.found(answer));
        } catch (Exception | Error failed) {
            transactions.rollback(status);
            throw failed;
        }
        transactions.commit(status);
        return answer;
    }

    /** What is changed has its rows in the transactions that change it. */
    private @Nullable Object changing(Question question, Callable<@Nullable Object> handler, Looks looks)
            throws Exception {
        var answer = handler.call();
        if (!Answers.found(answer)) {
            looks.deny(new NotFound());
        }
        if (looks.isDenied()) {
            apart(() -> rows.denied(question, looks).forEach(trail::write));
        }
        var shown = showsCases(answer, looks);
        var denied = !Answers.found(answer);
        if (shown || denied || !question.touching(looks, false).isEmpty()) {
            apart(() -> {
                if (shown) {
                    rows.shown(question, looks).forEach(trail::write);
                }
                touched(question, looks, denied);
            });
        }
        return answer;
    }

    /**
     * Whether a request that was to change something shows what is a look like any other: a page with a case or with a list, and what is
     * answered where nothing was changed. What tells how a change ended belongs to the change.
     */
    private static boolean showsCases(@Nullable Object answer, Looks looks) {
        var list = looks.lines() != null;
        return Answers.found(answer)
                && Answers.shows(answer)
                && (list || !looks.cases().isEmpty())
                && (!looks.isChanged()
                        || Answers.draws(answer)
                        || list && looks.cases().isEmpty());
    }

    /** What was not answered as it was asked for: what is denied has its row, and whatever was touched on the way stays touched. */
    private void refused(Question question, Looks looks, Exception refused) {
        if (Denials.include(refused)) {
            looks.deny(refused);
        }
        var denied = looks.isDenied();
        if (denied || !question.touching(looks, false).isEmpty()) {
            apart(() -> {
                rows.denied(question, looks).forEach(trail::write);
                touched(question, looks, denied);
            });
        }
    }

    private void apart(Runnable writing) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> writing.run());
    }

    /** Of a denial as much is asked whether the case is kept from the reader or never was. */
    private void touched(Question question, Looks looks, boolean denied) {
        var cases = question.touching(looks, denied);
        if (denied || !cases.isEmpty()) {
            rows.reader(looks).ifPresent(reader -> honeytokens.touched(reader, cases));
        }
    }

    /** Others are told; the transaction that was to read has not happened. */
    private void quotaReached(Question question, Looks looks, ReadQuota.Reached reached) {
        quota.tell(reached.reader());
        var origin = origins.of(reached.reader());
        apart(() -> {
            rows.denied(question, looks).forEach(trail::write);
            trail.write(Entry.ofUser("ReadQuotaReached", Entry.Result.DENIED, origin, clock.instant())
                    .about(question.reference()));
            touched(question, looks, true);
        });
    }
}
