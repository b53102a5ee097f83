package kz.nrm.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;

/** The directory: offices of configuration, and over them what was decided here. */
class AgenciesTest {

    private static final AgencyId CONFIGURED = new AgencyId("NGO-75");
    private static final AgencyId FURTHER = new AgencyId("NGO-75-2");
    private static final Map<String, String> REAL = Map.of("kk", "Үміт", "ru", "Надежда", "en", "Hope");

    private final Agencies agencies = new Agencies(new AgencySettings(
            Map.of(
                    AgencyKind.NGO, kind(true, false),
                    AgencyKind.COORD, kind(true, true),
                    AgencyKind.IOM, kind(false, true)),
            Map.of("75", Map.of("kk", "Алматы", "ru", "Алматы", "en", "Almaty"))));

    private static AgencySettings.Kind kind(boolean regional, boolean national) {
        return new AgencySettings.Kind(regional, national, Map.of("kk", "Мекеме", "ru", "Ведомство", "en", "Agency"));
    }

    private static Agency further() {
        return new Agency(FURTHER, AgencyKind.NGO, Optional.of(Region.ALMATY), REAL);
    }

    @Test
    void anOfficeOfConfigurationIsCalledByKindAndRegionUntilItHasARealName() {
        assertThat(agencies.find(CONFIGURED).orElseThrow().name("en")).isEqualTo("Agency, Almaty");

        agencies.decided(List.of(agencies.find(CONFIGURED).orElseThrow().named(REAL)));

        assertThat(agencies.find(CONFIGURED).orElseThrow().name("en")).isEqualTo("Hope");
        assertThat(agencies.responsible(AgencyKind.NGO, Region.ALMATY)
                        .orElseThrow()
                        .name("ru"))
                .isEqualTo("Надежда");
    }

    @Test
    void aFurtherOfficeIsOfferedAndNothingIsRoutedToIt() {
        agencies.decided(List.of(further()));

        assertThat(agencies.ofKind(AgencyKind.NGO))
                .extracting(Agency::id)
                .contains(CONFIGURED, FURTHER)
                .hasSize(21);
        assertThat(agencies.open(FURTHER)).isPresent();
        assertThat(agencies.responsible(AgencyKind.NGO, Region.ALMATY))
                .map(Agency::id)
                .contains(CONFIGURED);
        assertThat(agencies.configured(CONFIGURED)).isTrue();
        assertThat(agencies.configured(FURTHER)).isFalse();
    }

    @Test
    void aClosedOfficeIsFoundAndNotOffered() {
        agencies.decided(List.of(further().closed()));

        assertThat(agencies.find(FURTHER).orElseThrow().name("en")).isEqualTo("Hope");
        assertThat(agencies.all()).extracting(Agency::id).contains(FURTHER);
        assertThat(agencies.open(FURTHER)).isEmpty();
        assertThat(agencies.open()).extracting(Agency::id).doesNotContain(FURTHER);
        assertThat(agencies.ofKind(AgencyKind.NGO)).extracting(Agency::id).doesNotContain(FURTHER);

        agencies.decided(List.of(further().closed().reopened()));
        assertThat(agencies.open(FURTHER)).isPresent();
    }

    @Test
    void whatWasDecidedBeforeGoesWhenItIsDecidedNoMore() {
        agencies.decided(List.of(further()));
        agencies.decided(List.of());

        assertThat(agencies.find(FURTHER)).isEmpty();
    }

    @Test
    void theNextIdCountsOnAlsoOverClosedOffices() {
        assertThat(agencies.nextId(AgencyKind.NGO, Region.ALMATY)).isEqualTo(FURTHER);

        agencies.decided(List.of(further().closed()));

        assertThat(agencies.nextId(AgencyKind.NGO, Region.ALMATY)).hasToString("NGO-75-3");
        assertThat(agencies.nextId(AgencyKind.NGO, Region.ASTANA)).hasToString("NGO-71-2");
    }

    @Test
    void aRegionCanHaveSeveralOfWhatIsRegionalButForCoordination() {
        assertThat(agencies.several(AgencyKind.NGO)).isTrue();
        assertThat(agencies.several(AgencyKind.COORD)).isFalse();
        assertThat(agencies.several(AgencyKind.IOM)).isFalse();
        assertThat(agencies.several(AgencyKind.OMBUDSMAN)).isFalse();
    }
}
