package kz.nrm.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/** What a request asks for, by its method and its address. */
record Question(HttpServletRequest request) {

    private static final String REFERENCE = "reference";
    private static final String PRINTING = "POST /printed";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Whether nothing is to change. */
    boolean reads() {
        return READING.contains(request.getMethod());
    }

    /** Whether the address names one thing: a case, a task, a deadline. */
    boolean isOfOne() {
        return !Origins.variables(request).isEmpty();
    }

    /** The case the address names, or by which a list is narrowed, whether there is such a case or not. */
    @Nullable
    CaseReference reference() {
        return inAddress().or(this::narrowing).orElse(null);
    }

    /** Of the cases somebody was let into those that were asked for; the others are lines of a list. */
    Set<CaseReference> opened(Looks looks) {
        if (isOfOne()) {
            return looks.cases();
        }
        return narrowing().filter(looks.cases()::contains).map(Set::of).orElse(Set.of());
    }

    /**
     * What was opened, changed, denied or found by who the person is; a line in a list touches nothing.
     *
     * @param denied whether nothing was found
     */
    Set<CaseReference> touching(Looks looks, boolean denied) {
        var cases = new HashSet<CaseReference>();
        narrowing().ifPresent(cases::add);
        if (!reads() && !prints() || isOfOne()) {
            cases.addAll(looks.cases());
            cases.addAll(denied ? looks.refused() : Set.of());
            inAddress().ifPresent(cases::add);
        }
        return cases;
    }

    /** What is printed lay open before: a line on paper touches as little as a line on the screen. */
    private boolean prints() {
        return Origins.door(request).equals(PRINTING);
    }

    private Optional<CaseReference> inAddress() {
        return named(Origins.variables(request).get(REFERENCE));
    }

    private Optional<CaseReference> narrowing() {
        return named(reads() ? request.getParameter(REFERENCE) : null);
    }

    private static Optional<CaseReference> named(@Nullable Object text) {
        return Optional.ofNullable(text)
                .map(Object::toString)
                .filter(CaseReference::isReference)
                .map(CaseReference::new);
    }
}
