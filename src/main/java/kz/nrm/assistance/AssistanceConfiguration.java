package kz.nrm.assistance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this capability. */
@Configuration
@EnableConfigurationProperties(ServiceSettings.class)
class AssistanceConfiguration {}
