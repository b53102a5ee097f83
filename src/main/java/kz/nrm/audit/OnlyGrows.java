package kz.nrm.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses on H2 that a row of the trail be changed or removed, as triggers of its own do on PostgreSQL. H2 makes it by its name. */
public final class OnlyGrows implements Trigger {

    /** The SQL state of what one has no right to do. */
    private static final String NOT_ALLOWED = "42501";

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the audit trail only grows", NOT_ALLOWED);
    }
}
