package org.entente.laboratory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.dataset.cases.ShippedCases;
import org.entente.evaluation.WeightedKappa;
import org.entente.relationship.Band;
import org.entente.relationship.Evidence;
import org.entente.relationship.Relationship;

/**
 * How far do two coders agree by the codebook alone? Thirty items of the Sino-Russian case, drawn at random, were scored
 * again by a coder who saw neither the scores nor any verdict.
 */
public final class CodersAgree {
    private CodersAgree() {}

    public static void main(String[] args) throws IOException {
        Relationship relationship = ShippedCases.read("sino-russian");
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        int near = 0;
        for (Map.Entry<String, Double> scored : new TreeMap<>(secondCoder()).entrySet()) {
            Evidence item = relationship.item(scored.getKey());
            int one = item.band().ordinal();
            int other = Band.of(scored.getValue()).ordinal();
            first.add(one);
            second.add(other);
            near += Math.abs(one - other) <= 1 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d items: quadratic-weighted kappa of the bands %.3f; %d in the same band or the next%n",
                first.size(),
                WeightedKappa.quadratic(first, second, Band.values().length),
                near);
    }

    private static Map<String, Double> secondCoder() throws IOException {
        String name = "sino-russian-second-coder.json";
        try (InputStream in = Objects.requireNonNull(CodersAgree.class.getResourceAsStream(name), name)) {
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, Double>>() {});
        }
    }
}
