package dev.etalon.samples.recipes;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/**
 * How well-known language models were trained, as their papers tell it.
 *
 * <p>What a paper leaves open is a parameter, or is named as assumed. Where a paper counts in tokens, so does the line. A
 * rate {@code at(n)} is the one of the update after {@code n} others.
 */
public interface LanguageModels {

    /**
     * The original Transformer, base model: {@code d^-0.5 * min(n^-0.5, n * 4000^-1.5)}, which the paper counts from
     * {@code n = 1}: hence without its step 0.
     *
     * <p>Vaswani et al., "Attention Is All You Need", arXiv 1706.03762, section 5.3.
     */
    @Schedule("skip(noam(512, 4000), 1)")
    LearningRate transformer();

    /**
     * BERT: 1e-4, warmup over the first 10,000 of 1,000,000 steps, then linear decay (assumed to end at 0).
     *
     * <p>Devlin et al., "BERT", arXiv 1810.04805, appendix A.2.
     */
    @Schedule("warmup(10k) -> linear(1e-4, 0, 990k)")
    LearningRate bert();

    /**
     * T5, pre-training: {@code 1/sqrt(max(n, k))} with k = 10,000.
     *
     * <p>Raffel et al., "Exploring the Limits of Transfer Learning", arXiv 1910.10683, section 3.1.2.
     */
    @Schedule("t5(10k)")
    LearningRate t5();

    /**
     * PaLM (Adafactor): 0.01 for the first 10,000 steps, then {@code 1/sqrt(k)}.
     *
     * <p>Chowdhery et al., "PaLM", arXiv 2204.02311, section 5.
     */
    @Schedule("constant(0.01, 10k) -> inverseSqrt(0.01, 10k)")
    LearningRate palm();

    /**
     * ULMFiT, the slanted triangle: a tenth of the steps up, ratio 32, 0.01 at the peak.
     *
     * <p>Howard and Ruder, "Universal Language Model Fine-tuning", arXiv 1801.06146, section 3.2.
     *
     * @param horizon the number of steps of the run
     */
    @Schedule("slantedTriangular(0.01, 10%, rest)")
    LearningRate ulmFit(long horizon);

    /**
     * GPT-3, in tokens: linear warmup over the first 375 million, cosine decay to a tenth over 260 billion, and a tenth
     * from there on. Assumed: the 260 billion include the warmup.
     *
     * <p>Brown et al., "Language Models are Few-Shot Learners", arXiv 2005.14165, appendix B; rates in table 2.1.
     *
     * @param peak from 6e-4 (125 million parameters) down to 0.6e-4 (175 billion)
     * @param tokensPerStep from 0.5 million (125 million parameters) to 3.2 million (175 billion), once it has grown to that:
     *     how it grows, over 4 to 12 billion tokens, the paper does not say
     */
    @Schedule("warmup(375M tokens) -> cosine(peak, 0.1 * peak, (260B - 375M) tokens)")
    LearningRate gpt3(double peak, long tokensPerStep);

    /**
     * Gopher, 280 billion parameters: from 1e-7 to 4e-5 in 1,500 steps, then a cosine down to a tenth. Assumed: the
     * cosine ends with the run.
     *
     * <p>Rae et al., "Scaling Language Models", arXiv 2112.11446, section 3.1 and appendix C.
     *
     * @param horizon the number of steps of the run
     */
    @Schedule("warmup(1500, from=1e-7) -> cosine(4e-5, 4e-6, rest)")
    LearningRate gopher(long horizon);

    /**
     * Chinchilla, 70 billion parameters: a cosine from 1e-4 to a tenth, as long as the run. The paper's point is that
     * length; it gives no warmup for this model, and there is none here.
     *
     * <p>Hoffmann et al., "Training Compute-Optimal Large Language Models", arXiv 2203.15556, tables 4 and appendix B.
     *
     * @param horizon the number of steps of the run
     */
    @Schedule("cosine(1e-4, 1e-5, 100%)")
    LearningRate chinchilla(long horizon);

    /**
     * OPT-175B as planned: 2,000 steps up to 1.2e-4, then down to a tenth over 300 billion tokens, here the run.
     * Assumed: in a straight line. (The rate was also changed by hand during the run.)
     *
     * <p>Zhang et al., "OPT", arXiv 2205.01068, section 2.2 and table 1.
     *
     * @param horizon the number of steps of the run
     */
    @Schedule("warmup(2000) -> linear(1.2e-4, 1.2e-5, rest)")
    LearningRate opt175b(long horizon);

