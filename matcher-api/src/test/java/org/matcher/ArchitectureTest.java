package org.matcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The design's arrows: dependencies point downward only, and each library has one home. */
final class ArchitectureTest {
    private static JavaClasses matcher;

    @BeforeAll
    static void read() {
        matcher = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar")) // core's contract suites, once packaged
                .importPackages("org.matcher");
    }

    @Test
    void everyModule_isRead() {
        assertTrue(matcher.containPackage("org.matcher.image"), "core is missing: the rules would hold of nothing");
        assertTrue(matcher.containPackage("org.matcher.api"), "api is missing: the rules would hold of nothing");
    }

    /** Homes are separated by semicolons, and so are libraries. */
    @ParameterizedTest
    @CsvSource({
        "OpenCV, org.opencv..;org.bytedeco.., org.matcher.image..;org.matcher.face..",
        "DJL, ai.djl.., org.matcher.embed..",
        "Lucene, org.apache.lucene.., org.matcher.gallery.lucene..",
        "SQL, java.sql..;org.jdbi..;org.flywaydb..;org.sqlite..;org.postgresql..;com.zaxxer.., org.matcher.store..",
        "Javalin, io.javalin..;org.eclipse.jetty..;jakarta.servlet.., org.matcher.api..",
        "picocli, picocli.., org.matcher.cli..",
    })
    void library_livesInItsHomeOnly(String name, String libraries, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.split(";", -1))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.split(";", -1))
                .because(name + " lives in " + homes + " only")
                .check(matcher);
    }

    @ParameterizedTest
    @CsvSource({
        "image, ''",
        "model, ''",
        "face, image;model",
        "embed, face;model",
        "evidence, face;embed;model",
        "pipeline, image;face;embed;model",
        "gallery, embed",
        "casework, image;face;embed;pipeline;gallery;evidence",
        "store, image;face;embed;gallery;casework",
        "folder, image;face;embed;pipeline;gallery;evidence",
        "evaluate, image;embed;pipeline;gallery;folder;evidence",
    })
    void corePackage_dependsOnLowerOnesOnly(String name, String lower) {
        List<String> allowed = new ArrayList<>(List.of("org.matcher." + name + ".."));
        for (String other : lower.split(";", -1)) {
            if (!other.isEmpty()) {
                allowed.add("org.matcher." + other + "..");
            }
        }
        noClasses()
                .that()
                .resideInAPackage("org.matcher." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.matcher..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(matcher);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("org.matcher.(*)..").should().beFreeOfCycles().check(matcher);
    }

    @Test
    void lucenesHome_showsOneClass() {
        classes()
                .that()
                .resideInAPackage("org.matcher.gallery.lucene..")
                .and()
                .arePublic()
                .should()
                .haveSimpleName("LuceneGallery")
                .check(matcher);
    }
}
