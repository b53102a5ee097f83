package kz.nrm.deadline.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.nrm.deadline.WhatIfAnswer;
import kz.nrm.deadline.WhatIfAnswer.Effect;
import kz.nrm.deadline.WhatIfAnswer.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The answer as JSON.
 *
 * @param saved always false
 */
record WhatIfResponse(
        boolean saved,
        Map<Effect, Long> counts,
        int page,
        int size,
        List<Item> items,
        @Nullable Opened opened) {

    /** @param to end it would have; the one it has is {@code deadline.dueAt} */
    record Item(Effect effect, @Nullable Instant to, DeadlineResponse deadline) {}

    static WhatIfResponse of(WhatIfAnswer answer, Instant now) {
        return new WhatIfResponse(
                false,
                answer.counts(),
                answer.page(),
                answer.size(),
                answer.items().stream()
                        .map(item -> new Item(item.effect(), item.to(), DeadlineResponse.of(item.deadline(), now)))
                        .toList(),
                answer.opened());
    }
}
