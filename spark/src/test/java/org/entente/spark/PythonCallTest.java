package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.entente.relationship.DyadEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import py4j.reflection.MethodInvoker;
import py4j.reflection.ReflectionEngine;

/**
 * PySpark calls methods by Py4J, which finds them by the types of what it is given, lists being {@link ArrayList}. Python is not
 * needed for that half of it.
 */
class PythonCallTest {
    private static final List<DyadEvidence> EVIDENCE = OneMachine.made(8, 60);
    private static final ArrayList<String> DAYS = new ArrayList<>(List.of("2010-12-31"));

    @TempDir
    private Path folder;

    private static Object call(String method, Object... arguments) {
        ReflectionEngine engine = new ReflectionEngine();
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        MethodInvoker found = engine.getMethod(EntenteSpark.class, method, types);
        return engine.invoke(null, found, arguments);
    }

    @Test
    void findsTheMethodThatIsMeant() throws IOException {
        SparkSession spark = LocalSpark.session(2);
        Dataset<?> evidence = LocalSpark.table(spark, EVIDENCE);
        Dataset<?> questions = spark.sql("SELECT 'CHN-RUS' AS dyad, '2010-12-31' AS date");
        MadeFiles.lists(folder);
        ArrayList<String> paths = new ArrayList<>(List.of(folder + "/list-0"));

        assertThat(((Dataset<?>) call("assess", evidence, DAYS)).count()).isGreaterThan(10);
        assertThat(((Dataset<?>) call("assess", evidence, questions)).count()).isEqualTo(1);
        assertThat(((EventEvidence) call("read", spark, paths)).evidence().count())
                .isPositive();
    }
}
