package dev.etalon.language.peers;

/**
 * The words of other libraries: rows of words, {@code =}, and what is written here. Words of PyTorch, Transformers, Keras, Optax,
 * timm, fvcore, NeMo, Megatron-LM, Composer, OLMo-core, fairseq, DeepSpeed, Ignite, MMEngine, Paddle, fastai, AllenNLP, T5X,
 * Levanter, thinc, ParameterSchedulers.jl, Burn, MXNet, DJL, ND4J and Smile.
 */
final class PeerTables {

    /** Names of schedules and functions, and a line that says such a thing. */
    static final String SCHEDULES = """
        stepped StepLR StepSchedule StepDecay FactorScheduler StepParamScheduler StepWithFixedGamma decay_every = step(0.1, 0.5, 30)
        WarmupStepLR = warmup(10) -> step(0.1, 0.5, 30)
        MultiStepLR MultiStep PiecewiseConstant PiecewiseConstantDecay piecewise PiecewiseDecay MapSchedule MultiFactorTracker \
        MultiFactor MultiStepDecay manual values milestones = {0: 0.1, 30: 0.01, 60: 0.001} by steps
        MultiStepWithWarmup WarmupMultiStepLR = warmup(10) -> {0: 0.1, 30: 0.01, 60: 0.001} by steps
        PiecewiseLinear piecewise_interpolate interpolate interp points = {0: 0.1, 100: 0.5, 200: 0.1}
        ConstantLR = constant(0.05, 5) -> constant(0.1)
        FixedSchedule fixed const Identity flat SchedNo = constant(0.1)
        constant_then = constant(0.1, 100) -> linear(0.1, 0, 900)
        constant_with_warmup warmup_constant LinearWarmup WarmupLR WarmUpTracker WarmupWrapper GradualWarmup \
        WarmupHold UntunedLinearWarmup UntunedExponentialWarmup warmup_then ScheduleFree = warmup(100) -> constant(0.1)
        LinearTracker LinearParam linear_decay lerp SchedLin LinearAnnealing linspace arange range \
        = linear(0.1, 0, 1000)
        LinearLR = linear(0.03, 0.1, 100)
        Adafactor adafactor_relative_step = min(0.01, 1 / sqrt(t + 1))
        budgeted_training = linear(0.1, 0, 100%)
        ramp ramp_up rampup = linear(0, 0.1, 100)
        RampSchedule = linear(1/20, 1, 19) * step(0.1, 0.5, 60)
        linear_with_warmup warmup_linear WarmupDecayLR warmup_linear_decay WarmupAnnealing linear_decay_with_warmup D2Z \
        decay_to_zero linear_to_zero = warmup(100) -> linear(0.1, 0, 900)
        warmdown ramp_down rampdown anneal annealing cooldown_linear decay_linear constant_cooldown constant_with_cooldown \
        = constant(0.1, 900) -> cooldown(100)
        ExponentialLR ExponentialDecay ExponentialTracker FactorTracker MultiplicativeLR MultiplicativeDecay exp_decay expo \
        geometric compounding = decay(0.1, 0.95)
        natural_exp natural_exp_decay negative_exponential = decay(0.1, exp(-1), 100)
        SchedExp exp_decay_to geometric_decay logspace geomspace = exponential(0.1, 1e-3, 1000)
        CosineAnnealingLR CosineAnnealing CosineAnnealingDecay CosineDecay CosineTracker CosineLR CosAnneal cos_anneal \
        CosineParam half_cosine SchedCos combined_cos annealing_cos = cosine(0.1, 0, 1000)
        KDecay = cosine(0.1, 0, 1000, k=2)
        linear_cosine_decay = 0.1 * linear(1, 0, 1000) * cosine(1, 0, 1000)
        SWALR = constant(0.1, 900) -> cosine(0.05, 100)
        cosine_with_warmup warmup_cosine warmup_cosine_decay WarmupCosineLR CosineWarmup CosineAnnealingLRWithWarmup \
        LinearWarmupCosineAnnealing linear_warmup_cosine_decay CosWithWarmup HalfCosWithWarmup CosineAnnealingWithWarmup \
        = warmup(100) -> cosine(0.1, 0, 900)
        cosine_with_min_lr cosine_with_min_lr_schedule_with_warmup_lr_rate cosine_warmup_with_min_lr \
        = warmup(100) -> cosine(0.1, 0.01, 900)
        CosWithWarmupAndLinearDecay = warmup(100) -> cosine(0.1, 0.01, 800) -> cooldown(100)
        WarmupHoldCosine WarmupAnnealHold = warmup(100) -> constant(0.1, 400) -> cosine(0.1, 0, 500)
        CosineAnnealingWarmRestarts CosineDecayRestarts CosineRestart warm_restarts fit_sgdr \
        CosineAnnealingWarmupRestarts cosine_restarts cosine_warm_restarts = sgdr(0.1, 50, growth=2)
        snapshot cyclic_cosine = sgdr(0.1, 50)
        cosine_with_restarts cosine_with_hard_restarts cosine_with_hard_restarts_schedule_with_warmup \
        WarmupCosineWithHardRestarts = warmup(100) -> cosine(0.1, 0, 300) -> cycle(times=3)
        ComposedSchedule = sgdr(0.1, 50, scale=0.5)
        PolynomialLR PolynomialDecay PolynomialDecayTracker PolynomialDecayAnnealing poly poly_decay PolyLR SchedPoly \
        = polynomial(0.1, 0, 1000, power=2)
        polynomial_decay_schedule_with_warmup polynomial_with_warmup warmup_poly PolynomialWithWarmup \
        = warmup(100) -> polynomial(0.1, 0, 900, power=2)
        PolynomialHoldDecayAnnealing = constant(0.1, 100) -> polynomial(0.1, 0, 900, power=2)
        OneCycleLR cosine_onecycle linear_onecycle CycleSchedule onecycle_schedule super_convergence fit_one_cycle \
        = oneCycle(0.1, 300, 700)
        CyclicLR cyclic cyclical CyclicalTracker clr LinearCyclical cyclic_triangular CyclicalLearningRate TriangularCyclicalLearningRate = triangular(0.01, 0.1, 25)
        sawtooth = linear(0.1, 0, 100) -> cycle
        TriangleDecay2 Triangular2CyclicalLearningRate = triangular2(0.01, 0.1, 25)
        TriangleExp ExponentialCyclicalLearningRate = expRange(0.01, 0.1, 25)
        SinDecay2 = 0.1 * abs(sin(pi * t / 50))
        SinExp = decay(0.1, 0.99) * abs(sin(pi * t / 50))
        warmup_stable_decay WarmupStableDecay WSDS warmup_hold_decay trapezoidal TrapezoidalLR stable_decay \
        linear_warmup_stable_decay WarmupHoldAnnealOneMinusSquareRoot = wsd(0.1, 100, 800, 100)
        WarmupHoldAnnealLinear = trapezoid(0.1, 100, 800, 100)
        infinite infinite_lr InfiniteCosine \
        = warmup(100) -> cosine(0.1, 0.03, 400) -> hold(400) -> exponential(1e-3, 100)
        one_minus_sqrt minus_sqrt sqrt_decay one_sqrt = constant(0.1, 900) -> cooldown(100, law=sqrt)
        one_minus_square square_decay = constant(0.1, 900) -> cooldown(100, law=square)
        TriStageLR = triStage(0.1, 100, 800, 100)
        inverse_square_root rsqrt rsqrt_decay rsqrt_normalized_decay InverseSquareRootAnnealing inv_sqrt isqrt \
        InvSqrtWithWarmup warmup_and_rsqrt_decay InverseSquareRootWithWarmup = warmup(100) -> inverseSqrt(0.1, 100)
        T5InverseSquareRootAnnealing SquareRootConstant rsqrt_hidden_size = t5(10_000)
        NoamAnnealing NoamLR NoamOpt NoamDecay NoamHold NoamHoldAnnealing transformer = noam(512, 4000)
        InverseTimeDecay inverse_time InverseSchedule inv inv_decay decaying = inverse(0.1, 0.01)
        PowerLR PowerDecay power_scheduler = warmup(100) -> inverse(0.1, 1/100, 0.5)
        RexLR = rex(0.1, 0, 1000)
        TanhLR tanh tanh_decay logistic = sigmoid(0.1, 0, 1000)
        SigmoidSchedule SigmoidDecay = 0.1 / (1 + exp(0.05 * (t - 150)))
        HyperbolicLR = hyperbolic(0.1, 0, 1000, bound=2000)
        ExpHyperbolicLR = 0.1 * 100^hyperbolic(0, -1, 1000, bound=2000)
        warmup_exponential_decay warmup_exp exp_warmup warmup_exponential = warmup(100) -> decay(0.1, 0.99)
        FlatCosine FlatCosineAnnealing FlatAndAnneal flat_cos fit_flat_cos = constant(0.1, 500) -> cosine(0.1, 0, 500)
        SquareRootAnnealing = polynomial(0.1, 0, 1000, power=0.5)
        SquareAnnealing = polynomial(0.1, 0, 1000, power=2)
        LRRangeTest lr_finder find_lr lr_find = rangeTest(1e-6, 1, 1000)
        SequentialLR join_schedules join ConcatScheduler concat sequential Sequence SequentialComposer then chain \
        CompositeParam CombinedLearningRate ComposedLR combine_scheds LRScheduler get_scheduler create_scheduler create_scheduler_v2 PassThroughScheduleBuilder PassThrough \
        load_lr_scheduler build_lr_schedulers create_learning_rate_scheduler create_lr_scheduler_with_warmup lr_schedule \
        OptimizerParamScheduler AnnealingLR ParamScheduler get_lr \
        TrainingArguments Trainer dict list TrainingConfig SchedulerConfig get_lr_multiplier TimeFunction Tracker Stateful = warmup(100) -> cosine(0.1, 0, 900)
        ChainedScheduler product multiply = linear(0, 1, 100) * decay(0.1, 0.99)
        BoltOnWarmup = min(1, (t + 1) / 100) * decay(0.1, 0.99)
        ProportionScheduler = 0.01 + 0.9 * linear(0.1, 0, 1000)
        LambdaLR LambdaDecay lambda inject_hyperparams inject_stateful_hyperparams func = 0.1 / (1 + exp(0.05 * (t - 150)))
        repeat loop restart restarts forever = linear(0.1, 0.01, 100) -> cycle
        modulo mod fmod = linear(0, 0.1, 10) -> cycle
        if where cond switch select case = pick(t / 100, 0.1, 0.05, 0.01)
        shift shifted delay transition_begin offset = constant(0.1, 100) -> decay(0.1, 0.99)
        truncate shortened = take(decay(0.1, 0.99), 100)
        pow = 0.1 * 0.5^2
        floor_divide floordiv = floor(t / 10)
        ln = log(2)
        clip saturate = clamp(0.1 * t, 0, 1)
        minimum = min(1, 0.5)
        maximum = max(0, 0.5)
        ceiling = ceil(1.5)
        global_step iteration iter step_num current_step step_count = min(1, t / 100)
        max_steps total_steps num_training_steps T_max n_steps horizon duration max_iters run total whole full end all \
        run_length training_steps = linear(0.1, 0, 100%)
        remaining remainder left what_is_left = warmup(100) -> cosine(0.1, 0, rest)
        steps_per_epoch Interpolator num_epochs max_epochs n_epochs = linear(0.1, 0, 3 epochs)
        tokens_per_step samples_per_step batch_size = linear(0.1, 0, 100B tokens)
        log10 = log(100) / log(10)
        log2 = log(8) / log(2)
        inf infinity none null nil auto never = constant(0.1)
        int integer trunc = floor(2.5)
        e = exp(-0.1 * t)
        """;

