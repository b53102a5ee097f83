package kz.nrm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules import only what they say they do, without cycles; their canvases are written to target/spring-modulith-docs. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(NrmApplication.class);

    @Test
    void modules_keep_their_word() {
        modules.verify();
    }

    @Test
    void canvases_are_written() {
        new Documenter(modules).writeModuleCanvases().writeModulesAsPlantUml();
    }
}
