/** The answers as HTML pages that stand alone. */
module org.entente.report {
    requires transitive org.entente.core;

    exports org.entente.page;
}
