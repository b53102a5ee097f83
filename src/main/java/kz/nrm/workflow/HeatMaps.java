package kz.nrm.workflow;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where all running cases stand in one process. */
public interface HeatMaps {

    /**
     * The steps with cases in them, the fullest first.
     *
     * @param hidden references of cases that do not exist for the reader
     */
    List<Warm> of(ProcessId process, Collection<String> hidden);

    /** The model in force as BPMN 2.0 XML. */
    String model(ProcessId process);

    /** One step and how many stand in it. */
    record Warm(String activity, @Nullable String name, String type, long count) {}
}
