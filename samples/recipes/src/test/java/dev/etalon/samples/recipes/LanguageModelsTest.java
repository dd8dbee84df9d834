package dev.etalon.samples.recipes;

import dev.etalon.LearningRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rates that the papers print, and some between them, computed from their formulas with 40 digits. */
class LanguageModelsTest {

    private static final long BILLION = 1_000_000_000;

    private final LanguageModels models = new LanguageModelsSchedules();

    @Test
    void transformerFollowsThePrintedFormula() {
        Rates.of(models.transformer())
                .are(0, 1.7469281074217108e-07)
                .are(3_999, 0.0006987712429686843)
                .are(99_999, 0.00013975424859373687)
                .withoutEnd();
    }

    @Test
    void bertRisesAndFallsInStraightLines() {
        Rates.of(models.bert())
                .are(0, 0)
                .are(5_000, 5e-5)
                .are(10_000, 1e-4)
                .are(505_000, 5e-5)
                .andEndAt(1_000_000);
    }

    @Test
    void t5AndPalmFallWithTheRootOfTheStep() {
        for (LearningRate schedule : List.of(models.t5(), models.palm())) {
            Rates.of(schedule).are(0, 0.01).are(10_000, 0.01).are(40_000, 0.005).are(1L << 19, 0.0013810679320049757);
        }
    }

    @Test
    void ulmFitIsASlantedTriangle() {
        Rates.of(models.ulmFit(1_000))
                .are(0, 0.01 / 32)
                .are(100, 0.01)
                .are(550, 0.00515625)
                .andEndAt(1_000);
    }

    @Test
    void gpt3DecaysToATenthOver260BillionTokens() {
        Rates.of(models.gpt3(6e-5, 1))
                .are(187_500_000, 3e-5)
                .are(375_000_000, 6e-5)
                .are(65_281_250_000L, 5.2091883092036786e-05)
                .are(260 * BILLION, 6e-6)
                .are(300 * BILLION, 6e-6)
                .andEndAt(260 * BILLION);
    }

    @Test
    void gopherDecaysToATenth() {
        Rates.of(models.gopher(101_500))
                .are(0, 1e-7)
                .are(1_500, 4e-5)
                .are(51_500, 2.2e-5)
                .andEndAt(101_500);
    }

    @Test
    void chinchillaIsAsLongAsTheRun() {
        Rates.of(models.chinchilla(400_000))
                .are(0, 1e-4)
                .are(100_000, 8.681980515339464e-05)
                .are(400_000, 1e-5)
                .andEndAt(400_000);
    }

    @Test
    void optFallsToATenth() {
        Rates.of(models.opt175b(142_000))
                .are(2_000, 1.2e-4)
                .are(72_000, 6.6e-5)
                .are(142_000, 1.2e-5)
                .andEndAt(142_000);
    }

    @Test
    void bloomStopsBeforeItsCosineDoes() {
        Rates.of(models.bloom(1))
                .are(375_000_000, 6e-5)
                .are(410 * BILLION, 6e-6)
                .andEndAt(410 * BILLION);
    }

    @Test
    void llamasDecayFurther() {
        Rates.of(models.llama2(3e-4))
                .are(1_000, 1.5e-4)
                .are(251_000, 1.65e-4)
                .are(500_000, 3e-5)
                .andEndAt(500_000);
        Rates.of(models.llama3())
                .are(8_000, 8e-5)
                .are(604_000, 4.04e-5)
                .are(1_154_407, 0)
                .andEndAt(1_154_407);
    }

    @Test
    void ramps() {
        Rates.of(models.miniMax01())
                .are(250, 1e-4)
                .are(500, 2e-4)
                .are(107_468, 2e-4)
                .are(107_469, 1.3e-4)
                .are(132_468, 1.3e-4)
                .are(140_282, 3e-5)
                .andEndAt(140_282);
        Rates.of(models.kimiK2())
                .are(250, 1e-4)
                .are(500, 2e-4)
                .are(149_254, 2e-4)
                .are(231_343, 2e-5)
                .andEndAt(231_343);
        Rates.of(models.olmo2())
                .are(1_000, 1.5e-4)
                .are(2_000, 3e-4)
                .are(464_323, 0.00021133708775532793)
                .are(928_646, 6.135115415782655e-05)
                .are(934_606, 3.0678150317490483e-05)
                .andEndAt(928_646 + 11_921);
        Rates.of(models.smolLm3())
                .are(1_000, 1e-4)
                .are(4_198_000, 2e-4)
                .are(4_459_000, 1e-4)
                .are(4_720_000, 0)
                .andEndAt(4_720_000);
    }

    @Test
    void deepSeekHasThreeLevels() {
        Rates.of(models.deepSeek(4.2e-4, 100_000))
                .are(2_000, 4.2e-4)
                .are(79_999, 4.2e-4)
                .are(80_000, 1.3272e-4)
                .are(89_999, 1.3272e-4)
                .are(90_000, 4.2e-5)
                .andEndAt(100_000);
    }

    @Test
    void deepSeekV3CountsTokens() {
        Rates.of(models.deepSeekV3())
                .are(1_000, 1.1e-4)
                .are(2_000, 2.2e-4)
                .are(170_904, 2.2e-4)
                .are(205_078, 1.21e-4)
                .are(239_251, 2.2e-5)
                .are(244_543, 2.2e-5)
                .are(244_544, 7.3e-6)
                .andEndAt(247_199);
    }

    @Test
    void miniCpmHalvesTheRate() {
        Rates.of(models.miniCpm(1_000, 200_000))
                .are(200_999, 0.01)
                .are(203_500, 0.007071067811865475)
                .are(206_000, 0.005)
                .withoutEnd();
    }

    @Test
    void cooldownTakesTheLastFifth() {
        Rates.of(models.cooldown(1e-3, 300, 10_000))
                .are(300, 1e-3)
                .are(8_000, 1e-3)
                .are(8_500, 5e-4)
                .are(10_000, 0)
                .andEndAt(10_000);
    }
}
