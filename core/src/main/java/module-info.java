/**
 * Entente: what state a relationship between two countries is in, why, how sure that is, and where it may go.
 */
module org.entente.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    // Build time only: annotations on generated builders.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.entente;
    exports org.entente.party;
    exports org.entente.relationship;
    exports org.entente.model;
    exports org.entente.assessment;
    exports org.entente.monitoring;
    exports org.entente.report;

    // Internal: for the modules of this library alone.
    exports org.entente.json to
            org.entente.datasets,
            org.entente.feeds,
            org.entente.learning;
    exports org.entente.engine to
            org.entente.learning;
    exports org.entente.numeric to
            org.entente.learning;

    // To Jackson 2 and 3: a program may write an answer by the mapper that it has.
    opens org.entente to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.party to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.relationship to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.model to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.engine to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.assessment to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.monitoring to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.json to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