    /** Units that stand where a name does, and a line that has them behind their number. */
    static final String UNITS = """
        epoch epochs ep = linear(0.1, 0, 3 epochs)
        token tokens tok = linear(0.1, 0, 100B tokens)
        sample samples = linear(0.1, 0, 50k samples)
        percent pct dur = linear(0.1, 0, 10%)
        """;

    /** Names of laws, and the law that it is. */
    static final String LAWS = """
        linear lin linear_decay linear_warmup linear_annealing lerp = linear
        cosine cos cosine_annealing cosine_decay cosine_warmup half_cosine annealing_cos = cosine
        polynomial poly polynomial_decay poly_decay = polynomial(power=2)
        exponential exp exponential_decay exponential_warmup geometric expo log_linear = exponential
        one_minus_sqrt minus_sqrt one_sqrt sqrt_decay square_root = sqrt
        one_minus_square quadratic quad squared square_decay = square
        inverse inv reciprocal inverse_linear inverse_decay inverse_time = harmonic
        tanh logistic sigmoid_decay = sigmoid
        logarithmic ln = log
        """;

    /** Units that a name ends with, and a duration in them. */
    static final String UNITS_IN_NAMES = """
        epoch epochs = 3 epochs
        samples = 3k samples
        tokens = 3M tokens
        ratio fraction frac percent proportion pct pct_start = 3%
        """;

