package kz.nrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the JSON interface that is kept in the repository is the one the application serves. After a wanted change, write
 * it anew with {@code mvn verify -Dtest=InterfaceDescriptionTest -Dnrm.openapi.write=true} and commit it.
 */
class InterfaceDescriptionTest extends Journey {

    private static final Path KEPT = Path.of("docs/openapi.json");

    private final JsonMapper pretty =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_kept_description_is_the_served_one() throws IOException {
        var served = (ObjectNode) as("national").get("/v3/api-docs").ok();
        served.remove("servers");
        var text = pretty.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("nrm.openapi.write")) {
            Files.writeString(KEPT, text);
        }
        assertThat(pretty.readTree(Files.readString(KEPT))).isEqualTo(pretty.readTree(text));
    }

    @Test
    void every_task_has_its_schema() {
        var schemas = as("national").get("/v3/api-docs").ok().get("components").get("schemas");
        assertThat(schemas.has("Task_AcceptReferral")).isTrue();
        assertThat(schemas.propertyNames())
                .filteredOn(name -> name.startsWith("Task_"))
                .hasSizeGreaterThan(140);
    }
}
