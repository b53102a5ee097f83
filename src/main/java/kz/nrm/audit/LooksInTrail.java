package kz.nrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.access.Compartment;
import kz.nrm.access.WhoLooked;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the trail who was shown what of a case, or of several cases together. */
@Component
@Transactional(readOnly = true)
class LooksInTrail implements WhoLooked {

    private static final String READERS = """
            select acted_by, agency, max(happened_at), count(*) from audit_entry
            where reference in (:references) and happened_at >= :from and happened_at < :to and agency is not null
              and (result = 'SHOWN' and ' ' || compartments || ' ' like :compartment
                or :location and what = 'LocationRevealed')
            group by acted_by, agency order by 3 desc, 1""";

    private static final String SHOWN = """
            select agency, compartments, max(happened_at) from audit_entry
            where reference = :reference and result = 'SHOWN' and agency is not null and compartments is not null
            group by agency, compartments""";

    private static final Comparator<Reading> ORDER =
            Comparator.comparing((Reading one) -> one.agency().value()).thenComparing(Reading::compartment);

    private final NamedParameterJdbcTemplate database;

    LooksInTrail(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    @Override
    public List<Reader> into(Collection<CaseReference> cases, Compartment compartment, Instant from, Instant to) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var asked = Map.of(
                "references",
                cases.stream().map(CaseReference::value).toList(),
                "from",
                from.atOffset(ZoneOffset.UTC),
                "to",
                to.atOffset(ZoneOffset.UTC),
                "compartment",
                "% " + compartment.name() + " %",
                "location",
                compartment == Compartment.LOCATION);
        return database.query(READERS, asked, (row, number) -> reader(row));
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                new UserId(row.getString(1)),
                new AgencyId(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getLong(4));
    }

    @Override
    public List<Reading> of(CaseReference reference) {
        return database.query(SHOWN, Map.of("reference", reference.value()), (row, number) -> readings(row)).stream()
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
