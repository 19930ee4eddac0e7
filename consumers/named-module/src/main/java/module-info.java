/** A program that requires Entente and nothing else. */
module consumer.module {
    requires org.entente.datasets;
}
