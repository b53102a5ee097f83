package kz.nrm.shelter;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:bedrace;DB_CLOSE_DELAY=-1")
class BedRaceTest extends BedRace {}
