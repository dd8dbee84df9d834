package dev.etalon.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.etalon.diagnostic.Code;
import dev.etalon.emit.Literals;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Writes generated classes as source files. */
final class SourceWriter {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Filer filer;
    private final Elements elements;
    private final Reporter reporter;

    SourceWriter(Filer filer, Elements elements, Reporter reporter) {
        this.filer = filer;
        this.elements = elements;
        this.reporter = reporter;
    }

    /** @param origin the type from which alone the class was made */
    void write(ClassName name, TypeSpec.Builder type, TypeElement origin) {
        type.addOriginatingElement(origin);
        TypeElement annotation = generated(origin);
        if (annotation != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(annotation))
                    .addMember("value", "$S", ScheduleProcessor.class.getCanonicalName())
                    .build());
        }
        try {
            String source = JavaFile.builder(name.packageName(), type.build())
                    .indent("    ")
                    .build()
                    .toString();
            JavaFileObject file = filer.createSourceFile(name.canonicalName(), origin);
            try (Writer out = file.openWriter()) {
                out.write(Literals.writable(source, Charset.defaultCharset()));
            }
        } catch (FilerException e) {
            refuse(
                    origin,
                    "the name of the generated class '" + name.canonicalName() + "' is taken",
                    "rename one of the two");
        } catch (IOException e) {
            refuse(origin, "cannot write '" + name.canonicalName() + "': " + e.getMessage(), "");
        }
    }

    /** The annotation for generated code; {@code null} if the user's module cannot see it: it is in java.compiler. */
    private TypeElement generated(Element origin) {
        ModuleElement module = elements.getModuleOf(origin);
        return module == null ? elements.getTypeElement(GENERATED) : elements.getTypeElement(module, GENERATED);
    }

    private void refuse(Element origin, String message, String help) {
        reporter.refuse(Code.DECLARATION, Place.of(origin), message, help);
    }
}
