package kz.nrm.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** By which random handle authenticators know a user. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcTemplate database;

    PasskeyOwners(JdbcTemplate database) {
        this.database = database;
    }

    /** The user, with a handle from now on. */
    PublicKeyCredentialUserEntity of(String user) {
        var known = findByUsername(user);
        if (known != null) {
            return known;
        }
        var entity = entity(user, Bytes.random());
        save(entity);
        return entity;
    }

    /** Until the end of the transaction nobody else changes the passkeys of this user. */
    void lock(String user) {
        database.queryForList("select handle from passkey_owner where user_id = ? for update", String.class, user);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return database
                .queryForList(
                        "select user_id from passkey_owner where handle = ?", String.class, handle.toBase64UrlString())
                .stream()
                .findFirst()
                .map(user -> entity(user, handle))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String user) {
        return database.queryForList("select handle from passkey_owner where user_id = ?", String.class, user).stream()
                .findFirst()
                .map(handle -> entity(user, Bytes.fromBase64(handle)))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        database.update(
                "insert into passkey_owner (user_id, handle) values (?, ?)",
                owner.getName(),
                owner.getId().toBase64UrlString());
    }

    @Override
    public void delete(Bytes handle) {
        database.update("delete from passkey_owner where handle = ?", handle.toBase64UrlString());
    }

    private static PublicKeyCredentialUserEntity entity(String user, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(user)
                .displayName(user)
                .id(handle)
                .build();
    }
}