    /**
     * BLOOM, 176 billion parameters, in tokens: 375 million up to 6e-5, a cosine to 6e-6 that ends at 410 billion (the
     * run itself ended before, at 366 billion). Assumed: the 410 billion include the warmup, as in Megatron-LM.
     *
     * <p>BigScience Workshop, "BLOOM", arXiv 2211.05100, table 3.
     *
     * @param tokensPerStep 2,048 sequences of 2,048 tokens
     */
    @Schedule("warmup(375M tokens) -> cosine(6e-5, 6e-6, (410B - 375M) tokens)")
    LearningRate bloom(long tokensPerStep);

    /**
     * Llama 2: 2,000 steps up, a cosine down to a tenth. Assumed: the cosine ends with the run, at 500,000 steps (2
     * trillion tokens, 4 million a step).
     *
     * <p>Touvron et al., "Llama 2", arXiv 2307.09288, section 2.2.
     *
     * @param peak 3e-4 for 7 and 13 billion parameters, 1.5e-4 for 34 and 70 billion
     */
    @Schedule("warmup(2000) -> cosine(peak, 0.1 * peak, 500k - 2000)")
    LearningRate llama2(double peak);

    /**
     * Llama 3, 405 billion parameters: 8,000 steps up to 8e-5, a cosine to 8e-7 over 1,200,000 steps; the last 40 million of
     * 15.6 trillion tokens fall to 0 in a straight line. The batch is 4 million tokens, 8 million once 252 million were seen,
     * 16 million from 2.87 trillion on. Assumed: the 1,200,000 steps include the warmup, the 15.6 trillion all stages.
     *
     * <p>Grattafiori et al., "The Llama 3 Herd of Models", arXiv 2407.21783, "Training Recipe".
     */
    @Schedule(value = """
                    take(warmup(8000) -> cosine(8e-5, 8e-7, 1.2M - 8000), (15.6T - 40M) tokens) -> cooldown(40M tokens)""", run = "15.6T tokens", tokensPerStep = "{0: 4M, 252M tokens: 8M, 2.87T tokens: 16M} by steps")
    LearningRate llama3();

    /**
     * DeepSeek LLM, multi-step: 2,000 steps up, 31.6% of the peak from 80% of the run on, 10% from 90% on.
     *
     * <p>DeepSeek-AI, "DeepSeek LLM", arXiv 2401.02954, section 2.3.
     *
     * @param peak 4.2e-4 for 7 billion parameters, 3.2e-4 for 67 billion
     * @param horizon the number of steps of the run
     */
    @Schedule("""
            warmup(2000) -> constant(peak, 80% - 2000)
                -> constant(0.316 * peak, 10%)
                -> constant(0.1 * peak, rest)""")
    LearningRate deepSeek(double peak, long horizon);

    /**
     * DeepSeek-V3: up to 2.2e-4 in 2,000 steps, constant up to 10 trillion tokens, a cosine to 2.2e-5 over 4.3 trillion, 333
     * billion at that, and 167 billion at 7.3e-6. The batch grows from 3,072 to 15,360 sequences of 4,096 tokens over the
     * first 469 billion tokens; assumed: in four equal steps, of which the paper says no more than "gradually".
     *
     * <p>DeepSeek-AI, "DeepSeek-V3 Technical Report", arXiv 2412.19437, section 4.2.
     */
    @Schedule(value = """
                    warmup(2000) -> constant(2.2e-4, (10T - 2000 * batch) tokens) -> cosine(2.2e-4, 2.2e-5, 4.3T tokens)
                        -> constant(2.2e-5, 333B tokens) -> constant(7.3e-6, 167B tokens)""", run = "14.8T tokens", tokensPerStep = """
                    {0: batch, (469B / 4) tokens: 2 * batch, (469B / 2) tokens: 3 * batch, (469B * 3 / 4) tokens: 4 * batch,
                     469B tokens: 5 * batch} by steps""", define = "let batch = 3072 * 4096;")
    LearningRate deepSeekV3();

