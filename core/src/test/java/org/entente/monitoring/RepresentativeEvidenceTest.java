package org.entente.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.model.Model;
import org.entente.relationship.Evidence;
import org.junit.jupiter.api.Test;

/** Of a factor and band the item that became known last stands for the others. */
class RepresentativeEvidenceTest {
    private final RepresentativeEvidence representatives =
            new RepresentativeEvidence(Model.standard().evidence());

    @Test
    void isTheLatestInWhateverOrderTheyCame() {
        Evidence earlier = MadeItems.event("e1", "1999-01-01", 0.7).build();
        Evidence later = MadeItems.event("e2", "2001-01-01", 0.7).build();
        Evidence hostile = MadeItems.event("e3", "2000-01-01", -0.7).build();

        representatives.add(later);
        representatives.add(earlier);
        representatives.add(hostile);

        assertThat(representatives.all()).containsExactlyInAnyOrder(later, hostile);
        assertThat(representatives.since(LocalDate.of(2000, 6, 1))).containsExactly(later);
    }
}
