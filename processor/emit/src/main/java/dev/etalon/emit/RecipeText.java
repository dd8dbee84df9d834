package dev.etalon.emit;

import dev.etalon.generated.TableWriter;
import dev.etalon.lower.Setting;

/** Writes what {@link dev.etalon.generated.Recipe} reads, where its form is described. */
final class RecipeText {

    private RecipeText() {}

    static String of(CompiledText text) {
        Setting setting = text.setting();
        StringBuilder recipe = new StringBuilder("1\n");
        if (setting.horizon() != 0) {
            line(recipe, Setting.HORIZON, setting.horizon());
        }
        if (setting.stepsPerEpoch() != 0) {
            line(recipe, Setting.STEPS_PER_EPOCH, setting.stepsPerEpoch());
        }
        if (setting.epsilon().signum() != 0) {
            line(recipe, Setting.EPSILON, setting.epsilon());
        }
        line(recipe, "variables", String.join(" ", setting.parameters().keySet()));
        line(recipe, "form", TableWriter.form(text.lowered().plan()));
        line(recipe, "tree", CoreText.of(text.expression().schedule()));
        return recipe.append("text ").append(setting.text()).toString();
    }

    private static void line(StringBuilder recipe, String key, Object value) {
        recipe.append(key).append(' ').append(value).append('\n');
    }
}
