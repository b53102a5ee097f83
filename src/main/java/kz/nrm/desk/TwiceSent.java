package kz.nrm.desk;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Somebody pressed the button twice, and both sendings of one form met: the second asks again and gets the answer of the first. */
final class TwiceSent {

    private TwiceSent() {}

    static <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException met) {
            return work.get();
        }
    }
}
