package org.plait.statistics;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A public type of the main sources as its readers see it: its comment and its public methods.
 *
 * @param bareConstants the constants of an enum that have no comment
 */
record DocumentedType(
    String name,
    Tree.Kind kind,
    String doc,
    List<String> bareConstants,
    List<DocumentedMethod> methods) {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "plait", "statistics");
  private static final Pattern THROWN = Pattern.compile("throw new (\\w+)");

  /**
   * A public method or constructor.
   *
   * @param thrown what its body throws
   * @param paramTags the parameters that its comment explains
   * @param throwsTags the exceptions that its comment explains
   */
  record DocumentedMethod(
      String name,
      String returned,
      boolean overriding,
      List<String> parameters,
      List<String> parameterTypes,
      Set<String> thrown,
      String firstSentence,
      Set<String> paramTags,
      Set<String> throwsTags,
      boolean returnTag) {

    boolean constructor() {
      return name.equals("<init>");
    }
  }

  /** All public types of the statistics packages. */
  static List<DocumentedType> all() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<DocumentedType> types = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        collect(docs, new TreePath(unit), "", unit.getTypeDecls(), types);
      }
    }
    return types;
  }

  boolean plain() {
    return kind == Tree.Kind.CLASS || kind == Tree.Kind.RECORD;
  }

  boolean says(String leadIn) {
    return doc.contains("<b>" + leadIn + "</b>");
  }

  private static void collect(
      DocTrees docs,
      TreePath parent,
      String outer,
      List<? extends Tree> members,
      List<DocumentedType> types) {
    for (Tree member : members) {
      if (member instanceof ClassTree type
          && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        TreePath path = new TreePath(parent, type);
        String name = outer + type.getSimpleName();
        types.add(read(docs, path, name, type));
        collect(docs, path, name + ".", type.getMembers(), types);
      }
    }
  }

  private static DocumentedType read(DocTrees docs, TreePath path, String name, ClassTree type) {
    List<DocumentedMethod> methods =
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(method -> isPublic(type, method))
            .map(method -> read(docs, new TreePath(path, method), method))
            .toList();
    return new DocumentedType(
        name,
        type.getKind(),
        Optional.ofNullable(docs.getDocCommentTree(path))
            .map(comment -> comment.toString().replaceAll("\\s+", " "))
            .orElse(""),
        bareConstants(docs, path, type),
        methods);
  }

  private static List<String> bareConstants(DocTrees docs, TreePath path, ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(variable -> type.getKind() == Tree.Kind.ENUM)
        .filter(variable -> variable.getType().toString().equals(type.getSimpleName().toString()))
        .filter(variable -> docs.getDocCommentTree(new TreePath(path, variable)) == null)
        .map(variable -> variable.getName().toString())
        .toList();
  }

  private static boolean isPublic(ClassTree type, MethodTree method) {
    Set<Modifier> modifiers = method.getModifiers().getFlags();
    return modifiers.contains(Modifier.PUBLIC)
        || type.getKind() == Tree.Kind.INTERFACE && !modifiers.contains(Modifier.PRIVATE);
  }

  private static DocumentedMethod read(DocTrees docs, TreePath path, MethodTree method) {
    Optional<DocCommentTree> comment = Optional.ofNullable(docs.getDocCommentTree(path));
    List<? extends DocTree> tags = comment.map(DocCommentTree::getBlockTags).orElse(List.of());
    return new DocumentedMethod(
        method.getName().toString(),
        Optional.ofNullable(method.getReturnType()).map(Tree::toString).orElse("void"),
        method.getModifiers().getAnnotations().toString().contains("Override"),
        method.getParameters().stream().map(VariableTree::getName).map(Object::toString).toList(),
        method.getParameters().stream().map(VariableTree::getType).map(Object::toString).toList(),
        thrown(method),
        comment
            .map(DocCommentTree::getFirstSentence)
            .map(parts -> parts.stream().map(Object::toString).collect(Collectors.joining()))
            .orElse(""),
        tags.stream()
            .filter(ParamTree.class::isInstance)
            .map(tag -> ((ParamTree) tag).getName().toString())
            .collect(Collectors.toSet()),
        tags.stream()
            .filter(ThrowsTree.class::isInstance)
            .map(tag -> ((ThrowsTree) tag).getExceptionName().toString())
            .collect(Collectors.toSet()),
        tags.stream().anyMatch(tag -> tag.getKind() == DocTree.Kind.RETURN));
  }

  /** What the body throws itself, or by one of the checks of {@link Require}. */
  private static Set<String> thrown(MethodTree method) {
    String body = Optional.ofNullable(method.getBody()).map(Tree::toString).orElse("");
    Set<String> thrown = new TreeSet<>();
    Matcher named = THROWN.matcher(body);
    while (named.find()) {
      thrown.add(named.group(1));
    }
    if (body.contains("Require.")) {
      thrown.add("IllegalArgumentException");
    }
    return thrown;
  }
}
