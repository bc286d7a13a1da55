package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plait.run.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whatever breaks, there is a sentence and an exit code, and never a stack trace. */
class FaultsTest {

  /** A command that breaks. */
  @Command(name = "break")
  private static final class Breaking implements Callable<Integer>, Talking {

    private final Supplier<? extends Throwable> how;
    @Mixin private Console console;

    Breaking(Supplier<? extends Throwable> how) {
      this.how = how;
    }

    @Override
    public Integer call() throws Exception {
      Throwable thrown = how.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (Exception) thrown;
    }

    @Override
    public Console console() {
      return console;
    }
  }

  private static Outcome breaking(Supplier<? extends Throwable> how, String... args) {
    return Outcome.with("break", new Breaking(how), args);
  }

  @Test
  void aFaultNamesItsKindAndPlaceAndNotItsMessageWhichCouldHoldAnAnswer() {
    Outcome outcome = breaking(() -> new IllegalStateException("my ward sister Ann"), "break");
    assertThat(outcome.err())
        .matches(
            "plait: this is a fault in Plait, not in your study: IllegalStateException at"
                + " org\\.plait\\.cli\\.FaultsTest\\..*\\(FaultsTest\\.java:\\d+\\)\\. Report this line"
                + " and the command you gave to the people who maintain Plait\\.\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void aFaultWithoutAPlaceIsStillSaid() {
    Outcome outcome =
        breaking(
            () -> {
              NullPointerException bare = new NullPointerException();
              bare.setStackTrace(new StackTraceElement[0]);
              return bare;
            },
            "break");
    assertThat(outcome.err())
        .startsWith("plait: this is a fault in Plait, not in your study: NullPointerException.");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void tooLittleMemoryIsSaidWithWhatToSet() {
    Outcome outcome = breaking(() -> new OutOfMemoryError("Java heap space"), "break");
    assertThat(outcome.err())
        .matches(
            "plait: the study does not fit into \\d+ MB of memory\\. Set"
                + " PLAIT_JAVA_OPTIONS=-Xmx4g to allow four gigabytes, then run again\\.\n");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void anEndlessRecursionIsAFault() {
    Outcome outcome = breaking(StackOverflowError::new, "break");
    assertThat(outcome.err()).contains("a fault in Plait, not in your study: StackOverflowError");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @Test
  void aFaultIsOneObjectWithJson() {
    Outcome outcome = breaking(() -> new IllegalStateException("Ann"), "break", "--json");
    assertThat(outcome.out())
        .startsWith("{\"command\":\"break\",\"status\":\"internal fault\",\"exit\":1,")
        .contains("\"rule\":\"fault\"")
        .doesNotContain("Ann");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void resultsThatCantBeWrittenEndWithFive() {
    Outcome outcome = breaking(() -> new OutputException("report/ can't be written."), "break");
    assertThat(outcome.err()).isEqualTo("plait: report/ can't be written.\n");
    assertThat(outcome.exit()).isEqualTo(5);
  }

  @Test
  void theExitCodesAreAContract() {
    assertThat(ExitCode.values())
        .extracting(code -> code.number() + " " + code.words())
        .containsExactly(
            "0 done",
            "1 internal fault",
            "2 wrong usage",
            "3 study or data have errors",
            "4 difference found",
            "5 output can't be written");
  }
}
