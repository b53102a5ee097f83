package kz.nrm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.nrm.access.AccessTrail;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.access.Relation;
import kz.nrm.access.Role;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen a case, and who tried to. For those who manage or coordinate it and for auditors; asking is a look like any other. */
@Service
@Transactional(readOnly = true)
public class AccessLog implements AccessTrail {

    private static final String LOOKS = """
            from audit_entry where reference = ? and happened_at between ? and ?
              and (result in ('SHOWN', 'DENIED') or what = 'LocationRevealed')""";
    private static final String OPENED =
            " and (' ' || compartments || ' ' like ? or ? = 'LOCATION' and what = 'LocationRevealed')";
    /** That somebody is about to be shut out would warn them, or their colleagues. */
    private static final String BUT_EXCLUSIONS = " and (door is null or door not like '%/exclusions%')";

    private static final String RAISED = """
            select what, happened_at, agency from audit_entry
            where reference = ? and what like 'CaseFlagChanged:%:RAISED' order by happened_at desc, seq desc""";

    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR_REGION, Role.COORDINATOR_NATIONAL);

    private final JdbcTemplate database;
    private final CaseAccess access;
    private final ApplicationEventPublisher events;

    AccessLog(JdbcTemplate database, CaseAccess access, ApplicationEventPublisher events) {
        this.database = database;
        this.access = access;
        this.events = events;
    }

    @Override
    public boolean openTo(Actor actor, CaseReference reference) {
        if (actor.agencyKind().policeSide()) {
            return false;
        }
        if (actor.holds(Role.AUDITOR)) {
            events.publishEvent(Looked.at(actor, reference, Compartment.STATUS));
            return true;
        }
        if (!access.mayOpen(actor, reference)) {
            return false;
        }
        var relation = access.relation(actor.agency(), reference);
        return actor.national()
                || actor.holdsAny(COORDINATORS)
                        && relation.filter(Relation.COORDINATION::equals).isPresent()
                || actor.holds(Role.CASE_MANAGER)
                        && relation.filter(part -> part != Relation.REFERRER).isPresent();
    }

    @Override
    public Page<Look> of(
            CaseReference reference,
            Instant from,
            Instant to,
            @Nullable Compartment compartment,
            Actor reader,
            Pageable page) {
        var which = (reader.holds(Role.AUDITOR) ? LOOKS : LOOKS + BUT_EXCLUSIONS) + (compartment == null ? "" : OPENED);
        var values = new ArrayList<Object>(
                List.of(reference.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)));
        if (compartment != null) {
            values.add("% " + compartment.name() + " %");
            values.add(compartment.name());
        }
        var total = database.queryForObject("select count(*) " + which, Long.class, values.toArray());
        var order = " order by happened_at desc, stream, seq desc offset %d rows fetch next %d rows only"
                .formatted(page.getOffset(), page.getPageSize());
        var found = database.query(
                "select happened_at, what, acted_by, roles, agency, door, why, purpose, compartments " + which + order,
                (row, number) -> look(row),
                values.toArray());
        return new PageImpl<>(found, page, total == null ? 0 : total);
    }

    @Override
    public List<Raised> raised(CaseReference reference) {
        return database.query(RAISED, (row, number) -> raised(row), reference.value());
    }

    private static Raised raised(ResultSet row) throws SQLException {
        var agency = row.getString(3);
        return new Raised(
                row.getString(1).split(":")[1],
                row.getObject(2, OffsetDateTime.class).toInstant(),
                agency == null ? null : new AgencyId(agency));
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                words(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                words(row.getString(8)),
                words(row.getString(9)));
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
