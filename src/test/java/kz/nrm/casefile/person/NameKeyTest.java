package kz.nrm.casefile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Әйгерім Айгерим Aigerim Aygerim",
                "Нұрсұлтан Нурсултан Nursultan",
                "Жансая Zhansaya Jansaya",
                "Қуаныш Куаныш Kuanysh Quanysh",
                "Ғалым Галым Galym Ghalym",
                "Шаҳноза Шахноза Shahnoza Shakhnoza",
                "Ўткир Уткир O‘tkir Oʻtkir O'tkir Utkir",
                "Хуршид Xurshid Khurshid",
                "Мария Maria Mariya",
                "Наталья Natalia Natalya",
                "Дмитрий Dmitry Dmitriy Dmitrii",
                "Сергей Sergey Sergei",
                "Джамшид Жамшид Jamshid Dzhamshid Djamshid",
                "Щукин Shchukin",
                "Цой Tsoy Tsoi",
                "Ёлкин Елкин Yolkin Elkin",
                // Latin a, p and c among Cyrillic letters
                "Арсен Apсен Арcен",
            })
    void the_spellings_of_one_name_have_one_key(String spellings) {
        assertThat(Arrays.stream(spellings.split(" ")).collect(Collectors.toMap(name -> name, NameKey::of)))
                .satisfies(keys -> assertThat(keys.values().stream().distinct())
                        .as("%s", keys)
                        .hasSize(1));
    }

    @Test
    void different_names_differ() {
        assertThat(Arrays.stream("Айгерим Айгуль Мария Марина Арсен Асхат Дмитрий Данияр Гульнара Гульмира".split(" "))
                        .map(NameKey::of))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void what_has_no_letter_finds_nobody() {
        assertThat(NameKey.of("—")).isEmpty();
        assertThat(NameKey.of("王")).isEmpty();
    }

    @Property(tries = 500)
    void any_text_has_a_key_of_plain_letters(@ForAll String text) {
        assertThat(NameKey.of(text)).matches("[a-z]*");
    }
}
