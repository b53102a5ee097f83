package kz.nrm.casefile.person;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.Optional;
import kz.nrm.access.Compartment;

/** What the benchmark puts in the place of the keys to see what encryption costs. The product has no such switch. */
public final class SealsOff {

    private static final Seal OPEN = new Seal(new Aead() {
        @Override
        public byte[] encrypt(byte[] open, byte[] place) {
            return open;
        }

        @Override
        public byte[] decrypt(byte[] open, byte[] place) {
            return open;
        }
    });

    private SealsOff() {}

    /** The same bean, unless it keeps the keys. */
    public static Object instead(Object bean) {
        return bean instanceof DataKeys ? new NoKeys() : bean;
    }

    private static final class NoKeys extends DataKeys {

        private NoKeys() {
            super(null, null);
        }

        @Override
        void begin(String owner) {}

        @Override
        Optional<Seal> reading(String owner, Compartment compartment) {
            return Optional.of(OPEN);
        }

        @Override
        Seal writing(String owner, Compartment compartment) {
            return OPEN;
        }

        @Override
        void claim(String owner) {}

        @Override
        void destroy(String owner, Instant at) {}
    }
}
