package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report made by other code is made again; one made by the same code, packed again, is not. */
class ProgramCodeTest {

  @TempDir Path folder;

  @Test
  void theSameCodePackedAtAnotherTimeIsTheSameCode() throws IOException {
    assertThat(ProgramCode.ofArchive(archive("one.jar", "code", 1)))
        .isEqualTo(ProgramCode.ofArchive(archive("two.jar", "code", 2)));
  }

  @Test
  void otherCodeOfTheSameLengthIsOtherCode() throws IOException {
    assertThat(ProgramCode.ofArchive(archive("one.jar", "code", 1)))
        .isNotEqualTo(ProgramCode.ofArchive(archive("two.jar", "cope", 1)));
  }

  private Path archive(String name, String code, int second) throws IOException {
    Path archive = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      ZipEntry file = new ZipEntry("org/plait/A.class");
      file.setTime(second * 10_000_000L);
      out.putNextEntry(file);
      out.write(code.getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }
}
