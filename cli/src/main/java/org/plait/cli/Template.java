package org.plait.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A study to start from, carried inside the program.
 *
 * @param name its name
 */
record Template(String name) {

  /** The templates there are. */
  static final List<String> NAMES = List.of("blank", "national-evaluation");

  /** Keeps what a run writes out of version control; without its dot, jars would leave it out. */
  private static final String IGNORED = "gitignore";

  private static final String INSTRUMENTS = "survey-instruments";

  /** Copies the template's files; the instruments it uses come along and are referred to there. */
  List<Path> copyTo(Path folder) throws IOException {
    URI home = location();
    if (!home.getScheme().equals("jar")) {
      return copy(Path.of(home), folder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(home, Map.of())) {
      return copy(jar.getPath("/templates"), folder);
    }
  }

  private List<Path> copy(Path templates, Path folder) throws IOException {
    List<Path> written = new ArrayList<>(copyTree(templates.resolve(name), folder));
    Path ignored = folder.resolve("." + IGNORED);
    Files.write(ignored, Files.readAllBytes(templates.resolve(IGNORED)));
    written.add(ignored);
    if (name.equals("national-evaluation")) {
      written.addAll(copyTree(templates.resolve(INSTRUMENTS), folder.resolve(INSTRUMENTS)));
    }
    return written;
  }

  private static List<Path> copyTree(Path from, Path to) throws IOException {
    List<Path> written = new ArrayList<>();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, localised(file));
        written.add(target);
      }
    }
    return written;
  }

  /** A study of the repository refers to instruments two folders up; a copy has them beside it. */
  private static byte[] localised(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.getFileName().toString().equals("study.yaml")) {
      return bytes;
    }
    return new String(bytes, StandardCharsets.UTF_8)
        .replace("../../" + INSTRUMENTS + "/", INSTRUMENTS + "/")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static URI location() {
    try {
      return Template.class.getResource("/templates").toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource always has a location", e);
    }
  }
}