    /** What is called as it is here, but for what libraries put around it. */
    static final String OWN = """
        cycle = linear(0.1, 0, 100) -> cycle
        decay = decay(0.1, 0.95)
        cooldown = constant(0.1, 900) -> cooldown(100)
        inverse = inverse(0.1, 0.01)
        optimal = optimal(0.1, 1000)
        hold = linear(0.1, 0.01, 100) -> hold
        table = {0: 0.1, 30: 0.01, 60: 0.001} by steps
        MaxScheduler = max(linear(0.1, 0, 1000), 0.01)
        LearningRateSchedule LearningRateScheduler = warmup(100) -> cosine(0.1, 0, 900)
        wsd = wsd(0.1, 100, 800, 100)
        sgdr = sgdr(0.1, 50, growth=2)
        trapezoid = trapezoid(0.1, 100, 800, 100)
        constant = constant(0.1)
        linear = linear(0.1, 0, 1000)
        cosine = cosine(0.1, 0, 1000)
        polynomial = polynomial(0.1, 0, 1000, power=2)
        exponential exp = decay(0.1, 0.95)
        inverse_sqrt = warmup(100) -> inverseSqrt(0.1, 100)
        noam = noam(512, 4000)
        rex = rex(0.1, 0, 1000)
        step = step(0.1, 0.5, 30)
        power = warmup(100) -> inverse(0.1, 1/100, 0.5)
        sin = 0.1 * abs(sin(pi * t / 50))
        warmup = warmup(100) -> constant(0.1)
        slanted_triangular = slantedTriangular(0.1, 100, 900)
        tri_stage = triStage(0.1, 100, 800, 100)
        triangular = triangular(0.01, 0.1, 25)
        triangle = triangle(0, 0.1, 25) -> cycle
        exp_range = expRange(0.01, 0.1, 25)
        range_test = rangeTest(1e-6, 1, 1000)
        """;

