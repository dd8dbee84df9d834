package dev.etalon.playground.site;

import dev.etalon.language.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A document of the project as a page: each schedule in it has its picture, and a link that opens it. */
final class DocumentPage {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** What is worth a picture: a call, a chain or a table, and no mere pattern of one. */
    private static final Pattern LIKE_A_SCHEDULE =
            Pattern.compile("[a-zA-Z]\\w*\\(.*|\\{.*\\}.*|.*->.*", Pattern.DOTALL);

    private static final String HORIZON = "1000";

    private DocumentPage() {}

    static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        String title = Optional.ofNullable(document.getFirstChild())
                .filter(Heading.class::isInstance)
                .map(heading -> textOf(heading))
                .orElse("Etalon");
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(link.getDestination().replaceAll("^([\\w-]+)\\.md", "$1.html"));
                visitChildren(link);
            }

            @Override
            public void visit(Code code) {
                opened(code.getLiteral(), settingsBeside(code)).ifPresent(html -> insert(code, new HtmlInline(), html));
            }

            @Override
            public void visit(FencedCodeBlock block) {
                if (block.getInfo().isEmpty()) {
                    example(block, block.getLiteral());
                }
            }

            @Override
            public void visit(IndentedCodeBlock block) {
                example(block, block.getLiteral());
            }

            private void example(Node block, String literal) {
                opened(literal.strip(), Map.of()).ifPresent(html -> {
                    HtmlBlock figure = new HtmlBlock();
                    figure.setLiteral("<figure>" + html + "</figure>");
                    block.insertAfter(figure);
                });
            }
        });
        return Template.page(title, RENDERER.render(document));
    }

    private static void insert(Node after, HtmlInline inline, String html) {
        inline.setLiteral(" " + html);
        after.insertAfter(inline);
    }

    /** In a row of the phrasebook, what the third cell says. */
    private static Map<String, String> settingsBeside(Code code) {
        Node cell = code.getParent();
        if (!(cell instanceof CustomNode) || cell.getNext() == null) {
            return Map.of();
        }
        return Phrases.settings(textOf(cell.getNext()));
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** The picture and the link of a text, if it is a schedule. */
    private static Optional<String> opened(String text, Map<String, String> settings) {
        if (!LIKE_A_SCHEDULE.matcher(text).matches()) {
            return Optional.empty();
        }
        return opened(text, settings, Map.of()).or(() -> opened(text, settings, Map.of("horizon", HORIZON)));
    }

    private static Optional<String> opened(String text, Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new java.util.LinkedHashMap<>(more);
        all.putAll(settings);
        Schedules.Options options;
        try {
            options = AddressSettings.of(all);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
        GalleryEntry entry = new GalleryEntry("", text, "", all);
        return CurvePicture.of(text, options)
                .map(curve -> "<a class=\"open\" title=\"Open in the playground\" href=\"index.html#"
                        + Matcher.quoteReplacement(entry.link()).replace("&", "&amp;") + "\">" + curve + " open</a>");
    }
}
