package kz.nrm.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody has proved who they are, as Spring Security names it: FACTOR_PASSWORD, FACTOR_TOTP, FACTOR_WEBAUTHN, … */
record Factors(Set<String> names) {

    static final Factors NONE = new Factors(Set.of());
    static final String TOTP = "FACTOR_TOTP";

    private static final String PREFIX = "FACTOR_";
    private static final Set<String> STRONG = Set.of(TOTP, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    static Factors of(Authentication authentication) {
        return new Factors(authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    static Factors read(String written) {
        return new Factors(Arrays.stream(written.split(" "))
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    String written() {
        return String.join(" ", names);
    }

    Factors with(String factor) {
        return new Factors(
                Stream.concat(names.stream(), Stream.of(factor)).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether more than a password was shown. */
    boolean strong() {
        return names.stream().anyMatch(STRONG::contains);
    }

    /** The user as signed in by these factors. */
    Authentication authenticated(SignedIn user) {
        Collection<GrantedAuthority> authorities = Stream.concat(
                        user.getAuthorities().stream(), names.stream().map(FactorGrantedAuthority::fromAuthority))
                .collect(Collectors.toList());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }
}
