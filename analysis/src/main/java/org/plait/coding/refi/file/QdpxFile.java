package org.plait.coding.refi.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.study.finding.Place;
import org.plait.study.finding.StudyException;

/** A project for exchange: one packed file, usually called {@code *.qdpx}. */
public final class QdpxFile {

  private static final Pattern INTERNAL = Pattern.compile("internal:/{1,3}(.+)", Pattern.DOTALL);
  private static final String MARK = "\uFEFF";

  private QdpxFile() {}

  /**
   * Writes a project: always the same bytes.
   *
   * @param project the project
   * @return the packed file
   */
  public static byte[] write(Project project) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("project.qde", QdeFile.write(project));
    project
        .sources()
        .forEach(source -> files.put(path(source.guid() + ".txt"), source.text().orElse("")));
    try {
      return QdpxZip.pack(files);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  /**
   * Reads a project that any program wrote.
   *
   * @param file where it lies
   * @return its users, codes and texts; variables and cases are left out
   * @throws StudyException when it is no project, or not safe to read
   * @throws IOException when the file can't be read
   */
  public static Project read(Path file) throws IOException {
    return read(file, ZipLimits.DEFAULT);
  }

  /** As {@link #read(Path)}, within other limits of size. */
  public static Project read(Path file, ZipLimits limits) throws IOException {
    try (QdpxZip zip = QdpxZip.open(file, limits)) {
      String name = onlyProject(zip, file.getFileName().toString());
      byte[] xml = zip.read(name).orElseThrow();
      return QdeFile.read(xml, name, source -> text(zip, source));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String onlyProject(QdpxZip zip, String file) {
    List<String> projects = zip.inRoot(".qde");
    if (projects.size() == 1) {
      return projects.get(0);
    }
    throw Refusal.of(
        projects.isEmpty() ? "no-project" : "several-projects",
        Place.of(file),
        "must hold one project file (*.qde), found "
            + (projects.isEmpty() ? "none." : projects.size() + "."),
        "Export it again as QDPX from the program that wrote it.");
  }

  /** The text beside the project, else inside it; without a byte order mark. */
  private static Optional<String> text(QdpxZip zip, Element source) {
    Matcher internal = INTERNAL.matcher(source.attribute("plainTextPath"));
    try {
      Optional<String> beside =
          internal.matches()
              ? zip.read(path(internal.group(1)))
                  .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              : Optional.empty();
      return beside
          .or(() -> source.child("PlainTextContent").map(Element::text))
          .map(text -> text.startsWith(MARK) ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String name) {
    return "sources/" + name;
  }
}
