package dev.etalon.samples.simulation;

import dev.etalon.advice.Advisor;
import dev.etalon.advice.Recommendation;
import dev.etalon.losslaw.FunctionalScalingLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks for a schedule from each kind of knowledge, and prints what is recommended, why, and what it gains. */
public final class Advice {

    private Advice() {}

    public static void main(String[] arguments) {
        recommendations().forEach((known, advice) -> System.out.println(known + ":\n" + advice + "\n"));
    }

    static Map<String, Recommendation> recommendations() {
        double[] norms = new double[4_000];
        Arrays.setAll(norms, k -> 1 + 14 * Math.max(0, 1 - k / 400.0));
        MultiPowerLaw law = new MultiPowerLaw(3.040, 0.525, 0.508, 363.788, 2.066, 0.583, 0.641);
        Map<String, Recommendation> advice = new LinkedHashMap<>();
        advice.put(
                "scaling law with s=1, beta=3, N=10,000",
                Advisor.fromScalingLaw(FunctionalScalingLaw.of(1, 3), 10_000, Double.POSITIVE_INFINITY));
        advice.put(
                "scaling law with s=0.2, beta=2, N=10,000 and rates up to 0.2",
                Advisor.fromScalingLaw(FunctionalScalingLaw.of(0.2, 2), 10_000, 0.2));
        advice.put(
                "the multi-power law of a 25M model, 24,000 steps at 3e-4",
                Advisor.fromFittedLaw(law, 24_000, 3e-4, 2_160));
        advice.put(
                "gradient norms that fall from 15 to 1 in a tenth of 4,000 steps", Advisor.fromGradientNorms(norms, 1));
        advice.put("D=1, G=1 and T=10,000", Advisor.fromConstants(1, 1, 0, 10_000));
        advice.put("D=1, G=1, a curvature of 45 and T=400", Advisor.fromConstants(1, 1, 45, 400));
        return advice;
    }
}
