package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.TrailSeal;
import kz.nrm.access.Users;
import kz.nrm.audit.CheckpointsAtOnce;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who watch over the trail see how far it is signed and whether somebody outside has it. */
class SealPagesTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private Words words;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void languageOfTheOthers() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_last_checkpoint_stands_on_the_page_of_auditors_and_administrators() {
        new CheckpointsAtOnce(application).pass();

        assertThat(List.of("auditor", "national", "admin"))
                .allSatisfy(user -> assertThat(alerts(user))
                        .containsPattern("Последняя подписанная контрольная точка: № [1-9][0-9]*, [а-я]+, [0-9]+ ")
                        .contains("<strong>Никто вне системы не хранит контрольные точки."));
        assertThat(List.of("manager", "police", "head"))
                .allSatisfy(user -> assertThat(alerts(user)).doesNotContain("контрольн"));
    }

    @Test
    void a_lost_witness_is_an_alert_once() {
        change("delete from audit_witness where name = 'file'");
        var before = lost("auditor");
        var checkpoints = new CheckpointsAtOnce(application);

        checkpoints.lost("file");
        checkpoints.lost("file");

        assertThat(lost("auditor")).isEqualTo(before + 1);
        assertThat(lost("admin")).as("who may have cut it off is not told").isZero();
        assertThat(alerts("auditor")).contains("никто не получает контрольные точки", "чьё действие: система");
        change("delete from audit_witness where name = 'file'");
    }

    @Test
    void each_witness_is_told_of_in_plain_words() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        var at = almaty("2026-11-16T14:20");

        assertThat(lines(new TrailSeal.Witness("file", 7, null)))
                .containsExactly(new SealPart.Line("Файл другой организации: есть все контрольные точки.", false));
        assertThat(lines(new TrailSeal.Witness("http", 6, null)))
                .containsExactly(new SealPart.Line("Сервер другой организации: есть контрольные точки до № 6.", false));
        assertThat(lines(new TrailSeal.Witness("http", 5, at)))
                .containsExactly(new SealPart.Line(
                        "Сервер другой организации: недоступен, есть контрольные точки до № 5. Тревога объявлена: "
                                + words.moment(at) + ".",
                        true));
        assertThat(seal(Optional.empty()).last()).isEqualTo("Ни одна контрольная точка ещё не подписана.");
    }

    private List<SealPart.Line> lines(TrailSeal.Witness witness) {
        return seal(Optional.of(new TrailSeal.Checkpoint(7, almaty("2026-11-16T14:20"))), witness)
                .witnesses();
    }

    private SealPart.Seal seal(Optional<TrailSeal.Checkpoint> last, TrailSeal.Witness... witnesses) {
        var known = new TrailSeal() {
            @Override
            public Optional<Checkpoint> last() {
                return last;
            }

            @Override
            public List<Witness> witnesses() {
                return List.of(witnesses);
            }
        };
        Actor auditor = users.actor(new UserId("auditor")).orElseThrow();
        return Optional.ofNullable(new SealPart(known, words).of(auditor)).orElseThrow();
    }

    private String alerts(String user) {
        return new Browser(port).signIn(user).get("/alerts").body();
    }

    private int lost(String told) {
        return database.queryForObject(
                "select count(*) from alert where kind = 'WITNESS_OUT_OF_REACH' and told = ?", Integer.class, told);
    }
}
