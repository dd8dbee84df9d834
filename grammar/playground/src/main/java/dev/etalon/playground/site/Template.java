package dev.etalon.playground.site;

/** What every page of the documents has around it. */
final class Template {

    private Template() {}

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · Etalon</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="style.css">
                </head>
                <body>
                <header>
                  <a class="brand" href="index.html">etalon</a>
                  <nav aria-label="Documents">
                    <a href="index.html">Playground</a>
                    <a href="language.html">Language</a>
                    <a href="phrasebook.html">Phrasebook</a>
                    <a href="recipes.html">Recipes</a>
                    <a href="errors.html">Errors</a>
                  </nav>
                </header>
                <main class="document">
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
