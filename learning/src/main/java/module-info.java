/** Fitting to expert codings, and what it takes to say how good an answer is. */
module org.entente.learning {
    requires transitive org.entente.core;
    requires transitive org.entente.datasets;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    // Build time only: annotations on generated builders.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.entente.learning;
    exports org.entente.evaluation;
    exports org.entente.laboratory;
    exports org.entente.laboratory.outlook;
    exports org.entente.laboratory.yearly;
}
