package dev.etalon.bounds;

/**
 * The value of {@link WorstCaseValleys} for one y_T, enclosed.
 *
 * @param run the rates and norms divided by their units
 */
record WorstCaseEnclosure(BackwardRun run, double rateUnit, double normUnit) {

    /** Of a run that never moves. */
    Enclosure unmoved() {
        return Enclosure.exactly(run.setting.distance())
                .times(Enclosure.exactly(run.lastNorm()))
                .times(Enclosure.exactly(normUnit));
    }

    /** @param y y_T */
    Enclosure of(double y) {
        Enclosure lastWeight = Enclosure.exactly(y).times(Enclosure.exactly(run.lastNorm()));
        EnclosedSum noise = new EnclosedSum();
        Enclosure squared = lastWeight.times(lastWeight);
        noise.add(squared.low(), squared.high());
        EnclosedSum path = new EnclosedSum();
        path.add(y);
        run.backwards(block -> {
            for (int i = run.withoutLast(block) - 1; i >= 0; i--) {
                if (block.rate[i] > 0) {
                    add(block.rate[i], block.norm[i], path, noise);
                }
            }
        });
        Enclosure distance = Enclosure.exactly(run.setting.distance());
        Enclosure norm = Enclosure.exactly(normUnit);
        Enclosure two = Enclosure.exactly(2);
        Enclosure unit = Enclosure.exactly(rateUnit);
        Enclosure reach = distance.dividedBy(path.value());
        Enclosure near = reach.dividedBy(two).dividedBy(unit).times(reach);
        return near.plus(norm.times(noise.value().dividedBy(two).times(unit)).times(norm));
    }

    private static void add(double rate, double norm, EnclosedSum path, EnclosedSum noise) {
        double low = Rounding.divideDown(rate, path.high());
        double high = Rounding.divideUp(rate, path.low());
        double weightedLow = Rounding.multiplyDown(low, norm);
        double weightedHigh = Rounding.multiplyUp(high, norm);
        noise.add(Rounding.multiplyDown(weightedLow, weightedLow), Rounding.multiplyUp(weightedHigh, weightedHigh));
        path.add(low, high);
    }
}
