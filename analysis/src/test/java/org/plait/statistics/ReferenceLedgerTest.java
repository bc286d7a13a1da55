package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.plait.statistics.ReferenceLedger.Line;

/**
 * Every reference value is matched by a test that asks for it, or the ledger says why not. The
 * tests the ledger names are run here, and what they ask for is noted: a claim is not enough.
 */
class ReferenceLedgerTest {
  private static final ReferenceLedger LEDGER = ReferenceLedger.read();

  /** Ids that may be left without a test; other rows need a reason of their own. */
  private static final Set<String> MAY_BE_LEFT = Set.of("V1", "L1", "L2", "T1");

  private static List<String[]> rows() {
    return Fixture.text("quant_reference.tsv")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  @Test
  void everyRowOfTheListStandsInTheLedger() {
    assertThat(rows()).hasSize(480);
    assertThat(rows().stream().filter(row -> LEDGER.about(row).isEmpty()))
        .as("rows the ledger does not know")
        .isEmpty();
  }

  @Test
  void everyLineIsAboutSomething() {
    assertThat(LEDGER.lines())
        .filteredOn(line -> !line.entry() && rows().stream().noneMatch(line::covers))
        .isEmpty();
  }

  @Test
  void everyLineNamesATestOrAReason() {
    assertThat(LEDGER.lines()).allMatch(line -> line.matched() == line.reason().isEmpty());
    assertThat(LEDGER.lines())
        .allMatch(line -> !line.entry() || line.matched() != line.fixture().isEmpty());
  }

  @Test
  void whatATestMatchesItAsksFor() {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    rows().forEach(row -> LEDGER.about(row).ifPresent(line -> want(wanted, line, row[1], row[2])));
    LEDGER.lines().stream().filter(Line::entry).forEach(line -> want(wanted, line, "", ""));
    List<String> claimed = new ArrayList<>();
    wanted.forEach(
        (test, values) -> {
          Set<String> unasked = new TreeSet<>(values);
          unasked.removeAll(asked(test));
          unasked.forEach(value -> claimed.add(test + " does not ask for " + value));
        });
    assertThat(claimed).isEmpty();
  }

  @Test
  void onlyWhatIsAllowedOrHasNoInputOrNoMethodIsLeft() {
    assertThat(LEDGER.lines())
        .filteredOn(line -> !line.entry() && !line.matched())
        .allSatisfy(
            line ->
                assertThat(
                        MAY_BE_LEFT.contains(line.id())
                            || mixedModel(line)
                            || line.reason().startsWith("no input")
                            || line.reason().startsWith("no method"))
                    .as("%s %s %s: %s", line.id(), line.dataset(), line.quantity(), line.reason())
                    .isTrue());
  }

  private static boolean mixedModel(Line line) {
    return line.id().equals("O1") && line.quantity().startsWith("clmm");
  }

  private static void want(
      Map<String, Set<String>> wanted, Line line, String dataset, String quantity) {
    if (line.matched()) {
      String key =
          line.entry()
              ? AskedReferences.key(line.file(), line.entryThere(), "")
              : AskedReferences.key(line.id(), dataset, quantity);
      wanted.computeIfAbsent(line.test(), unseen -> new TreeSet<>()).add(key);
    }
  }

  /** Runs a test class, which must pass, and says what it asked for. */
  private static Set<String> asked(String test) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass("org.plait.statistics." + test))
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    assertThat(summary.getSummary().getTestsFoundCount()).as("tests of %s", test).isPositive();
    assertThat(Optional.of(summary.getSummary().getTotalFailureCount()))
        .as("failures of %s", test)
        .hasValue(0L);
    return AskedReferences.by(test);
  }
}
