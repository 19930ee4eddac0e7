/** Event files as they are published. */
module org.entente.feeds {
    requires transitive org.entente.core;
    requires java.net.http;
    // Build time only: annotations on generated builders.
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.entente.feed;

    // The cursor is JSON.
    opens org.entente.feed to
            com.fasterxml.jackson.databind;
}
