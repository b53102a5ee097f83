package kz.nrm.casefile.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "улица Абая, 17, кв. 3; УЛИЦА  АБАЯ 17 кв 3",
                "улица Абая 17а; улица Абая, 17 - А",
                "улица Абая 17; улицa Aбaя 17",
                "дом 5 корпус В; дом 5 корпус B",
                "САРА 7; CAPA 7",
                "Жасырын көшесі 17; Zhasyryn koshesi 17",
                "Жасырын 17; Жасырын １７",
                "Орёл, 4; Орел 4",
                "東京 4; 東京, 4"
            })
    void the_same_place_is_recognised_however_it_is_written(String one, String other) {
        assertThat(AddressKey.same(one, other)).isTrue();
        assertThat(AddressKey.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "улица Абая 17; улица Абая 18",
                "улица Абая 17; улица Абая 1/7",
                "улица Абая 17-1; улица Абая 171",
                "улица Абая 17а; улица Абая 17б",
                "улица Абая 17; улица Сатпаева 17",
                "東京 4; 大阪 4"
            })
    void another_place_is_another_one(String one, String other) {
        assertThat(AddressKey.same(one, other)).isFalse();
    }
}
