package org.plait.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plait.report.file.ReportFiles;

/** Writes the sample report to a folder, to be looked at. */
final class SampleFiles {
  private SampleFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (var file : ReportFiles.of(SampleReport.report()).files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
