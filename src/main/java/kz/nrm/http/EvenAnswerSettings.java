package kz.nrm.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it takes to say that something is not there.
 *
 * @param evenly such answers come at whole multiples of it; longer than such a question takes otherwise. Zero for at once, which tells those
 *     who measure what is kept from them
 */
@ConfigurationProperties("nrm.nothing-here")
record EvenAnswerSettings(@DefaultValue("20ms") Duration evenly) {}
