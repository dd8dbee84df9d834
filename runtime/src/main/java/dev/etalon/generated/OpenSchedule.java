package dev.etalon.generated;

import dev.etalon.CompiledSchedule;
import dev.etalon.lower.Lowered;
import dev.etalon.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The superclass of the classes that are generated for schedules with variables: when one is made, its {@link Recipe} works
 * out the numbers for the values that it is given.
 *
 * <p>The code of a class is written for the form that its plan had when it was compiled. Where the plan comes out in
 * another form, since these values leave out a part or a later version of Etalon lays plans out differently, its
 * {@link #evaluator} is the plan itself.
 */
public abstract class OpenSchedule extends CompiledSchedule {

    private static final long serialVersionUID = 1;

    private final transient Recipe recipe;
    private final transient Map<String, Number> parameters;
    private final transient long length;
    private final transient Plan plan;
    private final transient Tables tables;
    private final transient OpenSchedule evaluator;

    /**
     * Works out the schedule.
     *
     * @param values those of the recipe's variables, in their order: each a {@link Double}, {@link Integer} or {@link Long}
     * @throws dev.etalon.ScheduleException if they make no schedule; the message says why
     */
    protected OpenSchedule(Recipe recipe, Number... values) {
        Map<String, Number> variables = recipe.variables(values);
        Lowered lowered = recipe.build(variables);
        this.recipe = recipe;
        this.parameters = recipe.withSettings(variables);
        this.length = lowered.length();
        this.plan = lowered.plan();
        Tables built = TableParts.of(plan);
        boolean fits = built.form().equals(recipe.form());
        this.tables = fits ? built : Tables.NONE;
        this.evaluator = fits ? this : PlannedSchedule.of(this);
    }

    /** For what evaluates the plan of another. */
    OpenSchedule(OpenSchedule other) {
        this.recipe = other.recipe;
        this.parameters = other.parameters;
        this.length = other.length;
        this.plan = other.plan;
        this.tables = other.tables;
        this.evaluator = this;
    }

    /** What evaluates it: itself, if its code fits its plan. */
    protected final OpenSchedule evaluator() {
        return evaluator;
    }

    /** The rate at a step from 0 on, if this is its own {@link #evaluator}. */
    public abstract double rate(long step);

    /** As {@link #rates}, if this is its own {@link #evaluator}: by its plan, unless its own code does better. */
    public void fillRates(long from, double[] out, int offset, int count) {
        plan.fill(from, out, offset, count);
    }

    @Override
    protected final void rates(long from, double[] out, int offset, int count) {
        evaluator.fillRates(from, out, offset, count);
    }

    /** The numbers of its plan; of no use unless this is its own {@link #evaluator}. */
    protected final Tables tables() {
        return tables;
    }

    @Override
    public final Optional<Plan> plan() {
        return Optional.of(plan);
    }

    @Override
    public final String expression() {
        return recipe.expression();
    }

    @Override
    public final long length() {
        return length;
    }

    @Override
    public final Map<String, Number> parameters() {
        return parameters;
    }

    /** The schedule of this class for other values of its variables, by name. */
    protected abstract OpenSchedule with(Map<String, Number> values);

    @Override
    protected final CompiledSchedule remade(String expression, Map<String, Number> values) {
        return with(values);
    }

    /**
     * Checks what {@code @Certify} asks for.
     *
     * @param members the members that are written: {@code name=value}, with blanks between
     * @throws IllegalArgumentException if the schedule does not meet it; the message says why
     */
    protected final void certify(String members) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String member : members.isEmpty() ? new String[0] : members.split(" ")) {
            int equals = member.indexOf('=');
            values.put(member.substring(0, equals), member.substring(equals + 1));
        }
        String steps = values.remove("steps");
        Number horizon = parameters.get("horizon");
        long run = steps != null ? Long.parseLong(steps) : horizon != null ? horizon.longValue() : length;
        Certifier.find().check(this, run, values);
    }

    /** A value for {@link #with}. */
    protected static double real(Map<String, Number> values, String name) {
        return value(values, name, Double.class);
    }

    /** A value for {@link #with}. */
    protected static long whole(Map<String, Number> values, String name) {
        return value(values, name, Long.class);
    }

    /** A value for {@link #with}. */
    protected static int integer(Map<String, Number> values, String name) {
        return value(values, name, Integer.class);
    }

    private static <T extends Number> T value(Map<String, Number> values, String name, Class<T> type) {
        Number value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "the variable '" + name + "' is a " + type.getSimpleName() + ", not " + value);
        }
        return type.cast(value);
    }
}
