package dev.etalon.playground.site;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the pages of the site into a directory that holds the compiled language already. */
public final class SiteBuilder {

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private final Path project;
    private final Path site;

    private SiteBuilder(Path project, Path site) {
        this.project = project;
        this.site = site;
    }

    /**
     * @param arguments the project's directory, and that of the site
     */
    public static void main(String[] arguments) throws IOException {
        new SiteBuilder(Path.of(arguments[0]), Path.of(arguments[1])).build();
    }

    private void build() throws IOException {
        Files.createDirectories(site);
        copyDirectory(project.resolve("grammar/playground/src/main/site"), site);
        copyDirectory(project.resolve("grammar/docs/pictures"), site.resolve("pictures"));
        copyResource(UPLOT + "uPlot.iife.min.js");
        copyResource(UPLOT + "uPlot.min.css");
        Path documents = project.resolve("grammar/docs");
        List<GalleryEntry> gallery = new ArrayList<>();
        List<GalleryEntry> recipes = Recipes.of(project.resolve("samples/recipes/src/main/java"));
        gallery.addAll(recipes);
        gallery.addAll(Phrases.of(documents.resolve("phrasebook.md")));
        for (Path document : documents(documents)) {
            String name = document.getFileName().toString().replace(".md", "");
            write(name + ".html", DocumentPage.of(Files.readString(document)));
        }
        write("recipes.html", RecipesPage.of(recipes));
        write("gallery.json", new GsonBuilder().disableHtmlEscaping().create().toJson(gallery));
    }

    private static List<Path> documents(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(site.resolve(name), content);
    }

    private void copyResource(String resource) throws IOException {
        try (InputStream in = SiteBuilder.class.getResourceAsStream(resource)) {
            Files.write(site.resolve(resource.substring(resource.lastIndexOf('/') + 1)), in.readAllBytes());
        }
    }

    private static void copyDirectory(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
