package kz.nrm.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as rows. A counter that does not go forward is a copy of the authenticator: it is not taken. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final String ALL = "select id, owner, label, public_key, attestation, signature_count, transports,"
            + " backup_eligible, backup_state, created_at, used_at from passkey";

    private final JdbcTemplate database;
    private final Clock clock;

    PasskeyRows(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean any(String user) {
        return !database.queryForList(
                        "select id from passkey join passkey_owner on handle = owner where user_id = ?",
                        String.class,
                        user)
                .isEmpty();
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            insert(passkey);
        } else if (!used(passkey)) {
            throw new BadCredentialsException("the counter of a passkey did not go forward");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.query(ALL + " where id = ?", (row, number) -> passkey(row), id.toBase64UrlString()).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.query(
                ALL + " where owner = ? order by created_at, id",
                (row, number) -> passkey(row),
                handle.toBase64UrlString());
    }

    @Override
    public void delete(Bytes id) {
        database.update("delete from passkey where id = ?", id.toBase64UrlString());
    }

    private void insert(CredentialRecord passkey) {
        database.update(
                "insert into passkey (id, owner, label, public_key, attestation, signature_count, transports,"
                        + " backup_eligible, backup_state, created_at, used_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getUserEntityUserId().toBase64UrlString(),
                passkey.getLabel(),
                new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString(),
                Objects.requireNonNull(passkey.getAttestationObject()).toBase64UrlString(),
                passkey.getSignatureCount(),
                passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                passkey.isBackupEligible(),
                passkey.isBackupState(),
                now(),
                now());
    }

    /** Authenticators without a counter always say 0. */
    private boolean used(CredentialRecord passkey) {
        return database.update(
                        "update passkey set signature_count = ?, used_at = ? where id = ?"
                                + " and (signature_count < ? or signature_count = 0 and ? = 0)",
                        passkey.getSignatureCount(),
                        now(),
                        passkey.getCredentialId().toBase64UrlString(),
                        passkey.getSignatureCount(),
                        passkey.getSignatureCount())
                == 1;
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(Bytes.fromBase64(row.getString("owner")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }
}
