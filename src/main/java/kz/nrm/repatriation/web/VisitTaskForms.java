package kz.nrm.repatriation.web;

import kz.nrm.repatriation.Reintegrations;
import kz.nrm.repatriation.VisitRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four visits ask the same. */
@Configuration(proxyBeanMethods = false)
class VisitTaskForms {

    @Bean
    VisitTaskForm visitAfterOneMonthTaskForm(Reintegrations reintegrations) {
        return new VisitTaskForm(VisitRound.AFTER_ONE_MONTH, reintegrations);
    }

    @Bean
    VisitTaskForm visitAfterThreeMonthsTaskForm(Reintegrations reintegrations) {
        return new VisitTaskForm(VisitRound.AFTER_THREE_MONTHS, reintegrations);
    }

    @Bean
    VisitTaskForm visitAfterSixMonthsTaskForm(Reintegrations reintegrations) {
        return new VisitTaskForm(VisitRound.AFTER_SIX_MONTHS, reintegrations);
    }

    @Bean
    VisitTaskForm visitAfterTwelveMonthsTaskForm(Reintegrations reintegrations) {
        return new VisitTaskForm(VisitRound.AFTER_TWELVE_MONTHS, reintegrations);
    }
}
