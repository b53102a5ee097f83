package kz.nrm.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.nrm.workflow.Decisions;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The tables as they are deployed, evaluated without a process engine. */
public final class TestTables implements Decisions {

    static final Path PROCESSES = Path.of("processes");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    @Override
    public Map<String, Object> decide(String table, Map<String, Object> facts) {
        return engine.evaluateDecisionTable(parsed.computeIfAbsent(table, this::parse), facts)
                .getSingleResult()
                .getEntryMap();
    }

    @Override
    public int version(String table) {
        return 1;
    }

    private DmnDecision parse(String table) {
        try (var file = Files.newInputStream(PROCESSES.resolve(table + ".dmn"))) {
            return engine.parseDecision(table, file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
