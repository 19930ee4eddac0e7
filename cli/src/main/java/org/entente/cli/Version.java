package org.entente.cli;

import org.entente.cli.output.Release;
import org.entente.model.Model;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version of the command and the model that it ships. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "entente " + Release.findVersion().orElse("(not packaged)"),
            "model " + Model.standard().id()
        };
    }
}
