package dev.etalon.language.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other libraries, and habit, call things, and how to say them here. Case and underscores do not count, nor do words
 * like {@code get} and {@code scheduler} around a name.
 */
public final class PeerWords {

    /** Names of schedules and functions, and a line that says such a thing. */
    private static final String SCHEDULES = """
            StepLR StepSchedule StepDecay FactorScheduler StepParamScheduler = step(0.1, 0.5, 30)
            MultiStepLR MultiStep PiecewiseConstant PiecewiseConstantDecay piecewise MapSchedule MultiFactorTracker \
            MultiFactor values milestones = {0: 0.1, 30: 0.01, 60: 0.001} by steps
            PiecewiseLinear piecewise_interpolate interpolate interp points = {0: 0.1, 100: 0.5, 200: 0.1}
            ConstantLR FixedSchedule fixed const Identity = constant(0.1)
            constant_then = constant(0.1, 100) -> linear(0.1, 0, 900)
            constant_with_warmup warmup_constant LinearWarmup WarmupLR WarmUpTracker WarmupWrapper GradualWarmup \
            WarmupHold warmup_then = warmup(100) -> constant(0.1)
            LinearLR LinearTracker LinearParam linear_decay lerp = linear(0.1, 0, 1000)
            linear_with_warmup warmup_linear WarmupDecayLR warmup_linear_decay = warmup(100) -> linear(0.1, 0, 900)
            ExponentialLR ExponentialDecay ExponentialTracker FactorTracker MultiplicativeLR exp_decay natural_exp expo \
            geometric compounding = decay(0.1, 0.95)
            CosineAnnealingLR CosineAnnealing CosineDecay CosineTracker CosineLR CosAnneal cos_anneal CosineParam \
            half_cosine = cosine(0.1, 0, 1000)
            cosine_with_warmup warmup_cosine warmup_cosine_decay WarmupCosineLR cosine_with_min_lr CosineWarmup \
            LinearWarmupCosineAnnealing linear_warmup_cosine_decay CosWithWarmup CosineAnnealingWithWarmup \
            = warmup(100) -> cosine(0.1, 0, 900)
            CosineAnnealingWarmRestarts CosineDecayRestarts CosineRestart cosine_with_restarts warm_restarts \
            cosine_with_hard_restarts cosine_with_hard_restarts_schedule_with_warmup CosineAnnealingWarmupRestarts \
            cosine_restarts = sgdr(0.1, 50, growth=2)
            PolynomialLR PolynomialDecay PolynomialDecayTracker poly PolyLR polynomial_decay_schedule_with_warmup \
            polynomial_with_warmup = polynomial(0.1, 0, 1000, power=2)
            OneCycleLR cosine_onecycle linear_onecycle CycleSchedule onecycle_schedule super_convergence \
            = oneCycle(0.1, 300, 700)
            CyclicLR cyclic cyclical CyclicalTracker clr LinearCyclical cyclic_triangular = triangular(0.01, 0.1, 25)
            TriangleDecay2 = triangular2(0.01, 0.1, 25)
            TriangleExp = expRange(0.01, 0.1, 25)
            warmup_stable_decay WarmupStableDecay WSDS warmup_hold_decay trapezoidal TrapezoidalLR stable_decay linear_warmup_stable_decay \
            = wsd(0.1, 100, 800, 100)
            one_minus_sqrt minus_sqrt = constant(0.1, 900) -> cooldown(100, law=sqrt)
            TriStageLR = triStage(0.1, 100, 800, 100)
            inverse_square_root rsqrt rsqrt_decay InverseSquareRootAnnealing inv_sqrt isqrt InvSqrtWithWarmup \
            = warmup(100) -> inverseSqrt(0.1, 100)
            NoamAnnealing NoamLR NoamOpt NoamHold transformer = noam(512, 4000)
            InverseTimeDecay inverse_time InverseSchedule inv inv_decay decaying = inverse(0.1, 0.01)
            RexLR = rex(0.1, 0, 1000)
            TanhLR tanh tanh_decay logistic = sigmoid(0.1, 0, 1000)
            HyperbolicLR = hyperbolic(0.1, 0, 1000, bound=2000)
            warmup_exponential_decay warmup_exp = warmup(100) -> decay(0.1, 0.99)
            FlatCosine = constant(0.1, 500) -> cosine(0.1, 0, 500)
            SquareRootAnnealing = polynomial(0.1, 0, 1000, power=0.5)
            SquareAnnealing = polynomial(0.1, 0, 1000, power=2)
            MultiStepWithWarmup = warmup(10) -> {0: 0.1, 30: 0.01, 60: 0.001} by steps
            LRRangeTest lr_finder find_lr = rangeTest(1e-6, 1, 1000)
            SequentialLR join_schedules join ConcatScheduler concat sequential Sequence SequentialComposer then chain \
            CompositeParam = warmup(100) -> cosine(0.1, 0, 900)
            ChainedScheduler product multiply = linear(0, 1, 100) * decay(0.1, 0.99)
            LambdaLR lambda inject_hyperparams func = 0.1 / (1 + exp(0.05 * (t - 150)))
            repeat loop restart restarts forever = linear(0.1, 0.01, 100) -> cycle
            modulo mod fmod = linear(0, 0.1, 10) -> cycle
            if where cond switch select case = pick(t / 100, 0.1, 0.05, 0.01)
            shift delay transition_begin offset = constant(0.1, 100) -> decay(0.1, 0.99)
            truncate shortened = take(decay(0.1, 0.99), 100)
            pow = 0.1 * 0.5^2
            ln = log(2)
            clip saturate = clamp(0.1 * t, 0, 1)
            minimum = min(1, 0.5)
            maximum = max(0, 0.5)
            ceiling = ceil(1.5)
            global_step iteration iter step_num current_step = min(1, t / 100)
            max_steps total_steps num_training_steps T_max n_steps = linear(0.1, 0, 100%)
            steps_per_epoch = linear(0.1, 0, 3 epochs)
            """;

