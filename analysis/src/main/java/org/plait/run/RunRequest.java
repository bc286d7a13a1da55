package org.plait.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param study the study file
 * @param data the folder of the waves' files; the study's folder when empty
 * @param out the folder that gets {@code report/} and {@code work/}; the study's folder when empty
 * @param only the last stage to run; the whole line when empty
 * @param home the user's home folder, for the key file
 */
public record RunRequest(
    Path study, Optional<Path> data, Optional<Path> out, Optional<Stage> only, Path home) {

  /**
   * The folder of the study file.
   *
   * @return the folder
   */
  public Path studyFolder() {
    return study.toAbsolutePath().normalize().getParent();
  }

  /**
   * The folder of the waves' files.
   *
   * @return the folder
   */
  public Path dataFolder() {
    return data.orElseGet(this::studyFolder);
  }

  /**
   * The folder that gets the results.
   *
   * @return the folder
   */
  public Path outFolder() {
    return out.orElseGet(this::studyFolder);
  }
}
