package kz.nrm.signin;

import java.time.Clock;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The authenticator application of one user. */
public final class Authenticator {

    private static final int SECONDS = 30;

    private final ApplicationContext application;
    private final UserId user;

    public Authenticator(ApplicationContext application, UserId user) {
        this.application = application;
        this.user = user;
    }

    /** Scans the secret and shows the first code. */
    public Authenticator enrol() {
        var seconds = application.getBean(SecondFactors.class);
        seconds.enrolment(user);
        if (!seconds.accepts(user, code(0))) {
            throw new AssertionError("the first code was not taken");
        }
        return this;
    }

    /** The code of now, or of so many half minutes later. */
    public String code(int later) {
        var sealed = application
                .getBean(JdbcTemplate.class)
                .queryForObject("select sealed from totp_secret where user_id = ?", String.class, user.value());
        var step = application.getBean(Clock.class).instant().getEpochSecond() / SECONDS + later;
        return Totp.code(application.getBean(SignInKeys.class).open(String.valueOf(sealed), user.value()), step, 6);
    }
}
