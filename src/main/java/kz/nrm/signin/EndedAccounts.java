package kz.nrm.signin;

import kz.nrm.access.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is disabled, or has another password or no second factor any more, is signed in nowhere: it happens in the same transaction. */
@Component
class EndedAccounts {

    private final JdbcTemplate database;

    EndedAccounts(JdbcTemplate database) {
        this.database = database;
    }

    @EventListener
    void changed(AccountChanged change) {
        var user = change.user().value();
        if (change.endsSessions()) {
            database.update("delete from user_session where principal_name = ?", user);
            database.update("delete from api_token where user_id = ?", user);
        }
        if (change.kind() == AccountChanged.Kind.FACTOR_RESET) {
            database.update("delete from totp_secret where user_id = ?", user);
            database.update("delete from passkey_owner where user_id = ?", user);
            database.update("delete from passkey_code where user_id = ?", user);
        }
    }
}
