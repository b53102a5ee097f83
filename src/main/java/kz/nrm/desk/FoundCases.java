package kz.nrm.desk;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.PersonSearch;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Cases that may be about one person, in words; who it is stays masked. */
@Component
class FoundCases {

    private final Words words;

    FoundCases(Words words) {
        this.words = words;
    }

    List<Row> rows(List<PersonSearch.Hit> hits) {
        return hits.stream().map(this::row).toList();
    }

    /** In which traits persons agree. */
    List<String> same(Collection<?> traits) {
        return traits.stream()
                .map(String::valueOf)
                .sorted()
                .map(trait -> words.text("desk.compare.same." + trait))
                .toList();
    }

    private Row row(PersonSearch.Hit hit) {
        var person = Stream.of(hit.familyName(), hit.givenName(), hit.birthYear())
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .collect(Collectors.joining(" "));
        return new Row(hit.reference(), person, String.join(", ", same(hit.same())), words.code(hit.state()));
    }

    /** @param person the first letters of the name and the year of birth, as far as they are known */
    record Row(CaseReference reference, String person, String same, String state) {

        @Override
        public String toString() {
            return reference + "[***]";
        }
    }
}
