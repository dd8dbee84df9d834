package dev.etalon.processor;

import com.google.auto.service.AutoService;
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
import dev.etalon.processor.model.Variable;
import dev.etalon.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        Map<String, TypeElement> annotated = new TreeMap<>();
        Map<String, TypeElement> withMethods = new TreeMap<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(RuntimeNames.DEFINE.canonicalName())) {
                for (Element type : round.getElementsAnnotatedWith(annotation)) {
                    guarded(type, () -> shared.around(type));
                }
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (ScheduleAnnotation.on(element).isEmpty()) {
                    certifier.refuseWithoutSchedule(element);
                } else if (element instanceof TypeElement type) {
                    annotated.put(type.getQualifiedName().toString(), type);
                } else {
                    TypeElement type = (TypeElement) element.getEnclosingElement();
                    withMethods.put(type.getQualifiedName().toString(), type);
                }
            }
        }
        for (TypeElement type : annotated.values()) {
            guarded(type, () -> compile(declarations.ofType(type), type));
        }
        for (TypeElement type : withMethods.values()) {
            guarded(type, () -> compileMethods(type));
        }
        return false;
    }

    private void compileMethods(TypeElement type) {
        Optional<Factory> found = declarations.ofMethods(type);
        if (found.isEmpty()) {
            return;
        }
        Factory factory = found.get();
        for (Factory.Method method : factory.methods()) {
            if (method.schedule().isPresent()) {
                ScheduleSource schedule = method.schedule().get();
                guarded(schedule.annotation().element(), () -> compile(schedule, type));
            }
        }
        writer.write(factory.generated(), FactoryClass.write(factory, processingEnv.getTypeUtils()), type);
    }

    private void compile(ScheduleSource source, TypeElement origin) {
        Optional<CompiledText> compiled = texts.compile(source);
        if (compiled.isPresent()) {
            certifier.check(source, compiled.get().lowered());
        }
        TypeSpec.Builder type =
                compiled.isPresent() ? ScheduleClass.write(target(source), compiled.get()) : Stubs.write(source);
        writer.write(source.generated(), type, origin);
    }

    private static Target target(ScheduleSource source) {
        List<Target.Variable> variables = new ArrayList<>();
        for (Variable each : source.variables()) {
            variables.add(new Target.Variable(TypeName.get(each.element().asType()), each.name()));
        }
        return new Target(source.generated(), source.isPublic(), variables, CertificateCode.of(source));
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
