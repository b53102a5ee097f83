package kz.nrm.training;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shelter.NewShelter;
import kz.nrm.shelter.Shelters;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A dozen synthetic shelters with beds, spread over the country; few of them take men, as in life. */
@Component
@Profile("training")
class DemoShelters {

    private static final Set<Sex> WOMEN = EnumSet.of(Sex.FEMALE, Sex.TRANSGENDER_FEMALE);
    private static final Set<Sex> MEN = EnumSet.of(Sex.MALE, Sex.TRANSGENDER_MALE);
    private static final Set<Sex> ALL = EnumSet.allOf(Sex.class);

    private final Shelters shelters;

    DemoShelters(Shelters shelters) {
        this.shelters = shelters;
    }

    void open() {
        List.of(
                        shelter("Aspan", Region.ALMATY, WOMEN, 18, 120, true, 8),
                        shelter("Bulak", Region.ALMATY, MEN, 18, 120, false, 6),
                        shelter("Dala", Region.ALMATY, ALL, 0, 17, true, 6),
                        shelter("Kausar", Region.ASTANA, ALL, 18, 120, true, 10),
                        shelter("Samal", Region.SHYMKENT, WOMEN, 16, 120, true, 8),
                        shelter("Tulpar", Region.SHYMKENT, MEN, 18, 120, false, 4),
                        shelter("Zhuldyz", Region.KARAGANDA, ALL, 18, 120, false, 6),
                        shelter("Altyn", Region.KOSTANAY, WOMEN, 18, 120, true, 5),
                        shelter("Kunshuak", Region.AKTOBE, ALL, 0, 120, true, 8),
                        shelter("Raushan", Region.ATYRAU, WOMEN, 18, 120, false, 4),
                        shelter("Saryarka", Region.PAVLODAR, MEN, 18, 120, false, 4),
                        shelter("Umit", Region.TURKISTAN, ALL, 0, 120, true, 10))
                .forEach(shelters::register);
    }

    private static NewShelter shelter(
            String codeName, Region region, Set<Sex> sexes, int youngest, int oldest, boolean families, int beds) {
        return new NewShelter(
                codeName,
                new AgencyId("SSS_PROVIDER-" + region.code()),
                region,
                sexes,
                youngest,
                oldest,
                families,
                true,
                Set.of("kaz", "rus", "uzb", "kir", "tgk"),
                Set.of(),
                beds,
                "Synthetic address of " + codeName);
    }
}
