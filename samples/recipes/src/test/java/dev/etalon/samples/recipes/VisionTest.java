package dev.etalon.samples.recipes;

import org.junit.jupiter.api.Test;

/** The rates that the papers print, and some between them. */
class VisionTest {

    /** ImageNet, 1,281,167 images, in batches of 8,192. */
    private static final long EPOCH = 156;

    private final Vision models = new VisionSchedules();

    @Test
    void resNetsDivideByTen() {
        Rates.of(models.resNetCifar())
                .are(0, 0.1)
                .are(31_999, 0.1)
                .are(32_000, 0.01)
                .are(48_000, 0.001)
                .are(64_000, 0.001)
                .withoutEnd();
        Rates.of(models.resNet50(EPOCH))
                .are(0, 0.1)
                .are(5 * EPOCH, 3.2)
                .are(30 * EPOCH - 1, 3.2)
                .are(30 * EPOCH, 0.32)
                .are(60 * EPOCH, 0.032)
                .are(80 * EPOCH, 0.0032)
                .andEndAt(90 * EPOCH);
    }

    @Test
    void sgdrRestartsAtEpochs10And30And70() {
        Rates.of(models.sgdr(390))
                .are(0, 0.05)
                .are(5 * 390, 0.025)
                .are(10 * 390, 0.05)
                .are(20 * 390, 0.025)
                .are(30 * 390, 0.05)
                .are(70 * 390, 0.05)
                .withoutEnd();
    }

    @Test
    void superConvergenceIsOneCycle() {
        Rates.of(models.superConvergence())
                .are(0, 0.1)
                .are(2_500, 1.55)
                .are(5_000, 3)
                .are(10_000, 0.1)
                .andEndAt(10_000);
    }

    @Test
    void efficientNetDecaysEvery2Point4Epochs() {
        Rates.of(models.efficientNet(625))
                .are(1_499, 0.256)
                .are(1_500, 0.24832)
                .are(15_000, 0.18878057648510163)
                .withoutEnd();
    }

    @Test
    void transformersWarmUp() {
        Rates.of(models.vit(110_000))
                .are(5_000, 2e-4)
                .are(10_000, 4e-4)
                .are(60_000, 2e-4)
                .andEndAt(110_000);
        Rates.of(models.deit(1_251))
                .are(0, 1e-6)
                .are(5 * 1_251, 1e-3)
                .are(300 * 1_251, 1e-5)
                .andEndAt(300 * 1_251);
    }

    @Test
    void wav2vecHasThreeStages() {
        Rates.of(models.wav2vec2(1e-4, 20_000))
                .are(1_000, 5e-5)
                .are(2_000, 1e-4)
                .are(9_999, 1e-4)
                .are(15_000, 5e-5)
                .andEndAt(20_000);
    }
}
