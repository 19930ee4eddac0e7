/** Readers of event files, yearly tables and surveys, and the cases that are shipped. */
module org.entente.datasets {
    requires transitive org.entente.core;
    requires de.siegmar.fastcsv;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    // Build time only: annotations on generated builders.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.entente.dataset;
    exports org.entente.dataset.cases;
    exports org.entente.dataset.event;
    exports org.entente.dataset.result;
    exports org.entente.dataset.table;

    opens org.entente.dataset to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.dataset.io to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.dataset.event to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens org.entente.dataset.table to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
