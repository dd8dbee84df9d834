package dev.etalon.emit;

import dev.etalon.generated.Recipe;
import dev.etalon.generated.TableWriter;
import dev.etalon.lower.RunSetting;
import java.util.Optional;

/** Writes what {@link dev.etalon.generated.Recipe} reads, where its form is described. */
final class RecipeText {

    private RecipeText() {}

    static String of(CompiledText text) {
        RunSetting setting = text.setting();
        StringBuilder recipe = new StringBuilder("1\n");
        if (setting.horizon() != 0) {
            line(recipe, RunSetting.HORIZON, setting.horizon());
        }
        if (setting.stepsPerEpoch() != 0) {
            line(recipe, RunSetting.STEPS_PER_EPOCH, setting.stepsPerEpoch());
        }
        if (setting.epsilon().signum() != 0) {
            line(recipe, RunSetting.EPSILON, setting.epsilon());
        }
        text(recipe, RunSetting.RUN, setting.textOf(RunSetting.RUN));
        text(recipe, RunSetting.TOKENS_PER_STEP, setting.textOf(RunSetting.TOKENS_PER_STEP));
        text(recipe, RunSetting.SAMPLES_PER_STEP, setting.textOf(RunSetting.SAMPLES_PER_STEP));
        line(recipe, "variables", String.join(" ", setting.parameters().keySet()));
        line(recipe, "form", TableWriter.form(text.lowered().plan()));
        line(recipe, "tree", CoreText.of(text.expression().schedule()));
        if (!text.expression().canonical().equals(setting.text())) {
            line(recipe, Recipe.EXPRESSION, Recipe.escaped(text.expression().canonical()));
        }
        return recipe.append("text ").append(setting.text()).toString();
    }

    /** A text in one line, and its tree in the next. */
    private static void text(StringBuilder recipe, String key, Optional<RunSetting.Text> text) {
        text.ifPresent(written -> {
            line(recipe, key, Recipe.escaped(written.text()));
            line(recipe, key + Recipe.TREE, CoreText.of(written.tree()));
        });
    }

    private static void line(StringBuilder recipe, String key, Object value) {
        recipe.append(key).append(' ').append(value).append('\n');
    }
}