    /**
     * MiniMax-Text-01: 500 steps up to 2e-4, constant for 7.2 trillion tokens, 1.3e-4 for 3.2 trillion, then down to 3e-5
     * exponentially over 1 trillion. The batch doubles from 16 million tokens at 69 billion, 790 billion and 4.7 trillion.
     * Assumed: the 7.2 trillion include the warmup.
     *
     * <p>MiniMax, "MiniMax-01: Scaling Foundation Models with Lightning Attention", arXiv 2501.08313, "Training Strategy".
     */
    @Schedule(
            value = """
                    warmup(500) -> constant(2e-4, (7.2T - 500 * 16M) tokens) -> constant(1.3e-4, 3.2T tokens)
                        -> exponential(1.3e-4, 3e-5, 1T tokens)""",
            run = "11.4T tokens",
            tokensPerStep = "{0: 16M, 69B tokens: 32M, 790B tokens: 64M, 4.7T tokens: 128M} by steps")
    LearningRate miniMax01();

    /**
     * Kimi K2, pre-training: 500 steps up to 2e-4, constant for the first 10 trillion tokens, a cosine to 2e-5 over 5.5
     * trillion; 67 million tokens a step. Assumed: the 10 trillion include the warmup. (The annealing to 7e-6 that follows is
     * not told further.)
     *
     * <p>Kimi Team, "Kimi K2: Open Agentic Intelligence", arXiv 2507.20534, "Training recipe".
     */
    @Schedule(
            value = "warmup(500) -> constant(2e-4, (10T - 500 * 67M) tokens) -> cosine(2e-4, 2e-5, 5.5T tokens)",
            run = "15.5T tokens",
            tokensPerStep = "67M")
    LearningRate kimiK2();

    /**
     * OLMo 2, 7 billion parameters: 8,388,608,000 tokens (2,000 steps) up to 3e-4, a cosine towards a tenth at 5 trillion, left at
     * step 928,646 (3.9 trillion), and from there to 0 in a straight line over 50 billion. (The published configuration of that
     * last stage starts it at 6.15e-5, where this cosine has got to 6.14e-5.)
     *
     * <p>OLMo Team, "2 OLMo 2 Furious", arXiv 2501.00656, table of the hyperparameters of pretraining; {@code OLMo2-7B-stage1.yaml}
     * and {@code OLMo2-7B-stage2-seed42.yaml} of its repository.
     */
    @Schedule(
            value = "take(warmup(ramp) -> cosine(3e-4, 3e-5, 5T tokens - ramp), 928_646) -> cooldown(50B tokens)",
            tokensPerStep = "1024 * 4096",
            define = "let ramp = 8_388_608_000 tokens;")
    LearningRate olmo2();

    /**
     * SmolLM3, 3 billion parameters: 2,000 steps up to 2e-4, constant, and in a straight line to 0 over the last 522,000 of
     * 4,720,000 steps, which are 2,359,296 tokens each.
     *
     * <p>Hugging Face, "SmolLM3", training configuration {@code stage1_8T.yaml} of its repository (decay from step 4,198,001
     * on, its first being 1).
     */
    @Schedule("wsd(2e-4, 2000, 4_196_000, 522k, linear)")
    LearningRate smolLm3();

    /**
     * MiniCPM, warmup-stable-decay: 0.01 at the peak; the last phase halves the rate every 5,000 steps.
     *
     * <p>Hu et al., "MiniCPM", arXiv 2404.06395, sections 4.2 and 6.2. The length of the warmup is not given.
     *
     * @param ramp the steps of the warmup
     * @param stable the steps at the peak
     */
    @Schedule("warmup(ramp) -> constant(0.01, stable) -> decay(0.01, 0.5, every=5000)")
    LearningRate miniCpm(long ramp, long stable);

    /**
     * A constant rate with a "1-sqrt" cooldown over the last fifth of the run.
     *
     * <p>Haegele et al., "Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations", arXiv 2405.18392,
     * section 3.
     *
     * @param peak the constant rate
     * @param ramp the steps of the warmup
     * @param horizon the number of steps of the run
     */
    @Schedule("warmup(ramp) -> constant(peak, 80% - ramp) -> cooldown(rest, law=sqrt)")
    LearningRate cooldown(double peak, long ramp, long horizon);
}
