package org.entente.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.entente.assessment.Assessor;
import org.entente.model.Model;
import org.entente.model.RandomModels;
import org.entente.relationship.RandomRelationships;
import org.junit.jupiter.api.Test;

/** An engine is made once for each model, and goes with it. */
class EngineTest {
    private static WeakReference<Model> used() {
        Model model = RandomModels.anew(3);
        Engine engine = Engine.of(model);
        assertThat(Engine.of(model)).isSameAs(engine);
        Assessor.of(model)
                .assess(RandomRelationships.of(3), RandomRelationships.day(RandomRelationships.of(3), 3))
                .findings();
        return new WeakReference<>(model);
    }

    @Test
    void isForgottenWithItsModel() throws InterruptedException {
        WeakReference<Model> model = used();

        for (int i = 0; i < 100 && model.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(model.get()).isNull();
    }
}
