package kz.nrm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.nrm.access.Alarm;
import kz.nrm.access.TrailSeal;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every checkpoint reaches every witness once it can be reached, and a witness that stays away is an alarm. */
class WitnessesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TrailDatabase base = TrailDatabase.inMemory();
    private final WitnessAlarm alarm =
            new WitnessAlarm(base.jdbc, base.watchers, base.trail, base.origins, base.transactions, Clock.systemUTC());
    private long nanos;

    @Test
    void a_checkpoint_is_made_once_in_its_time() {
        base.transaction(List.of("case:A"), new Random(1));

        assertThat(base.checkpoints.make(Duration.ofMinutes(1))).isPresent();
        assertThat(base.checkpoints.make(Duration.ofMinutes(1))).isEmpty();
        assertThat(base.checkpoints.make(Duration.ZERO))
                .hasValueSatisfying(second -> assertThat(second.number()).isEqualTo(2));
    }

    @Test
    void a_file_gets_every_line_once(@TempDir Path folder) throws IOException {
        var file = folder.resolve("witness");
        var witnesses = with(new FileWitness(file));
        var first = base.checkpoint();
        var second = base.checkpoint();

        witnesses.tell();
        witnesses.tell();

        assertThat(Files.readAllLines(file)).containsExactly(first, second);
    }

    @Test
    void an_address_gets_each_line_until_it_takes_it() throws IOException {
        var taken = new CopyOnWriteArrayList<String>();
        var answers = new ArrayList<>(List.of(500, 204, 204));
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(answers.remove(0), -1);
            exchange.close();
        });
        server.start();
        try {
            var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            var witnesses = with(new HttpWitness(address));
            var first = base.checkpoint();
            var second = base.checkpoint();

            witnesses.tell();
            assertThat(taken).containsExactly(first);
            witnesses.tell();
            assertThat(taken).containsExactly(first, first, second);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_witness_out_of_reach_for_too_long_is_an_alarm(@TempDir Path folder) {
        var file = folder.resolve("later").resolve("witness");
        var witnesses = with(new FileWitness(file));
        var round = new CheckpointRound(
                base.checkpoints, witnesses, alarm, new CheckpointKey(TrailDatabase.SETTINGS), TrailDatabase.SETTINGS);
        base.checkpoint();

        round.round();
        nanos = PATIENCE.minusSeconds(1).toNanos();
        round.round();
        assertThat(round.health().getDetails()).doesNotContainKey("alarm");
        verifyNoInteractions(base.watchers);
        nanos = PATIENCE.plusSeconds(1).toNanos();
        round.round();
        round.round();
        assertThat(round.health().getDetails()).containsEntry("alarm", "checkpoints do not reach: file");
        verify(base.watchers).tell(Alarm.Kind.WITNESS_OUT_OF_REACH, null, UserId.SYSTEM);
        assertThat(base.written()).containsExactly("WitnessOutOfReach");
        assertThat(new SealedTrail(base.checkpoints, witnesses, base.jdbc).witnesses())
                .singleElement()
                .satisfies(witness -> assertThat(witness.lostAt()).isNotNull());

        assertThat(folder.resolve("later").toFile().mkdir()).isTrue();
        round.round();
        assertThat(round.health().getDetails()).doesNotContainKey("alarm");
        assertThat(file).isNotEmptyFile();
        var seal = new SealedTrail(base.checkpoints, witnesses, base.jdbc);
        var last = seal.last().orElseThrow();
        assertThat(seal.witnesses()).containsExactly(new TrailSeal.Witness("file", last.number(), null));
    }

    @Test
    void a_witness_that_is_lost_once_more_is_one_more_alarm(@TempDir Path folder) throws IOException {
        var file = folder.resolve("witness");
        var witnesses = with(new FileWitness(file));
        base.checkpoint();
        witnesses.tell();

        alarm.lost("file");
        alarm.lost("file");
        verify(base.watchers, times(1)).tell(Alarm.Kind.WITNESS_OUT_OF_REACH, null, UserId.SYSTEM);

        base.checkpoint();
        witnesses.tell();
        alarm.lost("file");
        verify(base.watchers, times(2)).tell(Alarm.Kind.WITNESS_OUT_OF_REACH, null, UserId.SYSTEM);
    }

    @Test
    void a_house_without_witness_says_so() {
        var round = new CheckpointRound(
                base.checkpoints, with(), alarm, new CheckpointKey(TrailDatabase.SETTINGS), TrailDatabase.SETTINGS);

        assertThat(round.health().getDetails()).containsKeys("warning", "publicKey");
    }

    private Witnesses with(Witness... all) {
        return new Witnesses(List.of(all), PATIENCE, base.checkpoints, base.jdbc, base.transactions, () -> nanos);
    }
}
