import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Run by the build: translates the method {@code at} of each node of a plan, and all that it calls, from the Java in which
 * the runtime evaluates them into trees of {@code dev.etalon.export.code}, as a Java class that makes these. So the exports
 * have no law of their own; what cannot be translated is an error of the build, with file and line.
 *
 * <p>Arguments: the folder of the runtime's sources, and where the class goes.
 */
final class TranslateKernels {

    /** The packages in which there are functions that evaluate. */
    private static final List<String> PACKAGES = List.of("plan", "exact", "core");

    private final DocTrees trees;
    final Map<String, TreePath> methods = new TreeMap<>();
    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();
    private final List<String> wanted = new ArrayList<>();

    private TranslateKernels(DocTrees trees) {
        this.trees = trees;
    }

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path output = Path.of(args[1], "dev", "etalon", "export", "bind", "PlanNodes.java");
        List<Path> files = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> found = Files.list(sources.resolve("dev/etalon").resolve(name))) {
                found.filter(file -> !file.endsWith("package-info.java")).sorted().forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                manager,
                null,
                List.of("-proc:none", "-sourcepath", sources.toString(), "-implicit:none"),
                null,
                manager.getJavaFileObjectsFromPaths(files));
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        String text = new TranslateKernels(DocTrees.instance(task)).translate(units);
        Files.createDirectories(output.getParent());
        if (!Files.exists(output) || !Files.readString(output).equals(text)) {
            Files.writeString(output, text);
        }
    }

    private String translate(Iterable<? extends CompilationUnitTree> units) {
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
        String operators = MethodTranslation.operators(this, trees, methods).entrySet().stream()
                .map(arm -> "            case %s -> %s;\n".formatted(arm.getKey(), arm.getValue()))
                .collect(Collectors.joining());
        for (int next = 0; next < wanted.size(); next++) {
            String key = wanted.get(next);
            functions.put(key, new MethodTranslation(this, trees, methods.get(key)).function());
        }
        return file(visits, operators);
    }

    static boolean isNode(Element element) {
        return element.getKind() == ElementKind.RECORD
                && element.getEnclosingElement().getSimpleName().contentEquals("Plan");
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
                ? "operator(node.operator())"
                : "function(\"" + want(ElementFilter.methodsIn(node.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("at")
                                && !method.getModifiers().contains(Modifier.STATIC))
                        .findFirst()
                        .orElseThrow()) + "\")";
        return """
                @Override
                public PlanNode visit(Plan.%s node) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    %sreturn new PlanNode("%s", %s, fields);
                }
            """.formatted(name, String.join("", fields), name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), at);
    }

    private String file(String visits, String operators) {
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

            import dev.etalon.export.code.*;
            import dev.etalon.plan.Plan;
            import dev.etalon.plan.PlanVisitor;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;

            /** What evaluates the nodes of a plan; translated from the runtime's sources. */
            final class PlanNodes implements PlanVisitor<PlanNode> {

            %s
                private static Function operator(dev.etalon.core.Operator operator) {
                    return switch (operator) {
            %s        };
                }

                static Function function(String key) {
                    return switch (key) {
            %s            default -> throw new IllegalArgumentException(key);
                    };
                }

            %s%s}
            """.formatted(visits, operators, cases, bodies, arrays);
    }

    /** The key of a method that is to be translated, too. */
    String want(ExecutableElement method) {
        String key = key(method);
        if (!wanted.contains(key)) {
            wanted.add(key);
        }
        return key;
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

/** Translates one method, or one arm of the operators. */
final class MethodTranslation {

    /** The nodes whose whole numbers are all times, distances and numbers of cycles. */
    private static final Set<String> TIMES = Set.of("Lines", "Curves", "Blend", "Repeat");

    /** Methods that every language has of itself, or says better. */
    private static final Map<String, String> PRIMITIVES = Map.ofEntries(
            Map.entry("Double.doubleToRawLongBits(double)", "BITS"),
            Map.entry("Double.doubleToLongBits(double)", "BITS"),
            Map.entry("Double.longBitsToDouble(long)", "FROM_BITS"),
            Map.entry("Math.sqrt(double)", "SQRT"),
            Map.entry("StrictMath.sqrt(double)", "SQRT"),
            Map.entry("Math.abs(double)", "ABS"),
            Map.entry("StrictMath.abs(double)", "ABS"),
            Map.entry("Operators.abs(double)", "ABS"),
            Map.entry("Math.floor(double)", "FLOOR"),
            Map.entry("StrictMath.floor(double)", "FLOOR"),
            Map.entry("Math.min(double,double)", "LEAST"),
            Map.entry("Math.max(double,double)", "GREATEST"),
            Map.entry("Operators.min(double,double)", "LEAST"),
            Map.entry("Operators.max(double,double)", "GREATEST"),
            Map.entry("Math.min(long,long)", "MIN"),
            Map.entry("Math.max(long,long)", "MAX"),
            Map.entry("Kernels.min(long,long)", "MIN"),
            Map.entry("Kernels.max(long,long)", "MAX"),
            Map.entry("Long.numberOfLeadingZeros(long)", "LEADING_ZEROS"),
            Map.entry("Math.multiplyHigh(long,long)", "MULTIPLY_HIGH"),
            Map.entry("Doubles.multiplyHigh(long,long)", "MULTIPLY_HIGH"),
            Map.entry("Math.floorDiv(int,int)", "FLOOR_DIVIDE"),
            Map.entry("Kernels.real(long)", "LOW_BITS"));

    private final TranslateKernels translator;
    private final DocTrees trees;
    private final TreePath method;
    private final ExecutableElement element;
    private final Map<Element, String> names = new HashMap<>();

    MethodTranslation(TranslateKernels translator, DocTrees trees, TreePath method) {
        this.translator = translator;
        this.trees = trees;
        this.method = method;
        this.element = (ExecutableElement) trees.getElement(method);
    }

    String function() {
        MethodTree tree = (MethodTree) method.getLeaf();
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : element.getParameters()) {
            if (!isNode(parameter.asType())) {
                parameters.add(variable(parameter));
            }
        }
        return function(
                element.getSimpleName().toString(),
                parameters,
                type(method, element.getReturnType()),
                block(at(method, tree.getBody())));
    }

    private String function(String name, List<String> parameters, String type, String body) {
        boolean isTime = TIMES.contains(element.getEnclosingElement().getSimpleName().toString());
        return "new Function(\"" + name + "\", List.of(" + String.join(", ", parameters) + "), Type." + type + ", " + body
                + ", " + isTime + ", " + quoted(comment()) + ")";
    }

    /** What the method's comment says first. */
    private String comment() {
        String comment = trees.getDocComment(method);
        if (comment == null) {
            return "";
        }
        String first = comment.strip().split("\\.\\s|\n\\s*@|\n\\s*\n")[0];
        return first.replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("\\s+", " ").replaceAll("[. ]+$", "").strip();
    }

    /** The arms of the switch over the operators, by their names: each a function of the array of operands. */
    static Map<String, String> operators(TranslateKernels translator, DocTrees trees, Map<String, TreePath> methods) {
        TreePath apply = methods.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("Operators.apply("))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        ReturnTree only = (ReturnTree) ((MethodTree) apply.getLeaf()).getBody().getStatements().get(0);
        TreePath returned = at(at(apply, ((MethodTree) apply.getLeaf()).getBody()), only);
        SwitchExpressionTree choice = (SwitchExpressionTree) only.getExpression();
        Map<String, String> arms = new TreeMap<>();
        for (CaseTree arm : choice.getCases()) {
            TreePath path = at(at(returned, choice), arm);
            for (ExpressionTree label : arm.getExpressions()) {
                arms.put(label.toString(), new MethodTranslation(translator, trees, apply).arm(label, path));
            }
        }
        return arms;
    }

    private String arm(ExpressionTree label, TreePath path) {
        Tree body = ((CaseTree) path.getLeaf()).getBody();
        String statements = body instanceof BlockTree block
                ? block(at(path, block))
                : "List.of(new Statement.Return(" + converted(at(path, body), "DOUBLE") + "))";
        List<String> operands = List.of(variable(element.getParameters().get(1)));
        return function(label.toString().toLowerCase(Locale.ROOT), operands, "DOUBLE", statements);
    }

    private String block(TreePath path) {
        List<String> statements = new ArrayList<>();
        if (path.getLeaf() instanceof BlockTree block) {
            for (StatementTree statement : block.getStatements()) {
                statements.addAll(statement(at(path, statement)));
            }
        } else {
            statements.addAll(statement(path));
        }
        return "List.of(" + String.join(", ", statements) + ")";
    }

    private List<String> statement(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof BlockTree block) {
            return block.getStatements().stream()
                    .flatMap(inner -> statement(at(path, inner)).stream())
                    .toList();
        } else if (tree instanceof VariableTree local) {
            Element declared = trees.getElement(path);
            String type = type(path, declared.asType());
            String value = local.getInitializer() == null ? zero(type) : converted(at(path, local.getInitializer()), type);
            return List.of("new Statement.Declare(\"" + name(declared) + "\", Type." + type + ", " + value + ")");
        } else if (tree instanceof ReturnTree returned) {
            return List.of(returned(at(path, returned.getExpression())));
        } else if (tree instanceof YieldTree yielded) {
            return List.of(returned(at(path, yielded.getValue())));
        } else if (tree instanceof ExpressionStatementTree statement) {
            return List.of(assignment(at(path, statement.getExpression())));
        } else if (tree instanceof IfTree choice) {
            String otherwise = choice.getElseStatement() == null ? "List.of()" : block(at(path, choice.getElseStatement()));
            return List.of("new Statement.If(" + expression(at(path, choice.getCondition())) + ", "
                    + block(at(path, choice.getThenStatement())) + ", " + otherwise + ")");
        } else if (tree instanceof WhileLoopTree loop) {
            return List.of("new Statement.While(" + expression(at(path, loop.getCondition())) + ", "
                    + block(at(path, loop.getStatement())) + ")");
        } else if (tree instanceof ForLoopTree loop) {
            List<String> statements = new ArrayList<>();
            loop.getInitializer().forEach(first -> statements.addAll(statement(at(path, first))));
            List<String> body = new ArrayList<>(statement(at(path, loop.getStatement())));
            loop.getUpdate().forEach(last -> body.addAll(statement(at(path, last))));
            statements.add("new Statement.While(" + expression(at(path, loop.getCondition())) + ", List.of("
                    + String.join(", ", body) + "))");
            return statements;
        } else if (tree instanceof EnhancedForLoopTree loop) {
            Element each = trees.getElement(at(path, loop.getVariable()));
            return List.of("new Statement.ForEach(\"" + name(each) + "\", " + expression(at(path, loop.getExpression()))
                    + ", " + block(at(path, loop.getStatement())) + ")");
        }
        throw translator.refused(path, "statement");
    }

    private String returned(TreePath path) {
        if (path.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof MethodInvocationTree get
                && get.getMethodSelect() instanceof MemberSelectTree list
                && list.getIdentifier().contentEquals("get")) {
            TreePath receiver = at(at(path, select), get);
            String index = expression(at(receiver, get.getArguments().get(0)));
            return "new Statement.Dispatch(\"" + list.getExpression() + "\", " + index + ", " + arguments(path) + ")";
        }
        return "new Statement.Return(" + converted(path, type(method, element.getReturnType())) + ")";
    }

    private String assignment(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof AssignmentTree assignment && assignment.getVariable() instanceof ArrayAccessTree access) {
            TreePath element = at(path, access);
            return "new Statement.Store(\"" + name(trees.getElement(at(element, access.getExpression()))) + "\", "
                    + converted(at(element, access.getIndex()), "INT") + ", "
                    + converted(at(path, assignment.getExpression()), "DOUBLE") + ")";
        } else if (tree instanceof AssignmentTree assignment) {
            String type = type(at(path, assignment.getVariable()));
            return assign(at(path, assignment.getVariable()), converted(at(path, assignment.getExpression()), type));
        } else if (tree instanceof CompoundAssignmentTree compound) {
            TreePath variable = at(path, compound.getVariable());
            Tree.Kind kind = Tree.Kind.valueOf(tree.getKind().name().replace("_ASSIGNMENT", ""));
            String type = type(variable);
            String common = isShift(kind) ? type : common(type, type(at(path, compound.getExpression())));
            return assign(variable, convert(common, type, binary(kind, variable, at(path, compound.getExpression()))));
        } else if (tree instanceof UnaryTree step) {
            TreePath variable = at(path, step.getExpression());
            String operator = tree.getKind().name().endsWith("INCREMENT") ? "ADD" : "SUBTRACT";
            return assign(variable, "new Expr.Binary(CodeOperator." + operator + ", " + expression(variable)
                    + ", new Expr.Whole(1, Type." + type(variable) + "))");
        }
        throw translator.refused(path, "statement");
    }

    private String assign(TreePath variable, String value) {
        return "new Statement.Assign(\"" + name(trees.getElement(variable)) + "\", Type." + type(variable) + ", " + value
                + ")";
    }

    private String expression(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return expression(at(path, inner.getExpression()));
        } else if (tree instanceof LiteralTree literal) {
            return number(path, literal.getValue());
        } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return named(path);
        } else if (tree instanceof BinaryTree binary) {
            return binary(tree.getKind(), at(path, binary.getLeftOperand()), at(path, binary.getRightOperand()));
        } else if (tree instanceof UnaryTree unary) {
            String operand = converted(at(path, unary.getExpression()), type(path));
            return switch (tree.getKind()) {
                case UNARY_MINUS -> "new Expr.Negate(" + operand + ")";
                case BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> "new Expr.Not(" + operand + ")";
                case UNARY_PLUS -> operand;
                default -> throw translator.refused(path, "operator");
            };
        } else if (tree instanceof TypeCastTree cast) {
            return convert(type(at(path, cast.getExpression())), type(path), expression(at(path, cast.getExpression())));
        } else if (tree instanceof ArrayAccessTree access) {
            return "new Expr.Element(" + expression(at(path, access.getExpression())) + ", "
                    + converted(at(path, access.getIndex()), "INT") + ")";
        } else if (tree instanceof ConditionalExpressionTree choice) {
            return "new Expr.Conditional(" + expression(at(path, choice.getCondition())) + ", "
                    + converted(at(path, choice.getTrueExpression()), type(path)) + ", "
                    + converted(at(path, choice.getFalseExpression()), type(path)) + ")";
        } else if (tree instanceof MethodInvocationTree) {
            return call(path);
        } else if (tree instanceof NewArrayTree array && array.getDimensions().size() == 1) {
            return "new Expr.NewDoubles(" + size(at(path, array.getDimensions().get(0))) + ")";
        }
        throw translator.refused(path, "expression");
    }

    private String binary(Tree.Kind kind, TreePath left, TreePath right) {
        String operator = switch (kind) {
            case PLUS -> "ADD";
            case MINUS -> "SUBTRACT";
            case LEFT_SHIFT -> "SHIFT_LEFT";
            case RIGHT_SHIFT -> "SHIFT_RIGHT";
            case UNSIGNED_RIGHT_SHIFT -> "SHIFT_RIGHT_UNSIGNED";
            case LESS_THAN -> "LESS";
            case LESS_THAN_EQUAL -> "LESS_EQUAL";
            case GREATER_THAN -> "GREATER";
            case GREATER_THAN_EQUAL -> "GREATER_EQUAL";
            case EQUAL_TO -> "EQUAL";
            case NOT_EQUAL_TO -> "NOT_EQUAL";
            case CONDITIONAL_AND -> "BOTH";
            case CONDITIONAL_OR -> "EITHER";
            default -> kind.name();
        };
        String common = common(type(left), type(right));
        String first = isShift(kind) ? expression(left) : converted(left, common);
        String second = converted(right, isShift(kind) ? "INT" : common);
        return "new Expr.Binary(CodeOperator." + operator + ", " + first + ", " + second + ")";
    }

    private static boolean isShift(Tree.Kind kind) {
        return kind.name().contains("SHIFT");
    }

    /** A variable, a component of the node, or a static constant. */
    private String named(TreePath path) {
        Element found = trees.getElement(path);
        if (path.getLeaf() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("length")) {
            return "new Expr.Length(" + expression(at(path, select.getExpression())) + ")";
        } else if (found.getKind() == ElementKind.LOCAL_VARIABLE || found.getKind() == ElementKind.PARAMETER) {
            return variable(found);
        } else if (found.getModifiers().contains(Modifier.STATIC)) {
            return constant(path, (VariableElement) found);
        } else if (found.getKind() == ElementKind.FIELD) {
            return field(found.getSimpleName().toString(), type(path));
        }
        throw translator.refused(path, "name");
    }

    private static String field(String name, String type) {
        return "new Expr.Field(\"" + name + "\", Type." + type + ")";
    }

    /** The value of a constant whole number: a literal, a named one, or a sum. */
    private int size(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return (Integer) literal.getValue();
        } else if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            return size(at(path, sum.getLeftOperand())) + size(at(path, sum.getRightOperand()));
        } else if (trees.getElement(path) instanceof VariableElement field && field.getConstantValue() != null) {
            return (Integer) field.getConstantValue();
        }
        throw translator.refused(path, "size of an array");
    }

    private String constant(TreePath path, VariableElement field) {
        String owner = field.getEnclosingElement().getSimpleName().toString();
        String name = owner.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_" + field.getSimpleName();
        Object value = value(path, field);
        if (value instanceof double[] values) {
            String numbers = Arrays.stream(values).mapToObj(MethodTranslation::real).collect(Collectors.joining(", "));
            return translator.table(name, "new Table.Doubles(\"" + name + "\", new double[] {" + numbers + "})");
        } else if (value instanceof long[] values) {
            String numbers = Arrays.stream(values).mapToObj(each -> each + "L").collect(Collectors.joining(", "));
            return translator.table(name, "new Table.Longs(\"" + name + "\", new long[] {" + numbers + "})");
        } else if (value instanceof int[] values) {
            String numbers = Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            return translator.table(name, "new Table.Ints(\"" + name + "\", new int[] {" + numbers + "})");
        }
        return "new Expr.Constant(\"" + name + "\", " + number(path, value) + ")";
    }

    private Object value(TreePath path, VariableElement field) {
        try {
            String owner = trees.getElement(path).getEnclosingElement().toString();
            TypeElement type = (TypeElement) field.getEnclosingElement();
            String binary = type.getEnclosingElement().getKind() == ElementKind.PACKAGE
                    ? owner
                    : type.getEnclosingElement() + "$" + type.getSimpleName();
            java.lang.reflect.Field found = Class.forName(binary).getDeclaredField(field.getSimpleName().toString());
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(translator.refused(path, "constant").getMessage(), e);
        }
    }

    private String number(TreePath path, Object value) {
        if (value instanceof Double real) {
            return "new Expr.Real(" + real(real) + ")";
        } else if (value instanceof Long whole) {
            return "new Expr.Whole(" + whole + "L, Type.LONG)";
        } else if (value instanceof Integer whole) {
            return "new Expr.Whole(" + whole + ", Type.INT)";
        }
        throw translator.refused(path, "number");
    }

    private static String real(double value) {
        return Double.isNaN(value)
                ? "Double.NaN"
                : Double.isInfinite(value)
                        ? "Double." + (value > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY"
                        : Double.toHexString(value);
    }

    private String call(TreePath path) {
        MethodInvocationTree tree = (MethodInvocationTree) path.getLeaf();
        ExecutableElement called = (ExecutableElement) trees.getElement(path);
        boolean isStatic = called.getModifiers().contains(Modifier.STATIC);
        if (!isStatic && tree.getMethodSelect() instanceof MemberSelectTree select) {
            return ofNode(path, called, select);
        } else if (!isStatic && called.getParameters().isEmpty()) {
            return field(called.getSimpleName().toString(), type(path));
        }
        String key = TranslateKernels.key(called);
        List<String> arguments = argumentList(path);
        if (PRIMITIVES.containsKey(key)) {
            return "new Expr.Apply(Primitive." + PRIMITIVES.get(key) + ", " + arguments(path) + ")";
        }
        return switch (key) {
            case "Kernels.notNegative(long)" ->
                "new Expr.Apply(Primitive.MAX, List.of(" + arguments.get(0) + ", new Expr.Whole(0L, Type.LONG)))";
            case "Kernels.select(long,double,double)" ->
                "new Expr.Conditional(new Expr.Binary(CodeOperator.LESS, " + arguments.get(0)
                        + ", new Expr.Whole(0L, Type.LONG)), " + arguments.get(1) + ", " + arguments.get(2) + ")";
            case "Integer.numberOfLeadingZeros(int)" ->
                "new Expr.Binary(CodeOperator.SUBTRACT, new Expr.Apply(Primitive.LEADING_ZEROS, List.of("
                        + "new Expr.Binary(CodeOperator.AND, new Expr.Convert(Type.LONG, " + arguments.get(0)
                        + "), new Expr.Whole(0xffffffffL, Type.LONG)))), new Expr.Whole(32, Type.INT))";
            // Both find the same in a table without the padding that the second one needs.
            case "Kernels.piece(long[],long)", "Kernels.cycle(long[],long)" ->
                "new Expr.Apply(Primitive.PIECE, " + arguments(path) + ")";
            default -> called(path, called, arguments);
        };
    }

    private String called(TreePath path, ExecutableElement called, List<String> arguments) {
        if (!translator.methods.containsKey(TranslateKernels.key(called))) {
            throw translator.refused(path, "method");
        }
        return "new Expr.Call(\"" + translator.want(called) + "\", List.of(" + String.join(", ", arguments) + "), Type."
                + type(method, called.getReturnType()) + ")";
    }

    /** A component of a node, or the value of a node below. */
    private String ofNode(TreePath path, ExecutableElement called, MemberSelectTree select) {
        Element receiver = trees.getElement(at(at(path, select), select.getExpression()));
        String name = called.getSimpleName().toString();
        if (receiver.getKind() == ElementKind.PARAMETER && called.getParameters().isEmpty()) {
            return field(name, type(path));
        } else if (receiver.getKind() == ElementKind.FIELD && called.getParameters().isEmpty()) {
            return field(receiver.getSimpleName() + "." + name, type(path));
        } else if (receiver.getKind() == ElementKind.FIELD && name.equals("at")) {
            return "new Expr.Child(\"" + receiver.getSimpleName() + "\", " + arguments(path) + ")";
        }
        throw translator.refused(path, "method");
    }

    private String arguments(TreePath path) {
        return "List.of(" + String.join(", ", argumentList(path)) + ")";
    }

    private List<String> argumentList(TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        List<? extends VariableElement> parameters = ((ExecutableElement) trees.getElement(path)).getParameters();
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            TypeMirror type = parameters.get(k).asType();
            if (!isNode(type)) {
                arguments.add(converted(at(path, call.getArguments().get(k)), type(path, type)));
            }
        }
        return arguments;
    }

    private static boolean isNode(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && TranslateKernels.isNode(((DeclaredType) type).asElement());
    }

    private String converted(TreePath path, String to) {
        return convert(type(path), to, expression(path));
    }

    private static String convert(String from, String to, String expression) {
        return from.equals(to) ? expression : "new Expr.Convert(Type." + to + ", " + expression + ")";
    }

    private static String common(String one, String other) {
        List<String> order = List.of("BOOLEAN", "INT", "LONG", "DOUBLE");
        return order.get(Math.max(order.indexOf(one), order.indexOf(other)));
    }

    private static String zero(String type) {
        return type.equals("DOUBLE") ? "new Expr.Real(0)" : "new Expr.Whole(0, Type." + type + ")";
    }

    private String type(TreePath path) {
        return type(path, trees.getTypeMirror(path));
    }

    private String type(TreePath path, TypeMirror type) {
        return switch (type.toString()) {
            case "boolean", "int", "long", "double" -> type.toString().toUpperCase(Locale.ROOT);
            case "byte", "short", "char" -> "INT";
            case "int[]", "long[]", "double[]" -> type.toString().replace("[]", "s").toUpperCase(Locale.ROOT);
            default -> throw translator.refused(path, "type " + type);
        };
    }

    private String variable(Element variable) {
        return "new Expr.Variable(\"" + name(variable) + "\", Type." + type(method, variable.asType()) + ")";
    }

    /** The variable's name, which another of the method may have in another block. */
    private String name(Element variable) {
        return names.computeIfAbsent(variable, unknown -> {
            String name = variable.getSimpleName().toString();
            long same = names.keySet().stream()
                    .filter(other -> other.getSimpleName().contentEquals(name))
                    .count();
            return same == 0 ? name : name + (same + 1);
        });
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static TreePath at(TreePath parent, Tree child) {
        return new TreePath(parent, child);
    }
}
