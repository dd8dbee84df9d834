package dev.etalon.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.emit.CompiledText;
import dev.etalon.emit.RuntimeNames;
import dev.etalon.emit.ScheduleClass;
import dev.etalon.emit.Target;
import dev.etalon.processor.certify.CertificateCode;
import dev.etalon.processor.certify.CertifyCheck;
import dev.etalon.processor.factory.FactoryClass;
import dev.etalon.processor.factory.Stubs;
import dev.etalon.processor.model.Declarations;
import dev.etalon.processor.model.Factory;
import dev.etalon.processor.model.ScheduleAnnotation;
import dev.etalon.processor.model.ScheduleSource;
import dev.etalon.processor.model.SharedDefinitions;
import dev.etalon.processor.report.Reporter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotation processor for {@code @Schedule} and {@code @Certify}: compiles what is annotated in one type at a
 * time, whatever has gone wrong
 * in others, and claims no annotation.
 */
@AutoService(Processor.class)
public final class ScheduleProcessor extends AbstractProcessor {

    private Reporter reporter;
    private Declarations declarations;
    private SharedDefinitions shared;
    private TextCompiler texts;
    private CertifyCheck certifier;
    private SourceWriter writer;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                RuntimeNames.SCHEDULE.canonicalName(),
                RuntimeNames.CERTIFY.canonicalName(),
                RuntimeNames.DEFINE.canonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reporter = new Reporter(environment.getMessager());
        declarations = new Declarations(environment.getElementUtils(), environment.getTypeUtils(), reporter);
        shared = new SharedDefinitions(reporter);
        texts = new TextCompiler(reporter, shared);
        certifier = new CertifyCheck(reporter, environment.getElementUtils());
        writer = new SourceWriter(environment.getFiler(), environment.getElementUtils(), reporter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Comparator<TypeElement> byName =
                Comparator.comparing(type -> type.getQualifiedName().toString());
        Set<TypeElement> annotated = new TreeSet<>(byName);
        Set<TypeElement> withMethods = new TreeSet<>(byName);
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(RuntimeNames.DEFINE.canonicalName())) {
                round.getElementsAnnotatedWith(annotation).forEach(type -> guarded(type, () -> shared.around(type)));
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (ScheduleAnnotation.on(element).isEmpty()) {
                    certifier.refuseWithoutSchedule(element);
                } else if (element instanceof TypeElement type) {
                    annotated.add(type);
                } else {
                    withMethods.add((TypeElement) element.getEnclosingElement());
                }
            }
        }
        annotated.forEach(type -> guarded(type, () -> compile(declarations.ofType(type), type)));
        withMethods.forEach(
                type -> guarded(type, () -> declarations.ofMethods(type).ifPresent(this::compile)));
        return false;
    }

    private void compile(Factory factory) {
        TypeElement type = factory.type();
        for (Factory.Method method : factory.methods()) {
            method.schedule()
                    .ifPresent(schedule -> guarded(schedule.annotation().element(), () -> compile(schedule, type)));
        }
        writer.write(factory.generated(), FactoryClass.write(factory, processingEnv.getTypeUtils()), type);
    }

    private void compile(ScheduleSource source, TypeElement origin) {
        Optional<CompiledText> compiled = texts.compile(source);
        compiled.ifPresent(text -> certifier.check(source, text.lowered()));
        TypeSpec.Builder type =
                compiled.map(text -> ScheduleClass.write(target(source), text)).orElseGet(() -> Stubs.write(source));
        writer.write(source.generated(), type, origin);
    }

    private static Target target(ScheduleSource source) {
        return new Target(
                source.generated(),
                source.isPublic(),
                source.variables().stream()
                        .map(each ->
                                new Target.Variable(TypeName.get(each.element().asType()), each.name()))
                        .toList(),
                CertificateCode.of(source).orElseGet(() -> CodeBlock.of("")));
    }

    /** No failure reaches the compiler, and none keeps other schedules from being compiled. */
    private void guarded(Element element, Runnable compilation) {
        try {
            compilation.run();
        } catch (RuntimeException | StackOverflowError e) {
            reporter.internal(element, e);
        }
    }
}
