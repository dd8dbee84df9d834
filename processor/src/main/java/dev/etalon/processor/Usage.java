package dev.etalon.processor;

import dev.etalon.core.Core;
import dev.etalon.language.Expression;
import dev.etalon.lower.Setting;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

/** Finds out whether a schedule uses a parameter of its method: by its name, or by a unit that the parameter sets. */
final class Usage {

    private Usage() {}

    static boolean uses(Expression expression, String parameter) {
        return expression.usedParameters().contains(parameter)
                || parameter.equals(Setting.HORIZON)
                        && holds(expression.schedule(), Set.of(Core.Percent.class, Core.Rest.class))
                || parameter.equals(Setting.STEPS_PER_EPOCH) && holds(expression.schedule(), Set.of(Core.Epochs.class));
    }

    /** Whether a node of one of the kinds is in a tree, a list of trees, or a part of one. */
    private static boolean holds(Object tree, Set<Class<? extends Core>> kinds) {
        if (tree instanceof List<?> list) {
            return list.stream().anyMatch(each -> holds(each, kinds));
        }
        if (!(tree instanceof Record node)) {
            return false;
        }
        if (kinds.contains(node.getClass())) {
            return true;
        }
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (holds(valueOf(component, node), kinds)) {
                return true;
            }
        }
        return false;
    }

    private static Object valueOf(RecordComponent component, Record node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
