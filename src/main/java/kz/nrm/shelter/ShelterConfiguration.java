package kz.nrm.shelter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this capability. */
@Configuration
@EnableConfigurationProperties(ShelterSettings.class)
class ShelterConfiguration {}
