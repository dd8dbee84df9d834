package dev.etalon.playground.site;

import java.util.List;

/** The recipes as a page of their own. */
final class RecipesPage {

    private RecipesPage() {}

    static String of(List<GalleryEntry> recipes) {
        StringBuilder body =
                new StringBuilder("<h1>Recipes</h1>\n<p>How well-known models were trained, as their papers tell"
                        + " it. A recipe that has parameters is opened with values to look at it by.</p>\n");
        for (GalleryEntry recipe : recipes) {
            body.append("<h3>").append(Template.escaped(recipe.name())).append("</h3>\n<p>");
            body.append(Template.escaped(recipe.from())).append("</p>\n<pre><code>");
            body.append(Template.escaped(recipe.expression()))
                    .append("</code></pre>\n<p><a class=\"open\" href=\"index.html#");
            body.append(recipe.link().replace("&", "&amp;")).append("\">open in the playground</a></p>\n");
        }
        return Template.page("Recipes", body.toString());
    }
}
