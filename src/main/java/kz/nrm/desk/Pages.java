package kz.nrm.desk;

import kz.nrm.http.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/**
 * Links to the neighbours of one page of a list.
 *
 * @param previous address; null on the first page
 * @param next     address; null on the last page
 * @param number   of this page, from 1
 */
record Pages(@Nullable String previous, @Nullable String next, int number, int of, long total) {

    private static final int MOST = 100_000;

    /** @throws NotFound when there can be no such page */
    static PageRequest of(int page, int size) {
        if (page < 0 || page > MOST) {
            throw new NotFound();
        }
        return PageRequest.of(page, size);
    }

    /** @param address of the list, to which the page is added */
    static Pages of(Page<?> page, String address) {
        var separator = address.contains("?") ? "&page=" : "?page=";
        var number = page.getNumber();
        return new Pages(
                number > 0 ? address + separator + (number - 1) : null,
                page.hasNext() ? address + separator + (number + 1) : null,
                number + 1,
                Math.max(1, page.getTotalPages()),
                page.getTotalElements());
    }
}
