package kz.nrm.benchmark;

import java.io.IOException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** The least one could start instead of NRM: Spring Boot with web and JDBC, and Camunda with our models. No stereotype: nobody scans it. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareApplication {

    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }

    @Bean
    SpringProcessEngineConfiguration engineSettings(DataSource database, PlatformTransactionManager transactions)
            throws IOException {
        var settings = new SpringProcessEngineConfiguration();
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setJobExecutorActivate(true);
        settings.setBeans(java.util.Map.of("nothing", (JavaDelegate) execution -> {}));
        settings.setDeploymentResources(
                new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/*.*mn"));
        return settings;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }
}