    /** What is called as it is here, but for what libraries put around it. */
    private static final String OWN = """
            wsd = wsd(0.1, 100, 800, 100)
            sgdr = sgdr(0.1, 50, growth=2)
            constant = constant(0.1)
            linear = linear(0.1, 0, 1000)
            cosine = cosine(0.1, 0, 1000)
            polynomial = polynomial(0.1, 0, 1000, power=2)
            exponential = decay(0.1, 0.95)
            inverse_sqrt = warmup(100) -> inverseSqrt(0.1, 100)
            noam = noam(512, 4000)
            rex = rex(0.1, 0, 1000)
            step = step(0.1, 0.5, 30)
            slanted_triangular = slantedTriangular(0.1, 100, 900)
            tri_stage = triStage(0.1, 100, 800, 100)
            triangular = triangular(0.01, 0.1, 25)
            triangle = triangle(0, 0.1, 25) -> cycle
            exp_range = expRange(0.01, 0.1, 25)
            range_test = rangeTest(1e-6, 1, 1000)
            """;

    /** What cannot be said, and why. */
    private static final String REASONS = """
            ReduceLROnPlateau reduceOnPlateau plateau GreedyLR early_stopping Adafactor \
            = a schedule is a function of the step, and follows no metric: cut it by hand, or chain what you would do
            seconds second sec minutes minute hours hour days ms = time is no function of the step: count steps, epochs, tokens or percent
            noise random rand = a schedule is the same each time: it has no random numbers
            """;

    /** Names of arguments, and the one here. */
    private static final String ARGUMENTS = """
            warmup_steps num_warmup_steps warmup_iters warmup warmup_ratio warmup_fraction pct_start warmup_epochs \
            = a warmup is a part of its own, before this one: warmup(100) -> ...
            eta_min min_lr lr_min alpha end_value lr_end final_value min_value end_factor eta_max_end alpha_f \
            = the value at the end is 'to'
            T_max total_steps num_training_steps decay_steps max_steps total_iters max_iter max_updates transition_steps \
            num_steps duration t_initial n_iter t_max = the number of steps is 'steps'
            gamma decay_rate multiplier = 'rate' of decay and 'factor' of step are what is multiplied by
            step_size period decay_period decay_every = 'every' is how many steps apart
            T_mult t_mul cycle_mul cycle_mult m_mul = cycles of other lengths: cycle(growth=2)
            num_cycles cycle_limit repeats n_cycles = how often is 'times' of cycle
            init_value base_lr initial_lr lr start_value start_lr start_factor init_lr learning_rate = the value at the start is 'from'
            max_lr peak_value peak_lr = the largest rate is 'peak' in the library, 'from' of a law
            div_factor = the ratio of peak to start is 'div'
            final_div_factor = the ratio of start to end is 'finalDiv'
            """;

    private static final Map<String, String> WORDS = words();

    private static final Map<String, String> ARGUMENT_WORDS = read(ARGUMENTS, "");

    private PeerWords() {}

    /** What to write instead of a name that is none here. */
    static Optional<String> advice(String name) {
        String key = key(name);
        return Optional.ofNullable(WORDS.get(key)).or(() -> Optional.ofNullable(WORDS.get(bare(key))));
    }

    /** What an argument is called here. */
    static Optional<String> argument(String name) {
        return Optional.ofNullable(ARGUMENT_WORDS.get(key(name)));
    }

    /** The table of lines: a word, and what is written instead. */
    public static Map<String, String> lines() {
        return read(SCHEDULES, "");
    }

    /** The table of what cannot be said. */
    public static Map<String, String> reasons() {
        return read(REASONS, "");
    }

    /** The table of arguments. */
    public static Map<String, String> arguments() {
        return ARGUMENT_WORDS;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        read(SCHEDULES, "write for example ").forEach((word, line) -> {
            words.put(word, line);
            words.putIfAbsent(bare(word), line);
        });
        read(OWN, "write for example ").forEach(words::putIfAbsent);
        words.putAll(reasons());
        words.remove("");
        return words;
    }

    private static Map<String, String> read(String table, String before) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String row : table.strip().split("\n")) {
            int equals = row.indexOf(" = ");
            for (String word : row.substring(0, equals).strip().split(" +")) {
                words.put(key(word), before + row.substring(equals + 3));
            }
        }
        return words;
    }

    private static String key(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Without what is around a name in some library. */
    private static String bare(String key) {
        return key.replaceFirst("^get", "")
                .replaceFirst("schedule(?=with)", "")
                .replaceFirst("(lr|param)?(scheduler?|schedule|policy|lr)?$", "")
                .replaceFirst("(?<=minlr)withwarmup$", "");
    }
}
