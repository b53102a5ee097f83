package kz.nrm.shelter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class BedRacePostgresTest extends BedRace {

    /** Runs as long as the tests: the connection pool of the cached context outlives this class. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        var address = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        properties.add("spring.datasource.url", () -> address);
    }
}
