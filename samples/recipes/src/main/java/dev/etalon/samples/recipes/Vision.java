package dev.etalon.samples.recipes;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/**
 * How well-known models of images and speech were trained, as their papers tell it.
 *
 * <p>What a paper leaves open is a parameter, or is named as assumed. A parameter {@code stepsPerEpoch} is the number
 * of batches in the training data.
 */
public interface Vision {

    /**
     * ResNet on CIFAR-10: 0.1, divided by 10 at 32,000 and at 48,000 steps; the run ends at 64,000.
     *
     * <p>He et al., "Deep Residual Learning for Image Recognition", arXiv 1512.03385, section 4.2.
     */
    @Schedule("{0: 0.1, 32k: 0.01, 48k: 0.001} by steps")
    LearningRate resNetCifar();

    /**
     * ResNet-50 on ImageNet in one hour, with batches of 8,192: from 0.1 to 3.2 in 5 epochs, divided by 10 at epochs
     * 30, 60 and 80; the run ends at 90.
     *
     * <p>Goyal et al., "Accurate, Large Minibatch SGD", arXiv 1706.02677, sections 2.2 and 5.1.
     */
    @Schedule("""
            warmup(5 epochs, from=0.1) -> constant(3.2, 25 epochs) -> constant(0.32, 30 epochs)
                -> constant(0.032, 20 epochs) -> constant(0.0032, 10 epochs)""")
    LearningRate resNet50(long stepsPerEpoch);

    /**
     * SGDR: warm restarts from 0.05, after 10 epochs, then after twice as many each time.
     *
     * <p>Loshchilov and Hutter, "SGDR", arXiv 1608.03983, sections 3 and 4.1.
     */
    @Schedule("sgdr(0.05, 10 epochs, growth=2)")
    LearningRate sgdr(long stepsPerEpoch);

    /**
     * Super-convergence of ResNet-56 on CIFAR-10: one cycle between 0.1 and 3 in 10,000 steps. Assumed: half of them
     * up.
     *
     * <p>Smith and Topin, "Super-Convergence", arXiv 1708.07120, figure 1 and table 1.
     */
    @Schedule("triangle(0.1, 3, 5000)")
    LearningRate superConvergence();

    /**
     * EfficientNet: 0.256, times 0.97 every 2.4 epochs.
     *
     * <p>Tan and Le, "EfficientNet", arXiv 1905.11946, section 5.2. It names no warmup.
     */
    @Schedule("step(0.256, 0.97, every=2.4 epochs)")
    LearningRate efficientNet(long stepsPerEpoch);

    /**
     * ViT-L/16 before fine-tuning, on JFT-300M: 10,000 steps up to 4e-4, then linear decay (assumed to end at 0).
     *
     * <p>Dosovitskiy et al., "An Image is Worth 16x16 Words", arXiv 2010.11929, appendix B.1 and table 3.
     *
     * @param horizon the number of steps of the run
     */
    @Schedule("warmup(10k) -> linear(4e-4, 0, rest)")
    LearningRate vit(long horizon);

    /**
     * DeiT with batches of 1,024: 5 epochs up to 1e-3 (0.0005 for every 512 images of a batch), a cosine, 300 epochs in
     * all. Assumed, from its code: from 1e-6, down to 1e-5.
     *
     * <p>Touvron et al., "Training data-efficient image transformers", arXiv 2012.12877, table 9.
     */
    @Schedule("warmup(5 epochs, from=1e-6) -> cosine(1e-3, 1e-5, 295 epochs)")
    LearningRate deit(long stepsPerEpoch);

    /**
     * wav2vec 2.0, fine-tuning: a tenth of the run up, four tenths constant, then linear decay (assumed to end at 0).
     *
     * <p>Baevski et al., "wav2vec 2.0", arXiv 2006.11477, section 4.3.
     *
     * @param peak the constant rate
     * @param horizon the number of steps of the run
     */
    @Schedule("warmup(10%) -> constant(peak, 40%) -> linear(peak, 0, rest)")
    LearningRate wav2vec2(double peak, long horizon);
}
