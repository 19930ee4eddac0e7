package org.entente.cli.input;

import java.util.Iterator;
import org.entente.dataset.cases.ShippedCases;

/** What a shell offers where a case is to be named. */
public final class CaseNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return ShippedCases.names().iterator();
    }
}
