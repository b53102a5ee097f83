package kz.nrm.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.nrm.shared.UserId;
import kz.nrm.signin.Challenges.Purpose;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn: what the browser is asked, and whether its answer is right. The authenticator always verifies its user,
 * so that a passkey is something one has together with something one knows or is.
 */
@Component
class PasskeyCeremonies {

    private final PublicKeyCredentialRpEntity party;
    private final PasskeyOwners owners;
    private final PasskeyRows rows;
    private final Challenges challenges;
    private final WebAuthnRelyingPartyOperations operations;

    PasskeyCeremonies(
            PasskeySettings settings,
            SignInSettings signIn,
            PasskeyOwners owners,
            PasskeyRows rows,
            Challenges challenges) {
        settings.check(signIn.tls());
        this.party = PublicKeyCredentialRpEntity.builder()
                .id(settings.relyingParty())
                .name("NRM")
                .build();
        this.owners = owners;
        this.rows = rows;
        this.challenges = challenges;
        this.operations = new Webauthn4JRelyingPartyOperations(owners, rows, party, settings.origins());
    }

    /** What a browser needs to make a passkey for this user. */
    String creation(UserId user) {
        return PasskeyJson.written(creation(user, challenges.issue(Purpose.REGISTRATION, user.value())));
    }

    /** What a browser needs to show a passkey of this user, or of whoever sits before it. */
    String request(Purpose purpose, Optional<UserId> user) {
        return PasskeyJson.written(request(user, challenges.issue(purpose, owner(user))));
    }

    /** @throws BadCredentialsException when the answer is not right */
    void register(UserId user, String label, String said) {
        rightly(() -> {
            var credential = PasskeyJson.registration(said);
            var challenge = answered(credential.getResponse().getClientDataJSON(), Purpose.REGISTRATION, user.value());
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(user, challenge), new RelyingPartyPublicKey(credential, label)));
            return spent(challenge, user);
        });
    }

    /**
     * Whose passkey was shown.
     *
     * @throws BadCredentialsException when the answer is not right, was given before, or is of another user than the one asked for
     */
    UserId shown(Purpose purpose, Optional<UserId> asked, String said) {
        return rightly(() -> {
            var credential = PasskeyJson.assertion(said);
            var challenge = answered(credential.getResponse().getClientDataJSON(), purpose, owner(asked));
            var owner = operations.authenticate(
                    new RelyingPartyAuthenticationRequest(request(asked, challenge), credential));
            if (asked.isPresent() && !asked.get().value().equals(owner.getName())) {
                throw new BadCredentialsException("passkey of another user");
            }
            return spent(challenge, new UserId(owner.getName()));
        });
    }

    private byte[] answered(Bytes clientData, Purpose purpose, String owner) {
        var challenge = PasskeyJson.challenge(clientData).getBytes();
        if (!challenges.holds(challenge, purpose, owner)) {
            throw new BadCredentialsException("challenge too old or not ours");
        }
        return challenge;
    }

    private UserId spent(byte[] challenge, UserId user) {
        if (!challenges.spend(challenge)) {
            throw new BadCredentialsException("challenge answered before");
        }
        return user;
    }

    private PublicKeyCredentialCreationOptions creation(UserId user, byte[] challenge) {
        var owner = owners.of(user.value());
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party)
                .user(owner)
                .challenge(new Bytes(challenge))
                .timeout(Challenges.LIFE)
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .excludeCredentials(named(rows.findByUserId(owner.getId())))
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Optional<UserId> user, byte[] challenge) {
        var known = user.map(asked -> rows.findByUserId(owners.of(asked.value()).getId()));
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(party.getId())
                .challenge(new Bytes(challenge))
                .timeout(Challenges.LIFE)
                .allowCredentials(known.map(PasskeyCeremonies::named).orElse(List.of()))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static List<PublicKeyCredentialDescriptor> named(List<CredentialRecord> passkeys) {
        return passkeys.stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(passkey.getCredentialId())
                        .transports(passkey.getTransports())
                        .build())
                .toList();
    }

    private static String owner(Optional<UserId> user) {
        return user.map(UserId::value).orElse("");
    }

    private static UserId rightly(Supplier<UserId> ceremony) {
        try {
            return ceremony.get();
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw new BadCredentialsException("passkey refused", wrong);
        }
    }
}
