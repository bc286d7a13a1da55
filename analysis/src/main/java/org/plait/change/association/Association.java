package org.plait.change.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.change.association.AssociationRow.Groups;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.group.GroupMean;
import org.plait.statistics.group.GroupShare;
import org.plait.statistics.group.MeansOfGroups;
import org.plait.statistics.group.SharesOfGroups;
import org.plait.statistics.rank.KruskalWallisTest;

/** Compares the groups of one breakdown in one wave by the numbers that are shown of them. */
final class Association {

  private static final String FEW = "fewer than two groups whose numbers may be shown";
  private static final String ONE_BY_ONE = "; people of one cluster taken for independent";

  private final GroupTables tables;
  private final boolean clustered;
  private final double confidence;

  Association(GroupTables tables, boolean clustered, double confidence) {
    this.tables = tables;
    this.clustered = clustered;
    this.confidence = confidence;
  }

  /** Of shares; nothing where the wave did not ask it or can't tell the groups. */
  Optional<AssociationRow> ofShares(RowKey key, String wave) {
    List<EstimateRow> rows = tables.of(key, wave);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<GroupShare> shares = new ArrayList<>();
    for (EstimateRow row : rows) {
      row.outcome().estimate().ifPresent(share -> shares.add(share(row, share)));
    }
    SharesOfGroups groups = SharesOfGroups.of(shares);
    boolean simple = shares.stream().allMatch(share -> share.standardError().isEmpty());
    String effect =
        groups.designEffect() > 1
            ? String.format(Locale.ROOT, ", design effect %.2f", groups.designEffect())
            : "";
    return Optional.of(
        row(
            rows,
            wave,
            groups.cramerV(confidence),
            groups.test(),
            new Groups(groups.size(), hidden(rows), groups.n()),
            effect + (clustered && simple ? ONE_BY_ONE : "")));
  }

  private static GroupShare share(EstimateRow row, Estimate share) {
    long n = row.base().denominator().orElse(share.n());
    return new GroupShare(share.value(), n, share.standardError());
  }

  /** Of means. */
  Optional<AssociationRow> ofMeans(RowKey key, String wave) {
    List<EstimateRow> rows = tables.of(key, wave);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<GroupMean> means = new ArrayList<>();
    for (EstimateRow row : rows) {
      row.outcome().estimate().ifPresent(mean -> means.add(mean(row, mean)));
    }
    MeansOfGroups groups = MeansOfGroups.of(means);
    return Optional.of(
        row(
            rows,
            wave,
            groups.etaSquared(),
            groups.test(),
            new Groups(groups.size(), hidden(rows), groups.n()),
            ""));
  }

  private static GroupMean mean(EstimateRow row, Estimate mean) {
    return new GroupMean(
        mean.value(), row.base().denominator().orElse(mean.n()), mean.standardError());
  }

  /**
   * Of ordered answers: the groups of which every category is shown.
   *
   * @param key what it is about, with the measure relative_effect
   * @param categories the codes in order
   */
  Optional<AssociationRow> ofRanks(RowKey key, List<String> categories, String wave) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    Map<String, Boolean> shown = new LinkedHashMap<>();
    for (int place = 0; place < categories.size(); place++) {
      for (EstimateRow row : tables.unweighted(ofCategory(key, categories.get(place)), wave)) {
        String group = row.key().group();
        boolean told = row.outcome().estimate().isPresent() && row.base().n().isPresent();
        shown.merge(group, told, Boolean::logicalAnd);
        counts.computeIfAbsent(group, g -> new long[categories.size()])[place] =
            row.base().n().orElse(0);
      }
    }
    List<long[]> told =
        counts.entrySet().stream()
            .filter(e -> shown.get(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    KruskalWallisTest ranks = KruskalWallisTest.ofCounts(told);
    Outcome effect = ranks.epsilonSquared();
    if (effect.estimate().isEmpty()) {
      return Optional.empty();
    }
    Groups groups =
        new Groups(told.size(), counts.size() - told.size(), effect.estimate().orElseThrow().n());
    return Optional.of(
        new AssociationRow(
            key,
            wave,
            effect,
            ranks.test(),
            Optional.empty(),
            groups,
            true,
            false,
            words(ranks.test()) + (clustered ? ONE_BY_ONE : "")));
  }

  private static RowKey ofCategory(RowKey key, String category) {
    return new RowKey(
        key.survey(),
        key.question(),
        key.item(),
        category,
        key.groupBy(),
        "",
        Measure.PROPORTION.word());
  }

  private static AssociationRow row(
      List<EstimateRow> rows,
      String wave,
      Outcome effect,
      TestOutcome test,
      Groups groups,
      String remark) {
    boolean few = groups.compared() < 2 && groups.hidden() > 0;
    Outcome told = few ? new Undefined(effect.measure(), FEW, groups.n()) : effect;
    boolean weighted = rows.get(0).weighted();
    return new AssociationRow(
        rows.get(0).key().withGroup(""),
        wave,
        told,
        test,
        Optional.empty(),
        groups,
        true,
        weighted,
        (weighted ? "weighted; " : "") + words(test) + remark);
  }

  /** The test with what must be said of it; the usual one where there is none. */
  private static String words(TestOutcome test) {
    return test.result()
        .map(result -> result.method().name() + result.note().map(n -> "; " + n).orElse(""))
        .orElse("not tested");
  }

  /** The groups whose numbers are hidden; those without answers are not. */
  private static int hidden(List<EstimateRow> rows) {
    return (int)
        rows.stream()
            .filter(row -> row.outcome().<Boolean>fold(e -> false, u -> false, s -> true))
            .count();
  }
}
