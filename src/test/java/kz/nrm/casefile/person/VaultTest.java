package kz.nrm.casefile.person;

import static kz.nrm.casefile.person.KeyRingTest.key;
import static kz.nrm.casefile.person.KeyRingTest.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The vault on a database, with rings of keys as the test needs them. */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = VaultTest.Beans.class)
@TestPropertySource(
        properties = {
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/vendor/h2/V3__sealed_record.sql,classpath:db/vendor/h2/V62__attachment.sql,"
                    + "classpath:db/migration/V41__places_and_links.sql,classpath:db/migration/V52__data_key.sql,"
                    + "classpath:db/migration/V55__person_token.sql,classpath:db/migration/V66_1__sealed_draft.sql,classpath:db/migration/V69_1__sealed_task_draft.sql",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class VaultTest {

    private static final UserId BY = new UserId("social");
    private static final Instant AT = Instant.parse("2026-01-12T05:00:00Z");
    private static final Told TOLD = new Told("Айгүл тарихы");

    @Autowired
    private SealedRecordRepository records;

    @Autowired
    private SealedPlaceRepository places;

    @Autowired
    private SealedTaskDraftRepository drafts;

    @Autowired
    private SealedFileRepository files;

    @Autowired
    private DataKeyRepository keys;

    @Autowired
    private PersonTokenRepository tokens;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final CaseReference reference = CaseReference.random();

    /** A document. */
    record Told(String text) {}

    @EntityScan(basePackageClasses = SealedRecord.class)
    @EnableJpaRepositories(basePackageClasses = SealedRecordRepository.class)
    static class Beans {}

    @AfterEach
    void empty() {
        List.of("sealed_record", "sealed_file", "sealed_place", "data_key", "person_token", "sealed_task_draft")
                .forEach(table -> jdbc.update("delete from " + table));
    }

    @Test
    void what_lies_in_the_database_cannot_be_read_there() {
        put(vault(ring("general", "location")), Compartment.IDENTITY);
        var stored = jdbc.queryForObject("select sealed from sealed_record", byte[].class);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("тарихы");
        assertThat(jdbc.queryForList("select wrapped from data_key where owner = ?", String.class, reference.value()))
                .singleElement()
                .asString()
                .contains("IDENTITY=", "LOCATION=");
    }

    @Test
    void a_ciphertext_moved_to_another_row_does_not_open() {
        var vault = vault(ring("general", "location"));
        put(vault, Compartment.IDENTITY);
        put(vault, Compartment.IDENTITY);
        jdbc.update("update sealed_record set sealed = (select min(sealed) from sealed_record)");
        assertThatThrownBy(() -> read(vault)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_ciphertext_moved_to_another_case_or_compartment_does_not_open() {
        var vault = vault(ring("general", "location"));
        put(vault, Compartment.IDENTITY);
        jdbc.update("update sealed_record set compartment = 'MEDICAL'");
        assertThatThrownBy(() -> read(vault)).isInstanceOf(IllegalStateException.class);

        jdbc.update("update sealed_record set compartment = 'IDENTITY'");
        assertThat(read(vault)).containsExactly("Told");
        var other = CaseReference.random();
        inTransaction(() -> vault.begin(other));
        jdbc.update("update sealed_record set reference = ?", other.value());
        assertThatThrownBy(() -> inTransaction(() -> vault.revealAll(other, compartment -> true)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_case_key_moved_to_another_case_does_not_open() {
        var vault = vault(ring("general", "location"));
        put(vault, Compartment.IDENTITY);
        var other = CaseReference.random();
        inTransaction(() -> vault.begin(other));
        jdbc.update(
                "update data_key set wrapped = (select wrapped from data_key where owner = ?) where owner = ?",
                other.value(),
                reference.value());
        assertThatThrownBy(() -> read(vault)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_node_without_the_location_key_serves_everything_else() {
        var whole = vault(ring("general", "location"));
        put(whole, Compartment.LOCATION);
        put(whole, Compartment.IDENTITY);
        var shelter = UUID.randomUUID();
        inTransaction(() -> placeVault(ring("general", "location")).put(shelter, "12 Hidden Street"));

        var node = vault(ring("general", null));
        assertThat(read(node)).hasSize(1);
        assertThat(placeVault(ring("general", null)).reveal(shelter)).isEmpty();
        assertThat(placeVault(ring("general", "location")).reveal(shelter)).contains("12 Hidden Street");
        assertThatThrownBy(() -> put(node, Compartment.LOCATION))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("COMPARTMENT_WITHHELD"));
    }

    @Test
    void a_case_opened_where_locations_are_withheld_gets_its_location_key_later() {
        put(vault(ring("general", null)), Compartment.IDENTITY);
        var whole = vault(ring("general", "location"));
        put(whole, Compartment.LOCATION);
        assertThat(read(whole)).hasSize(2);
    }

    @Test
    void an_erased_case_is_unreadable_and_stays_so() {
        var vault = vault(ring("general", "location"));
        put(vault, Compartment.IDENTITY);
        var names = Map.of(Trait.FAMILY_NAME, List.of("Айгүл"));
        inTransaction(() -> persons().put(reference, names));
        assertThat(persons().find(names)).containsKey(reference);
        inTransaction(() -> vault.erase(reference, AT));
        assertThat(persons().find(names)).isEmpty();
        assertThat(read(vault)).isEmpty();
        assertThat(vault.reveal(reference, "Told", Told.class)).isEmpty();
        assertThatThrownBy(() -> put(vault, Compartment.IDENTITY))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("CASE_ERASED"));
    }

    @Test
    void a_file_opens_as_itself_alone_and_goes_with_its_case() {
        var vault = fileVault(ring("general", "location"));
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        inTransaction(() -> {
            vault(ring("general", "location")).begin(reference);
            vault.claim(reference);
            vault.put(reference, Compartment.LOCATION, one, "Айгүл.pdf", new byte[] {1, 2, 3});
            vault.put(reference, Compartment.LOCATION, other, "other.pdf", new byte[] {4});
        });
        assertThat(jdbc.queryForList("select sealed from sealed_file", byte[].class))
                .hasSize(4)
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("Айгүл"));
        assertThat(vault.name(reference, Compartment.LOCATION, one)).contains("Айгүл.pdf");
        assertThat(vault.content(reference, Compartment.LOCATION, one)).contains(new byte[] {1, 2, 3});
        assertThat(fileVault(ring("general", null)).name(reference, Compartment.LOCATION, one))
                .as("a node without the key of locations")
                .isEmpty();
        assertThatThrownBy(() -> vault.name(reference, Compartment.IDENTITY, one))
                .isInstanceOf(IllegalStateException.class);

        jdbc.update(
                "update sealed_file set sealed = (select f.sealed from sealed_file f where f.id = ? and f.part = 'NAME')"
                        + " where id = ?",
                one,
                one);
        assertThatThrownBy(() -> vault.content(reference, Compartment.LOCATION, one))
                .as("its name in place of its bytes")
                .isInstanceOf(IllegalStateException.class);

        inTransaction(() -> vault.remove(one));
        assertThat(vault.name(reference, Compartment.LOCATION, one)).isEmpty();
        assertThat(vault.name(reference, Compartment.LOCATION, other)).isPresent();
        inTransaction(() -> vault(ring("general", "location")).erase(reference, AT));
        assertThat(jdbc.queryForList("select id from sealed_file")).isEmpty();
    }

    @Test
    void after_a_rotation_the_copy_of_an_erased_case_stays_closed_to_the_new_keys() {
        put(vault(ring("old", "location")), Compartment.IDENTITY);
        var copy = jdbc.queryForMap("select wrapped from data_key where owner = ?", reference.value());
        inTransaction(() -> vault(ring("old", "location")).erase(reference, AT));
        jdbc.update(
                "update data_key set wrapped = ?, destroyed_at = null where owner = ?",
                copy.get("wrapped"),
                reference.value());
        assertThatThrownBy(() -> read(vault(ring("new", "location")))).hasMessageContaining("nrm.vault.former-keys");
    }

    @Test
    void two_rotations_while_everybody_reads_and_writes() throws Exception {
        var rings = List.of(
                ring("one", "loc-one", List.of("two"), List.of("loc-two")),
                ring("two", "loc-two", List.of("one", "three"), List.of("loc-one", "loc-three")),
                ring("three", "loc-three", List.of("two"), List.of("loc-two")));
        for (var i = 0; i < 25; i++) {
            put(vault(rings.get(0)), CaseReference.random(), Compartment.IDENTITY);
        }
        put(vault(rings.get(0)), Compartment.LOCATION);
        var stop = new AtomicBoolean();
        var reads = new AtomicInteger();
        var vault = new AtomicReference<>(vault(rings.get(0)));
        var reader = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                assertThat(read(vault.get())).isNotEmpty();
                reads.incrementAndGet();
            }
        });
        for (var ring : rings.subList(1, 3)) {
            vault.set(vault(ring));
            put(vault.get(), Compartment.LOCATION);
            assertThat(new KeyRotation(keys, ring, transactions).rotate()).isEqualTo(26);
            assertThat(new KeyRotation(keys, ring, transactions).rotate()).isZero();
        }
        stop.set(true);
        reader.get();
        assertThat(reads).hasPositiveValue();
        assertThat(read(vault(ring("three", "loc-three")))).hasSize(3);
    }

    private List<String> read(Vault vault) {
        return inTransaction(() -> vault.revealAll(reference, compartment -> true)).stream()
                .map(Vault.Revealed::kind)
                .toList();
    }

    private void put(Vault vault, Compartment compartment) {
        put(vault, reference, compartment);
    }

    private void put(Vault vault, CaseReference where, Compartment compartment) {
        inTransaction(() -> {
            if (!keys.existsById(where.value())) {
                vault.begin(where);
            }
            vault.put(where, "Told", compartment, BY, AT, TOLD);
        });
    }

    private Vault vault(KeyRing ring) {
        return new Vault(records, files, drafts, new DataKeys(keys, ring), persons(), JsonMapper.shared());
    }

    private PersonIndex persons() {
        return new PersonIndex(
                tokens, new VaultSettings(key("general"), key("location"), key("index"), List.of(), List.of()));
    }

    private FileVault fileVault(KeyRing ring) {
        return new FileVault(files, new DataKeys(keys, ring));
    }

    private PlaceVault placeVault(KeyRing ring) {
        return new PlaceVault(places, new DataKeys(keys, ring));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