    /** What cannot be said, and why. */
    static final String REASONS = """
        ReduceLROnPlateau reduceOnPlateau contrib_reduce_on_plateau plateau Greedy GreedyLR early_stopping \
        = a schedule is a function of the step, and follows no metric: cut it by hand, or chain what you would do
        seconds second sec minutes minute hours hour days ms = time is no function of the step: count steps, epochs, tokens or percent
        noise random rand noisy_linear_cosine_decay = a schedule is the same each time: it has no random numbers
        optimizer optim opt model params parameters self = a schedule knows no optimizer and no model: leave it out
        last_epoch last_step last_batch_iteration start_step \
        = a schedule has no state: what is resumed asks for the rate at its step, at(40_000)
        true false verbose = there are no switches: each way to go has a word of its own
        momentum base_momentum max_momentum cycle_momentum = a schedule is of one value: momentum has a line of its own
        Chebyshev fractal = there is no word for it: write its rates as a table, as in {0: 0.1, 1: 0.02, 2: 0.07} by steps
        ParamGroup ParameterTracker FixedPerVarTracker \
        = each group of parameters has a schedule; a definition is what they share: let base = cosine(1, 0, 100);
        """;

    /** Names of arguments, and those here that say it, the first that what is called has. */
    static final String ARGUMENTS = """
        warmup_steps num_warmup_steps warmup_iters warmup warmup_ratio warmup_fraction warmup_epochs pct_start phase_pct t_warmup warmup_t \
        warmup_updates lr_warmup_iters lr_warmup_steps lr_warmup_samples lr_warmup_fraction warmup_num_steps warmup_tokens \
        warmup_percent warmup_period warmup_length n_warmup_steps nb_warmup_steps warm_steps warmup_proportion warmup_duration \
        cut_frac step_size_up cycle_first_step_size up_steps = ramp up
        num_stable_steps stable_steps hold_steps hold hold_iters stable_ratio hold_ratio constant_steps plateau_steps = stable
        num_decay_steps cooldown_steps step_size_down cycle_second_step_size down_steps decay_iters wsd_decay_steps \
        lr_wsd_decay_iters lr_wsd_decay_samples decay_ratio warmdown_ratio warmdown_iters warmdown_steps cooldown_iters \
        cooldown_fraction cooldown_ratio cooldown_epochs decay_fraction annealing_steps = down steps
        min end final target bottom eta_min min_lr lr_min end_value lr_end final_value min_value end_learning_rate final_lr cycle_min_lr stop_factor_lr \
        minimum_lr min_learning_rate lower_bound min_lr_limit = floor to limit low
        end_lr = floor to high limit
        start_factor init_lr_scale start_lr_ratio init_factor = ratio
        alpha alpha_f min_lr_ratio end_factor min_lr_factor final_lr_frac cycle_min_lr_ratio final_lr_scale lr_min_ratio \
        min_ratio end_lr_ratio min_lr_rate = ratio
        total_steps num_training_steps max_steps max_iter max_iters max_updates max_update total_num_update \
        total_num_steps total_num_updates total_training_steps n_training_steps training_steps train_steps train_iters \
        lr_decay_iters lr_decay_steps lr_decay_samples run horizon total max_num_iter max_epochs total_epochs = steps n
        total_iters num_steps n_steps duration n_iter num_iter num_iters n_iters iterations num_iterations length \
        epochs num_epochs n_epochs tokens samples = steps n
        T T_max t_max T_0 T_i t_initial first_decay_steps first_cycle_steps cycle_length cycle_len lr_period_updates \
        decay_t decay_length = steps n
        gamma decay_rate multiplier decay_factor lr_shrink lr_decay_rate lr_decay = rate factor scale
        step_size period decay_period lr_step_size decay_every decay_epochs decay_t_every = every up
        decay_steps transition_steps = every down steps
        T_mult t_mul cycle_mul cycle_mult tmult t_mult = growth
        m_mul cycle_decay restart_weights = scale
        restarts num_cycles cycle_limit repeats n_cycles cycles repeat num_restarts = times
        start initial init init_value initial_lr start_value start_lr init_lr initial_learning_rate lr_start lr_init = peak low value from
        base_lr lr learning_rate = peak low value from
        max peak top max_lr peak_value peak_lr lr_max eta_max max_learning_rate warmup_target max_value lr_peak peak_learning_rate upper_lr \
        = peak high value from
        warmup_init_lr warmup_lr_init warmup_start_lr lr_warmup_init init_lr_warmup warmup_initial_learning_rate warmup_min_lr \
        warmup_start warmup_lr warmup_begin_lr warmup_init_value = rampStart
        transition_begin begin start_step delay_steps delay offset initial_delay = begin
        staircase = stairs
        three_phase = threePhases
        optimizer last_epoch verbose by_epoch name dtype cycle_momentum base_momentum max_momentum state mode \
        schedulers monitor = nothing
        d_model model_size model_dim hidden_size embed_dim = dim
        div_factor divide_factor initial_div_factor = div
        final_div_factor = finalDiv
        upper_bound = bound
        type shape style curve interpolation lr_decay_style decay_type anneal_strategy warmup_type lr_decay_type lr_warmup_style cooldown_type lr_wsd_decay_style \
        warmup_strategy decay_style decay_fn warmup_mode = law
        lr_config param_scheduler lr_scheduler_config lr_scheduler_type lr_scheduler scheduler_type scheduler sched lr_policy schedule lr_schedule policy decay_schedule \
        = schedule
        lr_lambda lr_lambdas scale_fn lambda_fn fn func function = formula
        milestones boundaries boundaries_and_scales step_sizes milestone schedules values lr_steps = table
        degree poly_power poly_exp = power
        k_decay = k
        """;

