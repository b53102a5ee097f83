package kz.nrm.signin;

import java.util.ArrayList;
import java.util.Arrays;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to run real cases with a sign-in that is there for training. */
@Component
class SignInCheck {

    /** @throws IllegalStateException outside the training profile, naming each setting that has to go */
    SignInCheck(SignInSettings settings, Environment environment) {
        if (Arrays.asList(environment.getActiveProfiles()).contains("training")) {
            return;
        }
        var wrong = new ArrayList<String>();
        if (settings.secondFactor() == SignInSettings.SecondFactorRule.OFF) {
            wrong.add("nrm.sign-in.second-factor: off opens accounts and emergencies with a password alone");
        }
        if (settings.basic()) {
            wrong.add("nrm.sign-in.basic: true opens the JSON interface with a password alone");
        }
        if (!settings.tls()) {
            wrong.add(
                    "nrm.sign-in.tls: false lets session cookies go over plain connections; it stays true behind a proxy"
                            + " that ends TLS, too");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "refusing to start outside the profile \"training\": " + String.join("; ", wrong));
        }
    }
}
