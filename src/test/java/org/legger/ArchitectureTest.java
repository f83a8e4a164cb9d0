package org.legger;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the rooms and arrows that the root package draws, and to the house rules. */
final class ArchitectureTest {
  private static final String ROOT = "org.legger.";
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int LONGEST_FILE = 300;

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.legger");

  /** What each room may use besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("archive", Set.of("problem")),
          Map.entry("read", Set.of("archive", "problem")),
          Map.entry("site", Set.of("archive", "problem")),
          Map.entry("feed", Set.of("site", "archive")),
          Map.entry("search", Set.of("site", "archive")),
          Map.entry("names", Set.of("site", "archive", "problem")),
          Map.entry("render", Set.of("site", "archive", "problem")),
          Map.entry("store", Set.of("site", "archive", "problem")),
          Map.entry("check", Set.of("store", "archive", "problem")),
          Map.entry(
              "build",
              Set.of(
                  "read", "site", "feed", "search", "names", "render", "store", "archive",
                  "problem")),
          Map.entry("serve", Set.of("build", "problem")),
          Map.entry(
              "cli",
              Set.of(
                  "serve", "build", "check", "read", "site", "feed", "search", "names", "render",
                  "store", "archive", "problem")));

  /** The rooms that know a library; all of its types stay inside. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.thymeleaf", Set.of("render")),
          Map.entry("com.vladsch.flexmark", Set.of("read")),
          Map.entry("org.snakeyaml", Set.of("read")),
          Map.entry("opennlp", Set.of("read")),
          Map.entry("org.jsoup", Set.of("check", "read", "render")),
          Map.entry("picocli", Set.of("cli")),
          Map.entry("com.fasterxml.jackson", Set.of("read", "feed", "render", "serve", "cli")),
          Map.entry("com.sun.net.httpserver", Set.of("serve")),
          Map.entry("org.apache.commons.csv", Set.of("read")),
          Map.entry("org.apache.commons.io", Set.of("store", "render")),
          Map.entry("org.attoparser", Set.of("render")),
          Map.entry("org.unbescape", Set.of("render")),
          Map.entry("org.tomlj", Set.of("read")),
          Map.entry("org.apache.lucene", Set.of("search")),
          Map.entry("org.tartarus.snowball", Set.of("search")),
          Map.entry("com.ibm.icu", Set.of("archive", "names", "read", "render")));

  @TestFactory
  Stream<DynamicTest> arrowsPointDownOnly() {
    return ARROWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            room -> {
              Set<String> allowed = new TreeSet<>(room.getValue());
              allowed.add(room.getKey());
              return rule(
                  room.getKey() + " uses " + room.getValue(),
                  noClasses()
                      .that(are(room.getKey()))
                      .should()
                      .dependOnClassesThat(
                          describe(
                              "lie in another room than " + allowed,
                              c -> isOurs(c) && !allowed.contains(roomOf(c)))));
            });
  }

  @Test
  void thereIsNoRoomThatTheTableDoesNotName() {
    assertThat(CODE.stream().map(ArchitectureTest::roomOf).collect(Collectors.toSet()))
        .isSubsetOf(union(ARROWS.keySet(), Set.of("")));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.legger.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void readAndRenderNeverMeet() {
    noClasses().that(are("read")).should().dependOnClassesThat(are("render")).check(CODE);
    noClasses().that(are("render")).should().dependOnClassesThat(are("read")).check(CODE);
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryIsKnownInItsRoomsOnly() {
    return LIBRARIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            library ->
                rule(
                    library.getKey() + " in " + library.getValue(),
                    noClasses()
                        .that(not(are(library.getValue())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library.getKey() + "..")));
  }

  @Test
  void everyLibraryHasARoomOfItsOwn() {
    Set<String> unnamed = new TreeSet<>();
    for (JavaClass type : CODE) {
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(ArchitectureTest::isThirdParty)
          .filter(used -> LIBRARIES.keySet().stream().noneMatch(l -> liesIn(used, l)))
          .forEach(used -> unnamed.add(type.getName() + " uses " + used.getName()));
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void icuMakesOnlySlugsInTheArchive() {
    noClasses()
        .that(are("archive"))
        .and(describe("are not Slug", c -> !c.getName().startsWith(ROOT + "archive.Slug")))
        .should()
        .dependOnClassesThat(describe("are of a library", ArchitectureTest::isThirdParty))
        .check(CODE);
  }

  @Test
  void signaturesThatAnotherRoomCanSeeNameNoLibrary() {
    Set<String> seen = new TreeSet<>();
    for (JavaClass type : CODE) {
      if (!isPublicAllTheWayOut(type)) {
        continue;
      }
      supertypes(type).forEach(t -> seen.add(type.getName() + " is a " + t.getName()));
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          types(unit).forEach(t -> seen.add(unit.getFullName() + " names " + t.getName()));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers())) {
          libraryTypes(field.getAllInvolvedRawTypes())
              .forEach(t -> seen.add(field.getFullName() + " names " + t.getName()));
        }
      }
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void threadsRunInBuildAndServeOnly() {
    noClasses()
        .that(not(are(Set.of("build", "serve"))))
        .should()
        .dependOnClassesThat(
            describe(
                "run or guard threads",
                c ->
                    liesIn(c, "java.util.concurrent")
                        && !liesIn(c, "java.util.concurrent.atomic")
                        && !c.isEquivalentTo(java.util.concurrent.Callable.class)
                        && !c.isEquivalentTo(java.util.concurrent.TimeUnit.class)
                        && !c.getSimpleName().startsWith("Concurrent")))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .check(CODE);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().check(CODE);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that(not(are("cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CODE);
  }

  @Test
  void nothingDependsOnTheMachineOrTheMoment() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocal.class)
        .orShould(callMethod(Locale.class, "getDefault"))
        .orShould(callMethod(Locale.class, "getDefault", Locale.Category.class))
        .orShould(callMethod(ZoneId.class, "systemDefault"))
        .orShould(callMethod(Instant.class, "now"))
        .orShould(callMethod(java.time.LocalDate.class, "now"))
        .orShould(callMethod(java.time.LocalDateTime.class, "now"))
        .orShould(callMethod(java.util.TimeZone.class, "getDefault"))
        .orShould(callMethod(java.nio.charset.Charset.class, "defaultCharset"))
        .orShould(callMethod(System.class, "currentTimeMillis"))
        .orShould(callMethod(String.class, "toLowerCase"))
        .orShould(callMethod(String.class, "toUpperCase"))
        .orShould(callMethod(String.class, "getBytes"))
        .orShould(callMethod(String.class, "format", String.class, Object[].class))
        .orShould(callMethod(String.class, "formatted", Object[].class))
        .check(CODE);
  }

  @Test
  void everyTypeIsClosed() {
    classes()
        .that(describe("are no test, lambda or constant body", c -> !c.isAnonymousClass()))
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and(describe("are no package-info", c -> !c.getSimpleName().equals("package-info")))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CODE);
  }

  @Test
  void noFileIsTooLong() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    for (Path file : files()) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > LONGEST_FILE) {
          tooLong.put(SOURCES.relativize(file).toString(), count);
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Set<Path> packages = files().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.resolve("package-info.java")).isRegularFile());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(CODE));
  }

  private static DescribedPredicate<JavaClass> are(String room) {
    return are(Set.of(room));
  }

  private static DescribedPredicate<JavaClass> are(Set<String> rooms) {
    return describe("lie in " + rooms, c -> isOurs(c) && rooms.contains(roomOf(c)));
  }

  private static boolean isOurs(JavaClass type) {
    return liesIn(type.getBaseComponentType(), "org.legger");
  }

  /** The name of the room; empty for the root package. */
  private static String roomOf(JavaClass type) {
    String rest = type.getBaseComponentType().getPackageName() + ".";
    return rest.equals(ROOT) ? "" : rest.substring(ROOT.length(), rest.indexOf('.', ROOT.length()));
  }

