package kz.nrm.signin;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import kz.nrm.desk.Browser;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A security key and the browser around it: makes and shows real passkeys, as the script of the page would have them. */
public final class PasskeyDevice {

    static final String HOME = "http://localhost:8080";
    private static final Pattern FORM = Pattern.compile("data-options=\"([^\"]+)\"");
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final JsonMapper JSON = new JsonMapper();

    private final NoneAttestationAuthenticator key = new NoneAttestationAuthenticator();
    private final ClientPlatform browser;

    public PasskeyDevice() {
        this(HOME);
    }

    PasskeyDevice(String origin) {
        this.browser = new ClientPlatform(new Origin(origin), new WebAuthnAuthenticatorAdaptor(key));
    }

    /** The same key in a browser that was led to another page. */
    PasskeyDevice on(String origin) {
        browser.setOrigin(new Origin(origin));
        return this;
    }

    /** From now on its counter stands still, as that of a copy would. */
    void stopCounting() {
        key.setCountUpEnabled(false);
    }

    /** Makes a first passkey of whoever is signed in with the password alone. */
    public PasskeyDevice registered(Browser at) {
        at.get("/passkeys");
        at.post("/passkeys/new", Map.of());
        at.post("/passkeys", Map.of("label", "key", "credential", made(options(at.page()))));
        return this;
    }

    /** The code that the page of codes gives for it. */
    public String code(Browser at) {
        at.get("/passkeys/code");
        at.post("/passkeys/code", Map.of("credential", shown(options(at.page()))));
        return at.page().replaceFirst("(?s).*<code>(\\d{8})</code>.*", "$1");
    }

    String made(String options) {
        var wanted = CONVERTER.getJsonMapper().readValue(options, PublicKeyCredentialCreationOptions.class);
        var made = browser.create(wanted);
        return said(
                made.getRawId(),
                Map.of(
                        "attestationObject",
                        text(made.getResponse().getAttestationObject()),
                        "clientDataJSON",
                        text(made.getResponse().getClientDataJSON()),
                        "transports",
                        new String[] {"usb", "of-tomorrow"}));
    }

    String shown(String options) {
        var wanted = CONVERTER.getJsonMapper().readValue(options, PublicKeyCredentialRequestOptions.class);
        var shown = browser.get(wanted);
        return said(
                shown.getRawId(),
                Map.of(
                        "authenticatorData",
                        text(shown.getResponse().getAuthenticatorData()),
                        "clientDataJSON",
                        text(shown.getResponse().getClientDataJSON()),
                        "signature",
                        text(shown.getResponse().getSignature())));
    }

    /** What the page tells its script. */
    static String options(String page) {
        var found = FORM.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no passkey is asked for: " + page);
        }
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private static String said(byte[] id, Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of("rawId", text(id), "response", response));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
