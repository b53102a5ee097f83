package kz.nrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.CaseReaders;
import kz.nrm.access.Compartment;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads from the trail which agencies were shown what of a case. */
@Component
class RecordedReaders implements CaseReaders {

    private static final String SHOWN = """
            select agency, compartments, max(happened_at) from audit_entry
            where reference = ? and result = 'SHOWN' and agency is not null and compartments is not null
            group by agency, compartments""";

    private static final Comparator<Reading> ORDER =
            Comparator.comparing((Reading one) -> one.agency().value()).thenComparing(Reading::compartment);

    private final JdbcTemplate database;

    RecordedReaders(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public List<Reading> of(CaseReference reference) {
        return database.query(SHOWN, (row, number) -> readings(row), reference.value()).stream()
                .flatMap(Function.identity())
                .collect(Collectors.toMap(
                        reading -> reading.agency() + " " + reading.compartment(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Reading::last))))
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Reading> readings(ResultSet row) throws SQLException {
        var agency = new AgencyId(row.getString(1));
        var last = row.getObject(3, OffsetDateTime.class).toInstant();
        return Arrays.stream(row.getString(2).split(" "))
                .filter(name -> !name.isEmpty())
                .map(Compartment::valueOf)
                .filter(compartment -> compartment != Compartment.STATUS)
                .map(compartment -> new Reading(agency, compartment, last));
    }
}
