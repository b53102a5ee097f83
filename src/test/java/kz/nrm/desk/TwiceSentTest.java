package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

class TwiceSentTest {

    @Test
    void theSecondSendingGetsTheAnswerOfTheFirst() {
        var tries = new AtomicInteger();

        assertThat(TwiceSent.answered(() -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new DataIntegrityViolationException("the key is there already");
                    }
                    return "the receipt";
                }))
                .isEqualTo("the receipt");
    }

    @Test
    void whatFailsTwiceHasFailed() {
        assertThatThrownBy(() -> TwiceSent.answered(() -> {
                    throw new CannotAcquireLockException("still locked");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
    }
}
