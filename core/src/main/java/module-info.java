/**
 * Entente: what state a relationship between two countries is in, why, how sure that is, and where it may go.
 */
module org.entente.core {
    requires transitive com.google.common;
    requires transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    // Only who reads delimited data files needs it.
    requires static de.siegmar.fastcsv;
    // Build time only: annotations on generated builders.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.entente.relationship;
    exports org.entente.model;
    exports org.entente.assessment;
    exports org.entente.dataset;
    exports org.entente.report;
    exports org.entente.evaluation;

    opens org.entente.relationship to
            com.fasterxml.jackson.databind;
    opens org.entente.model to
            com.fasterxml.jackson.databind;
    opens org.entente.assessment to
            com.fasterxml.jackson.databind;
    opens org.entente.dataset to
            com.fasterxml.jackson.databind;
}
