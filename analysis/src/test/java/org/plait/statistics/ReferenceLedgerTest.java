package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final Path PAGE = Path.of("..", "docs", "statistics", "reference-values.md");
  private static final String BEGIN = "<!-- table: begin -->\n\n";
  private static final String END = "\n<!-- table: end -->\n";

  /** Ids of the list that may be left without a test. */
  private static final Set<String> MAY_BE_LEFT = Set.of("V1", "L1", "L2", "T1", "Q2");

  private static final Set<String> REASONS =
      Set.of("no method", "no input", "no result", "no statistic");

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
  void onlyWhatIsAllowedIsLeftAndTheReasonIsOfAKnownKind() {
    assertThat(LEDGER.lines())
        .filteredOn(line -> !line.matched())
        .allSatisfy(
            line -> {
              assertThat(line.reason().split(":")[0]).as(line.toString()).isIn(REASONS);
              assertThat(line.entry() || mayBeLeft(line)).as(line.toString()).isTrue();
            });
  }

  @Test
  void thePageListsWhatIsMatched() throws IOException {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String[] row : rows()) {
      LEDGER.about(row).ifPresent(line -> values.merge(pageRow(line, row[1]), 1, Integer::sum));
    }
    LEDGER.lines().stream()
        .filter(Line::entry)
        .forEach(l -> values.put(pageRow(l, l.dataset()), 0));
    StringBuilder made = new StringBuilder("| values | of | how many | test, or why none |\n");
    made.append("|---|---|---|---|\n");
    values.forEach((row, n) -> made.append(row.replace("#n#", n == 0 ? "" : n + "")).append("\n"));
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("golden.update")) {
      page = page.substring(0, begin) + made + page.substring(page.indexOf(END));
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(page.substring(begin, page.indexOf(END)))
        .as("%s; regenerate with -Dgolden.update=true and review it", PAGE)
        .isEqualTo(made.toString());
  }

  private static String pageRow(Line line, String dataset) {
    String test = line.matched() ? "`" + line.test() + "`" : line.reason();
    return "| " + line.id() + " | " + dataset + " | #n# | " + test + " |";
  }

  /** Also O1's mixed models, G1's correlation that falls with time, Q1's table without people. */
  private static boolean mayBeLeft(Line line) {
    return MAY_BE_LEFT.contains(line.id())
        || (line.id().equals("O1") && line.quantity().startsWith("clmm"))
        || (line.id().equals("G1") && line.quantity().contains(" ar1["))
        || (line.id().equals("Q1") && line.quantity().startsWith("RaoScott2"));
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
