package org.entente.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import org.entente.relationship.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours are measured, not chosen by eye. */
class PaletteTest {
    /** The two schemes. */
    enum Scheme {
        DAY(Palette.DAY, Palette.PAPER),
        DARK(Palette.DARK, Palette.NIGHT);

        final Map<Phase, String> colours;
        final String page;

        Scheme(Map<Phase, String> colours, String page) {
            this.colours = colours;
            this.page = page;
        }
    }

    /** Machado, Oliveira and Fernandes (2009), severity 1. */
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] TRITANOPIA = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    @ParameterizedTest
    @EnumSource
    void everyPhaseStandsOutFromThePage(Scheme scheme) {
        scheme.colours.forEach((phase, colour) ->
                assertThat(contrast(colour, scheme.page)).as("%s", phase).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOnAColourCanBeRead(Scheme scheme) {
        scheme.colours.forEach((phase, colour) -> {
            String ink = Palette.isBlackInk(phase, scheme == Scheme.DAY) ? "#000000" : "#FFFFFF";
            assertThat(contrast(colour, ink)).as("%s", phase).isGreaterThanOrEqualTo(4.5);
        });
    }

    /** A difference of 10 in CIELAB is seen at a glance; blue and green at night come near it for the rare tritanopes. */
    @ParameterizedTest
    @EnumSource
    void anyTwoStayApartForEveryEye(Scheme scheme) {
        List<double[][]> eyes = ImmutableList.of(NORMAL, PROTANOPIA, DEUTERANOPIA);
        Sets.combinations(scheme.colours.keySet(), 2).forEach(pair -> {
            List<Phase> two = List.copyOf(pair);
            String one = scheme.colours.get(two.get(0));
            String other = scheme.colours.get(two.get(1));
            eyes.forEach(
                    eye -> assertThat(distance(one, other, eye)).as("%s", pair).isGreaterThan(22));
            assertThat(distance(one, other, TRITANOPIA)).as("%s", pair).isGreaterThan(12);
        });
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double distance(String one, String other, double[][] eye) {
        double[] a = lab(one, eye);
        double[] b = lab(other, eye);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** CIELAB by the white of sRGB, D65. */
    private static double[] lab(String colour, double[][] eye) {
        double[] rgb = linear(colour);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = eye[i][0] * rgb[0] + eye[i][1] * rgb[1] + eye[i][2] * rgb[2];
            seen[i] = Math.min(1, Math.max(0, sum));
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
