package dev.etalon.export.translate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The nodes of a plan, all functions that evaluate them, and their tables, as the text of a class that makes these. */
final class Translation {

    private final DocTrees trees;
    private final Map<String, TreePath> methods = new TreeMap<>();
    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();
    private final List<String> wanted = new ArrayList<>();

    Translation(DocTrees trees) {
        this.trees = trees;
    }

    String of(Iterable<? extends CompilationUnitTree> units) {
        List<TreePath> nodes = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree tree, Void unused) {
                    TypeElement type = (TypeElement) trees.getElement(getCurrentPath());
                    if (isNode(type)) {
                        nodes.add(getCurrentPath());
                    }
                    return super.visitClass(tree, unused);
                }

                @Override
                public Void visitMethod(MethodTree tree, Void unused) {
                    if (tree.getBody() != null) {
                        methods.put(key((ExecutableElement) trees.getElement(getCurrentPath())), getCurrentPath());
                    }
                    return super.visitMethod(tree, unused);
                }
            }.scan(unit, null);
        }
        String visits = nodes.stream()
                .map(path -> visit((TypeElement) trees.getElement(path)))
                .collect(Collectors.joining("\n"));
        String first = MethodTranslation.operators(this, "first");
        String further = MethodTranslation.operators(this, "next");
        for (int next = 0; next < wanted.size(); next++) {
            String key = wanted.get(next);
            functions.put(key, new MethodTranslation(this, methods.get(key)).function());
        }
        return file(visits, first, further);
    }

    /** Whether it is a record in {@code Plan} or in one of the kinds of nodes that have a file of their own. */
    static boolean isNode(Element element) {
        return element.getKind() == ElementKind.RECORD
                && element.getEnclosingElement().getKind() == ElementKind.INTERFACE
                && element.getEnclosingElement().toString().startsWith("dev.etalon.plan.");
    }

    private static String kind(Element node) {
        return node.getEnclosingElement().getSimpleName().toString();
    }

    /** The method {@code visit} for a kind of node. */
    private String visit(TypeElement node) {
        String name = node.getSimpleName().toString();
        boolean isOperator = name.equals("Apply");
        List<String> fields = node.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .map(field -> "fields.put(\"" + field + "\", node." + field + "());\n        ")
                .toList();
        String at = isOperator
                ? "Operands.of(node.operator(), node.operands().size())"
                : "function(\"" + want(ElementFilter.methodsIn(node.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("at")
                                && !method.getModifiers().contains(Modifier.STATIC))
                        .findFirst()
                        .orElseThrow()) + "\")";
        return """
                @Override
                public PlanNode visit(%s.%s node) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    %sreturn new PlanNode("%s", %s, fields);
                }
            """.formatted(kind(node), name, String.join("", fields), name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), at);
    }

    private String file(String visits, String first, String further) {
        List<String> keys = new ArrayList<>(functions.keySet());
        String cases = keys.stream()
                .map(key -> "            case \"%s\" -> function%d();\n".formatted(key, keys.indexOf(key)))
                .collect(Collectors.joining());
        String bodies = keys.stream()
                .map(key -> "    private static Function function%d() {\n        return %s;\n    }\n\n"
                        .formatted(keys.indexOf(key), functions.get(key)))
                .collect(Collectors.joining());
        String arrays = tables.entrySet().stream()
                .map(table -> "    private static Table %s() {\n        return %s;\n    }\n\n"
                        .formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining());
        return """
            package dev.etalon.export.bind;

            import dev.etalon.core.Operator;
            import dev.etalon.export.code.*;
            import dev.etalon.plan.*;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;

            /** What evaluates the nodes of a plan; translated from the runtime's sources. */
            final class PlanNodes implements PlanVisitor<PlanNode> {

            %s
                static Expr first(Operator operator) {
                    return switch (operator) {
            %s        };
                }

                static Expr next(Operator operator) {
                    return switch (operator) {
            %s        };
                }

                static Function function(String key) {
                    return switch (key) {
            %s            default -> throw new IllegalArgumentException(key);
                    };
                }

            %s%s}
            """.formatted(visits, first, further, cases, bodies, arrays);
    }

    /** The key of a method that is to be translated, too. */
    String want(ExecutableElement method) {
        String key = key(method);
        if (!wanted.contains(key)) {
            wanted.add(key);
        }
        return key;
    }

    /** The declaration of a method; empty where there is no source of it. */
    Optional<TreePath> declaration(String key) {
        return Optional.ofNullable(methods.get(key));
    }

    /** The first method whose key begins with something. */
    TreePath first(String start) {
        return methods.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    DocTrees trees() {
        return trees;
    }

    /** The expression for a table. */
    String table(String name, String value) {
        String method = "table" + name;
        tables.put(method, value);
        return "new Expr.TableName(" + method + "())";
    }

    static String key(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.asType().toString().replaceAll("[\\w.]+\\.", ""))
                .collect(Collectors.joining(","));
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName() + "(" + parameters + ")";
    }

    IllegalStateException refused(TreePath path, String what) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long position = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        return new IllegalStateException(unit.getSourceFile().getName() + ":"
                + unit.getLineMap().getLineNumber(position) + ": no translation for the exports: " + what + ": "
                + path.getLeaf());
    }
}
