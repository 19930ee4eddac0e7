package org.entente.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.assessment.Assessor;
import org.entente.model.Model;

/** The assessors of a process, each made once: a model travels to the tasks as its JSON, and takes work to be made ready. */
final class Assessors {
    /** What stands for the model that comes with the library. */
    static final String STANDARD = "";

    private static final Map<String, Assessor> BY_MODEL = new ConcurrentHashMap<>();

    private Assessors() {}

    /**
     * The assessor of a model.
     *
     * @param model as JSON, or {@link #STANDARD}
     */
    static Assessor of(String model) {
        return BY_MODEL.computeIfAbsent(
                model, json -> json.equals(STANDARD) ? Assessor.standard() : Assessor.of(Model.parse(json)));
    }
}
