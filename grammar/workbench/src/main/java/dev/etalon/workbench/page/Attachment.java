package dev.etalon.workbench.page;

/**
 * A file that the page shows and offers.
 *
 * @param title what it is
 * @param name its name on the disk
 * @param content its text
 */
public record Attachment(String title, String name, String content) {

    String html() {
        return "<details data-file=\"" + Html.text(name) + "\"><summary>" + Html.text(title)
                + "</summary><div class=\"row\"><button type=\"button\" data-copy>copy</button>"
                + "<button type=\"button\" data-save>save as " + Html.text(name) + "</button></div><pre><code>"
                + Html.text(content) + "</code></pre></details>\n";
    }
}
