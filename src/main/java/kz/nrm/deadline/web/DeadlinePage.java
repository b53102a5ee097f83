package kz.nrm.deadline.web;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * One page of deadlines.
 *
 * @param total how many there are; from 1000 on at least so many
 */
record DeadlinePage(List<DeadlineResponse> items, int page, int size, long total) {

    static DeadlinePage of(Page<DeadlineResponse> page) {
        return new DeadlinePage(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }
}