    /** What is said of an argument where nothing of it is called so. */
    static final String ELSEWHERE = """
        ramp = a warmup is a part of its own, before this one: warmup(100) -> ...
        rampStart = where a warmup starts is its 'from': warmup(100, from=0.001) -> ...
        begin = what comes before is a part of its own: constant(0.1, 100) -> ...
        schedule = a schedule is written itself: warmup(100) -> cosine(0.1, 0, 900)
        formula = a formula of the step is written itself, with t as the step: 0.1 * 0.95^t
        stairs = a rate that falls in stairs is step(0.1, 0.5, 30), or staircase(..., 30) of any other
        threePhases = with three phases it is oneCycle3(0.1, 300, 300, 400)
        nothing = leave it out: a schedule is a function of the step, without optimizer or state
        stable = what is held is a part of its own: constant(0.1, 800)
        down = what comes down at the end is a part of its own: cooldown(100)
        floor = the value at the end is 'to' of a law: cosine(0.1, 0.01, 1000)
        ratio = a rate is written itself, not as a share of another: cosine(0.1, 0.01, 1000) ends at a tenth
        steps = how long it lasts is a part's 'steps'; what has none goes on: take(..., 1000) cuts it
        rate = what is multiplied by is 'rate' of decay and 'factor' of step
        power = the exponent is 'power' of polynomial and power: polynomial(0.1, 0, 1000, power=2)
        k = the exponent of time is 'k' of cosine and polynomial: cosine(0.1, 0, 1000, k=2)
        every = how many steps apart is 'every' of decay and step
        growth = cycles of other lengths: cycle(growth=2)
        scale = cycles of other heights depend on i: cosine(0.1 * 0.5^i, 0, 50) -> cycle
        times = how often is 'times' of cycle: linear(0.1, 0, 100) -> cycle(times=3)
        peak = the rate is a factor: 0.1 * (...), or the value that a part starts from
        dim = the width of the model is 'dim' of noam
        div = the ratio of peak to start is 'div' of oneCycle
        finalDiv = the ratio of start to end is 'finalDiv' of oneCycle
        bound = the upper bound is 'bound' of hyperbolic: hyperbolic(0.1, 0, 1000, bound=2000)
        table = values from steps on are a table: {0: 0.1, 30: 0.01, 60: 0.001} by steps
        law = the law is the word itself, as in linear(0.1, 0, 100), or 'law' of warmup and cooldown
        """;

