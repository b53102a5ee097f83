package kz.nrm.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole application with an empty database in memory; one for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:intake;DB_CLOSE_DELAY=-1",
            TestKeys.VAULT,
            TestKeys.LOCATION,
            TestKeys.INDEX,
            TestKeys.AUDIT,
            TestKeys.SIGNING,
            "nrm.jobs.enabled=false"
        })
public @interface EmptyHouse {}
