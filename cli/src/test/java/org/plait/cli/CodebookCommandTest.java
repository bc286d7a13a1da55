package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait code codebook} says of a codebook and of two versions of it. */
class CodebookCommandTest {

  private static final String FIRST =
      """
      plait: 1
      id: small
      version: "1"
      codes:
        - {id: A, label: Time, definition: Hours for the role., kind: theme}
        - {id: A1, parent: A, label: Protected time, definition: Hours set aside., exclude: overtime (A2), examples: [One day a week.], kind: theme}
        - {id: A2, parent: A, label: Overtime, definition: Hours beyond the contract., kind: theme}
        - {id: X, label: Nothing, definition: Nothing to code., kind: no-content}
      """;

  private static final String SECOND =
      """
      plait: 1
      id: small
      version: "2"
      codes:
        - {id: A, label: Time, definition: Hours for the role., kind: theme}
        - {id: A1, parent: A, label: Protected time, definition: Hours agreed in writing., kind: theme}
        - {id: A3, parent: A, label: Evenings, definition: Work in the evening., kind: theme}
        - {id: A4, parent: A, label: Weekends, definition: Work at the weekend., kind: theme}
      crosswalk:
        - {from-version: "1", from: A2, to: A3}
        - {from-version: "1", from: A2, to: A4}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void aCodebookIsShownAsCodersReadIt() throws IOException {
    Outcome shown = Outcome.of("code", "codebook", "show", file("first.yaml", FIRST));
    assertThat(shown.err()).isEmpty();
    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .isEqualTo(
            """
            small, version 1: 3 themes, 1 other code

            A  Time
                Hours for the role.

              A1  Protected time
                  Hours set aside.
                  Excludes: overtime (A2)
                  Example: One day a week.

              A2  Overtime
                  Hours beyond the contract.

            X  Nothing (nothing to code)
                Nothing to code.
            """);
  }

  @Test
  void twoVersionsAreComparedCodeByCode() throws IOException {
    Outcome compared =
        Outcome.of(
            "code", "codebook", "diff", file("first.yaml", FIRST), file("second.yaml", SECOND));
    assertThat(compared.err()).isEmpty();
    assertThat(compared.exit()).isZero();
    assertThat(compared.out())
        .isEqualTo(
            """
            Version 1 became version 2.
            A1 (Protected time) changed its definition from “Hours set aside.” to “Hours agreed in writing.”; its examples; what it excludes.
            A3 (Evenings) is new, from A2.
            A4 (Weekends) is new, from A2.
            A2 (Overtime) was split into A3, A4.
            X (Nothing) is gone, and the crosswalk does not say what became of it: what was coded with \
            it can't be counted with the later version.
            """);
    Outcome same =
        Outcome.of("code", "codebook", "diff", file("a.yaml", FIRST), file("b.yaml", FIRST));
    assertThat(same.err()).isEqualTo("The two versions say the same.\n");
  }

  @Test
  void aDamagedOrMissingCodebookIsSaid() throws IOException {
    String damaged = file("damaged.yaml", FIRST.replace("parent: A,", "parent: Z,"));
    Outcome refused = Outcome.of("code", "codebook", "show", damaged);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("parent must be a code of the codebook, found \"Z\".");
    Outcome missing = Outcome.of("code", "codebook", "show", "nowhere.yaml");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .contains("a codebook must be a file; there is no file nowhere.yaml.")
        .contains("Try plait code codebook show --help.");
    assertThat(Outcome.of("code").exit()).isEqualTo(2);
  }
}