    /**
     * What is said of arguments of some parts, where the names above would lead astray: parts, a colon, and words, each of which
     * stands for all in its row of the table of arguments.
     */
    static final String OF_PARTS = """
        warmup : warmup_steps = here it is 'steps'
        warmup : max_lr end_value end_lr base_lr \
        = a warmup rises to where the part after it starts: warmup(100) -> cosine(0.1, 0, 900)
        warmup : warmup_init_lr init_value = here it is 'from'
        warmup : total_steps T_max num_decay_steps decay_steps \
        = how long all lasts is the sum of the parts: warmup(100) -> cosine(0.1, 0, 900) lasts 1000
        warmup : start_factor = where it starts is 'from', a rate and not a share: warmup(100, from=0.001) -> constant(0.1)
        cooldown : base_lr max_lr = a cooldown starts where the part before it ended: constant(0.1, 900) -> cooldown(100)
        cooldown : total_steps \
        = how long all lasts is the sum of the parts: constant(0.1, 900) -> cooldown(100) lasts 1000
        constant hold : hold_steps = here it is 'steps'
        constant hold : num_decay_steps = what comes down at the end is a part of its own: cooldown(100)
        constant hold : decay_steps = what comes down is a part of its own: linear(0.1, 0, 1000)
        sgdr : total_steps = the steps are those of the first cycle; how long all lasts is cut: take(sgdr(0.1, 50), 1000)
        sgdr : num_cycles = a number of cycles is 'times' of cycle: cosine(0.1, 0, 50) -> cycle(times=3)
        inverse : decay_steps = what t is divided by is in 'rate', which is per step: inverse(0.1, 0.5/1000)
        wsd trapezoid : init_value warmup_init_lr \
        = a warmup that starts above 0 is a part of its own: warmup(100, from=0.001) -> constant(0.1, 800) -> cooldown(100)
        oneCycle oneCycle3 : init_value base_lr = it starts at peak / div: oneCycle(0.1, 300, 700, div=25)
        oneCycle oneCycle3 : min_lr = it ends at peak / div / finalDiv: oneCycle(0.1, 300, 700, finalDiv=10k)
        slantedTriangular : init_value base_lr min_lr = it starts and ends at peak / ratio: slantedTriangular(0.1, 100, 900, ratio=32)
        triStage : init_value start_factor warmup_init_lr = where it starts is a share of the peak, 'start'
        triStage : min_lr alpha = where it ends is a share of the peak, 'end'
        wsd trapezoid triStage oneCycle oneCycle3 slantedTriangular triangle : total_steps \
        = it lasts as long as its parts, which may be shares of the run: wsd(0.1, 10%, 80%, 10%)
        slantedTriangular : start_factor alpha = 'ratio' is how many times lower than the peak it starts and ends: ratio=32
        noam t5 : gamma = what is multiplied by again and again is 'rate' of decay: decay(0.1, 0.95)
        noam t5 : max_lr base_lr = what all is multiplied by is 'factor'
        triangular triangular2 : gamma = peaks that get lower are expRange(0.01, 0.1, 25, gamma=0.99)
        cycle : gamma = cycles of other heights depend on i: cosine(0.1 * 0.5^i, 0, 50) -> cycle
        cycle : step_size total_steps = the period is the length of what is repeated: linear(0.1, 0, 100) -> cycle
        """;

    private PeerTables() {}
}
