package org.plait.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of every notebook runs, and gives what is stored under it. Store what they give now
 * with {@code -Dgolden.update=true}.
 */
class NotebookTest {

  private static final Path FOLDER = Path.of("..", "notebooks");

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreTwo() throws IOException {
    assertThat(notebooks().map(file -> file.getFileName().toString()))
        .containsExactly("first-look.ipynb", "overlap-and-finite-population.ipynb");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void theCellsGiveWhatIsStored(Path file) throws IOException {
    Notebook notebook = Notebook.read(file);
    List<CellOutput> given = run(notebook);
    if (Boolean.getBoolean("golden.update")) {
      notebook.write(given);
    }
    List<CellOutput> stored = notebook.outputs();
    for (int i = 0; i < given.size(); i++) {
      assertThat(stored.get(i).text())
          .as("%s, code cell %d; store with -Dgolden.update=true and review", file, i + 1)
          .isEqualTo(given.get(i).text());
      // Fonts differ between machines, so pictures are only compared by their size.
      assertThat(size(stored.get(i))).isEqualTo(size(given.get(i)));
    }
  }

  private static List<CellOutput> run(Notebook notebook) {
    List<CellOutput> given = new ArrayList<>();
    try (JavaCells cells = new JavaCells()) {
      notebook.sources().forEach(source -> given.add(cells.run(source)));
    }
    return given;
  }

  private static List<Integer> size(CellOutput output) throws IOException {
    if (output.picture().isEmpty()) {
      return List.of();
    }
    byte[] png = Base64.getDecoder().decode(output.picture());
    var image = ImageIO.read(new ByteArrayInputStream(png));
    return List.of(image.getWidth(), image.getHeight());
  }
}
