package kz.nrm.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * That something is not there is said at an even moment after the question, a whole multiple of {@link EvenAnswerSettings#evenly()}: whoever
 * measures learns nothing of the few microseconds that the database needs longer for a case that is kept from them than for one that never was.
 */
@Component
@EnableConfigurationProperties(EvenAnswerSettings.class)
class EvenAnswers implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ASKED = EvenAnswers.class.getName();

    private final long step;
    private final LongSupplier clock;
    private final LongConsumer pause;

    @Autowired
    EvenAnswers(EvenAnswerSettings settings) {
        this(settings, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param clock nanoseconds from anywhere on
     * @param pause waits for about as many nanoseconds
     */
    EvenAnswers(EvenAnswerSettings settings, LongSupplier clock, LongConsumer pause) {
        this.step = settings.evenly().toNanos();
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ASKED) == null) {
            request.setAttribute(ASKED, clock.getAsLong());
        }
        return true;
    }

    /** Until the next even moment of this request; at once where nobody asked over HTTP. */
    void await() {
        var request = RequestContextHolder.getRequestAttributes();
        if (step > 0
                && request != null
                && request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Long asked) {
            var taken = clock.getAsLong() - asked;
            var even = asked + (taken / step + 1) * step;
            for (var left = even - clock.getAsLong(); left > 0; left = even - clock.getAsLong()) {
                pause.accept(left);
            }
        }
    }
}
