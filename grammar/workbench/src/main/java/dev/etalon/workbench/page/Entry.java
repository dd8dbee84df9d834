package dev.etalon.workbench.page;

import dev.etalon.workbench.explain.Explanation;
import dev.etalon.workbench.theory.BoundTable;
import java.util.List;

/**
 * One schedule of a page.
 *
 * @param explanation its stages and its end
 * @param bounds what theorems guarantee for it
 * @param unit the same at a distance and with gradients of 1
 * @param java the method to paste
 * @param attachments files of it
 */
public record Entry(
        Explanation explanation, BoundTable bounds, BoundTable unit, String java, List<Attachment> attachments) {

    String name() {
        return explanation.schedule().expression();
    }
}
