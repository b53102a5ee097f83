package kz.nrm.signin;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told about a passkey and what it says of one, as JSON of the WebAuthn specification, level 3. */
final class PasskeyJson {

    /** Longer than any authenticator says. */
    private static final int LONGEST = 20_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static String written(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** @throws IllegalArgumentException when it is not what a browser says */
    static PublicKeyCredential<AuthenticatorAttestationResponse> registration(String said) {
        var credential = read(said);
        var response = credential.path("response");
        return PublicKeyCredential.<AuthenticatorAttestationResponse>builder()
                .id(bytes(credential, "rawId").toBase64UrlString())
                .rawId(bytes(credential, "rawId"))
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .response(AuthenticatorAttestationResponse.builder()
                        .attestationObject(bytes(response, "attestationObject"))
                        .clientDataJSON(bytes(response, "clientDataJSON"))
                        .transports(transports(response.path("transports")))
                        .build())
                .build();
    }

    /** @throws IllegalArgumentException when it is not what a browser says */
    static PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String said) {
        var credential = read(said);
        var response = credential.path("response");
        return PublicKeyCredential.<AuthenticatorAssertionResponse>builder()
                .id(bytes(credential, "rawId").toBase64UrlString())
                .rawId(bytes(credential, "rawId"))
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .response(AuthenticatorAssertionResponse.builder()
                        .authenticatorData(bytes(response, "authenticatorData"))
                        .clientDataJSON(bytes(response, "clientDataJSON"))
                        .signature(bytes(response, "signature"))
                        .build())
                .build();
    }

    /** The challenge that was answered. */
    static Bytes challenge(Bytes clientData) {
        try {
            return bytes(JSON.readTree(clientData.getBytes()), "challenge");
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("client data is not JSON", noJson);
        }
    }

    private static JsonNode read(String said) {
        if (said.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any credential");
        }
        try {
            return JSON.readTree(said);
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("a credential is JSON", noJson);
        }
    }

    private static Bytes bytes(JsonNode node, String name) {
        var text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return Bytes.fromBase64(text);
    }

    /** Those we know; they only help the browser to ask for the right thing. */
    private static AuthenticatorTransport[] transports(JsonNode said) {
        Set<String> names = said.isArray()
                ? said.valueStream().map(name -> name.asString("")).collect(Collectors.toSet())
                : Set.of();
        return Stream.of(AuthenticatorTransport.values())
                .filter(known -> names.contains(known.getValue()))
                .toArray(AuthenticatorTransport[]::new);
    }
}
