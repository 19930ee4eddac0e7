/** A program that uses the library as anybody may: it names the library's modules, and none that these build on. */
module org.entente.blackbox {
    requires org.entente.core;
    requires org.entente.datasets;
    requires org.entente.feeds;
    requires org.entente.report;
}