  private static boolean isThirdParty(JavaClass type) {
    return !type.isPrimitive()
        && !isOurs(type)
        && !liesIn(type, "java")
        && !liesIn(type, "javax.xml");
  }

  private static boolean liesIn(JavaClass type, String above) {
    return (type.getPackageName() + ".").startsWith(above + ".");
  }

  private static boolean isPublicAllTheWayOut(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublicAllTheWayOut).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Set<JavaClass> supertypes(JavaClass type) {
    Set<JavaClass> above = new TreeSet<>(java.util.Comparator.comparing(JavaClass::getName));
    type.getRawSuperclass().ifPresent(above::add);
    above.addAll(type.getRawInterfaces());
    return libraryTypes(above);
  }

  private static Set<JavaClass> types(JavaCodeUnit unit) {
    return libraryTypes(
        union(
            union(unit.getReturnType().getAllInvolvedRawTypes(), unit.getRawParameterTypes()),
            union(
                unit.getParameterTypes().stream()
                    .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                    .collect(Collectors.toSet()),
                unit.getExceptionTypes())));
  }

  private static Set<JavaClass> libraryTypes(Collection<JavaClass> types) {
    return types.stream()
        .map(JavaClass::getBaseComponentType)
        .filter(ArchitectureTest::isThirdParty)
        .collect(Collectors.toSet());
  }

  private static <T> Set<T> union(Collection<? extends T> some, Collection<? extends T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }
}
