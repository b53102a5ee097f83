package kz.nrm.journeys;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password that was found right once is right again at once: thousands of requests of the stories need not prove it anew. */
@TestConfiguration(proxyBeanMethods = false)
class KnownPasswords implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
    }

    private record Pair(String password, String hash) {}

    private static final class Remembering implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private final Set<Pair> right = ConcurrentHashMap.newKeySet();

        private Remembering(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            var pair = new Pair(String.valueOf(password), String.valueOf(hash));
            if (right.contains(pair)) {
                return true;
            }
            var matches = encoder.matches(password, hash);
            if (matches) {
                right.add(pair);
            }
            return matches;
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
