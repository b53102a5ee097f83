package kz.nrm.casefile.person;

/** The spelling by which names are compared, for tests that look for it. */
public final class NameKeys {

    private NameKeys() {}

    public static String of(String name) {
        return NameKey.of(name);
    }
}
