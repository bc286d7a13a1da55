package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.run.SampleWaves.DATA;
import static org.plait.run.SampleWaves.FOLDER;
import static org.plait.run.SampleWaves.PARTNERS;
import static org.plait.run.SampleWaves.SPECIALISTS;
import static org.plait.run.SampleWaves.answers;
import static org.plait.run.SampleWaves.binding;
import static org.plait.run.SampleWaves.codes;
import static org.plait.run.SampleWaves.mostTicked;
import static org.plait.run.SampleWaves.options;
import static org.plait.run.SampleWaves.question;
import static org.plait.run.SampleWaves.share;
import static org.plait.run.SampleWaves.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Comparability;
import org.plait.panel.link.Succession;
import org.plait.panel.link.SuccessionReader;
import org.plait.study.MultipleLayout;
import org.plait.study.finding.Finding;

/**
 * What changed between the waves of the shipped study, case by case as its design names them (HM1
 * to HM16): answers come together where they mean the same, and stay apart where they do not.
 */
class HarmonisationTest {

  private static final List<ComparisonRow> CHANGES = SampleWaves.results(SPECIALISTS).comparisons();

  @Test
  void hm1AnOptionThatWasNotOfferedIsNotAskedAndNeverNo() {
    assertThat(options(SPECIALISTS, "T1", "priorities_doing")).contains("med_exam").hasSize(9);
    assertThat(told("T1", "priorities_doing.primary_care")).containsOnly("NOT_ASKED");
    assertThat(told("T2", "priorities_doing.med_exam")).containsOnly("NOT_ASKED");
    assertThat(told("T3", "priorities_doing.med_exam")).containsOnly("NOT_ASKED");
    Set<String> common = options(SPECIALISTS, "T1", "priorities_doing");
    common.retainAll(options(SPECIALISTS, "T2", "priorities_doing"));
    common.retainAll(options(SPECIALISTS, "T3", "priorities_doing"));
    common.remove("none");
    assertThat(common)
        .containsExactlyInAnyOrder(
            "psirf", "lfpse", "culture", "alerts", "involving", "education", "improvement");
    assertThat(compared("priorities_doing", "T1", "T2"))
        .extracting(row -> row.key().item())
        .containsOnlyOnceElementsOf(common)
        .doesNotContain("med_exam", "primary_care", "digital");
  }

  @Test
  void hm2HoursBecomeTheBandsOfTheFirstWaveAndNoAllocationIsNotNought() {
    for (String wave : List.of("T2", "T3")) {
      Banding bands = binding(SPECIALISTS, "time_alloc", wave).banding().orElseThrow();
      Map<Double, String> hours =
          new TreeMap<>(
              Map.of(
                  0.0, "upto1", 7.5, "upto1", 7.6, "upto2", 15.0, "upto2", 22.5, "upto3", 37.4,
                  "under5", 37.5, "full"));
      hours.forEach((value, code) -> assertThat(bands.categoryOf(value)).contains(code));
      assertThat(bands.flagged()).contains("none");
    }
    assertThat(told("T2", "time_alloc")).contains("none", "upto1", "full", "NO_ANSWER");
    assertThat(answers("T2", "time_alloc")).isSubsetOf(codes(SPECIALISTS, "time_alloc"));
    assertThat(answers("T1", "time_alloc")).isSubsetOf(codes(SPECIALISTS, "time_alloc"));
  }

  @Test
  void hm3AReversedExportIsTurnedAndNotApplicableIsNoAnswer() {
    Map<String, String> reversed = Map.of("5", "1", "4", "2", "3", "3", "2", "4", "1", "5");
    assertThat(binding(SPECIALISTS, "exp_support", "T3").values()).isEqualTo(reversed);
    assertThat(binding(SPECIALISTS, "exp_support", "T1").values()).isEmpty();
    // Support is clearly better at T3 (truth.csv); read the wrong way round it would be worse.
    assertThat(share("T3", "exp_support", "4", "5"))
        .isGreaterThan(share("T1", "exp_support", "4", "5"));
    assertThat(told("T3", "exp_objectives")).contains("NOT_APPLICABLE");
    assertThat(answers("T3", "exp_objectives")).containsOnly("1", "2", "3", "4", "5");
  }

  @Test
  void hm4KindsOfOrganisationComeTogetherInSixGroups() {
    Map<String, String> groups = new TreeMap<>();
    for (String wave : List.of("T1", "T2", "T3")) {
      List<String> kinds = told(wave, "org_type");
      List<String> grouped = told(wave, "org_group");
      for (int i = 0; i < kinds.size(); i++) {
        String before = groups.put(kinds.get(i), grouped.get(i));
        assertThat(before == null || before.equals(grouped.get(i))).as(kinds.get(i)).isTrue();
      }
    }
    assertThat(groups)
        .containsEntry("acute_community", "acute")
        .containsEntry("mh_community", "mental_health")
        .containsEntry("icb", "icb");
    assertThat(codes(SPECIALISTS, "org_group"))
        .containsExactlyInAnyOrder(
            "acute", "mental_health", "community", "ambulance", "icb", "other");
  }

  @Test
  void hm5AMergedOrganisationIsItsSuccessorAndASplitOneIsNeverDecided() {
    Succession succession =
        SuccessionReader.read(FOLDER, "org-succession.csv").value().orElseThrow();
    Map<String, String> merged =
        Map.of("RVJ", "RA7", "RY9", "RAX", "R1C", "RW1", "RY2", "RWW", "RNK", "G6V2S");
    merged.forEach((from, to) -> assertThat(succession.latest(from)).isEqualTo(to));
    assertThat(SPECIALISTS.organisations()).doesNotContainAnyElementsOf(merged.keySet());
    assertThat(succession.ambiguous()).containsExactlyInAnyOrder("QJG", "QNQ");
    assertThat(succession.latest("QJG")).isEqualTo("QJG");
    assertThat(succession.latest("QNQ")).isEqualTo("QNQ");
    assertThat(DATA.findings()).extracting(Finding::rule).contains("ambiguous-succession");
  }

  @Test
  void hm6TheRegionIsThatOfTheAnswer() {
    for (String wave : List.of("T1", "T2", "T3")) {
      Set<String> regions = new TreeSet<>(answers(wave, "region"));
      regions.remove("national");
      assertThat(regions).hasSize(7);
    }
    assertThat(question(SPECIALISTS, "region").waves().keySet()).contains("T1", "T2", "T3");
  }

  @Test
  void hm7OneRegistrationOrSeveralBothSayWhoIsANurse() {
    assertThat(mostTicked("T1", "prof_reg")).isEqualTo(1);
    assertThat(mostTicked("T2", "prof_reg")).isGreaterThan(1);
    for (String wave : List.of("T1", "T2", "T3")) {
      List<String> ticked = told(wave, "prof_reg.nurse");
      List<String> nurse = told(wave, "nurse");
      for (int i = 0; i < ticked.size(); i++) {
        assertThat(nurse.get(i).equals("yes")).isEqualTo(ticked.get(i).equals("1"));
      }
    }
    assertThat(binding(SPECIALISTS, "prof_reg", "T2").note().orElseThrow())
        .contains("2023 can't show all who hold two registrations");
  }

  @Test
  void hm8OneWayOfPayingOrSeveralBothSayWhoIsPaid() {
    assertThat(told(PARTNERS, "T2", "paid.hourly")).containsOnly("NOT_ASKED");
    assertThat(told(PARTNERS, "T3", "paid.employed")).containsOnly("NOT_ASKED");
    assertThat(told(PARTNERS, "T2", "any_payment")).contains("yes", "no");
    assertThat(told(PARTNERS, "T3", "any_payment")).contains("yes", "no");
    assertThat(binding(PARTNERS, "paid", "T3").comparability()).isEqualTo(Comparability.RECODED);
  }

  @Test
  void hm9NumbersBecomeTheBandsOfTheFirstWave() {
    for (String wave : List.of("T1", "T2", "T3")) {
      assertThat(Set.copyOf(answers(wave, "n_pss_org")))
          .containsExactlyInAnyOrder("1", "2", "3plus");
    }
    for (String wave : List.of("T2", "T3")) {
      assertThat(Set.copyOf(answers(PARTNERS, wave, "n_committees")))
          .isSubsetOf("none", "one", "two", "three_four", "five_plus");
    }
  }

  @Test
  void hm10ACourseThatDidNotRunYetIsNotAsked() {
    assertThat(told("T1", "trn_levels.l3")).containsOnly("NOT_ASKED");
    assertThat(told("T1", "trn_levels.l4")).containsOnly("NOT_ASKED");
    assertThat(told("T2", "trn_levels.l3")).contains("1", "0");
    assertThat(compared("trn_levels", "T1", "T2"))
        .extracting(row -> row.key().item())
        .doesNotContain("l3", "l4");
  }

  @Test
  void hm11NineteenEthnicGroupsBecomeFive() {
    for (String wave : List.of("T1", "T2", "T3")) {
      assertThat(Set.copyOf(answers(wave, "ethnicity")))
          .isSubsetOf("asian", "black", "mixed", "white", "other");
    }
    assertThat(binding(SPECIALISTS, "ethnicity", "T2").values().values())
        .containsOnly("asian", "black", "mixed", "white", "other");
    assertThat(answers("T2", "gender")).doesNotContain("self_described");
    assertThat(question(SPECIALISTS, "ethnicity").sensitive()).isTrue();
  }

  @Test
  void hm12WhatIsNewHasNoTrend() {
    for (String id : List.of("psp_contact", "trn_l34", "psp_value")) {
      assertThat(question(SPECIALISTS, id).askedIn("T1")).isFalse();
      assertThat(compared(id, "T1", "T2")).isEmpty();
      assertThat(compared(id, "T1", "T3")).isEmpty();
    }
  }

  @Test
  void hm13SeveralAnswersReadTheSameInAllThreeLayouts() {
    assertThat(layout("T1")).isEqualTo(MultipleLayout.Kind.JOINED);
    assertThat(layout("T2")).isEqualTo(MultipleLayout.Kind.COLUMNS);
    assertThat(layout("T3")).isEqualTo(MultipleLayout.Kind.JSON);
    // The label of this option holds commas, and at T1 it stands in a cell joined by semicolons.
    for (String wave : List.of("T1", "T2", "T3")) {
      assertThat(answers(wave, "priorities_doing.lfpse")).contains("0", "1");
    }
  }

  @Test
  void hm14TestsDuplicatesAndPartialsAreSetAsideWhateverTheFile() {
    for (Reconciliation one : DATA.reconciliations()) {
      Map<String, Long> aside =
          one.setAside().stream()
              .filter(s -> s.rows() > 0)
              .collect(Collectors.toMap(Reconciliation.SetAside::rule, s -> s.rows()));
      assertThat(aside).containsKeys("test", "partial");
      assertThat(one.read())
          .isEqualTo(one.kept() + aside.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  @Test
  void hm15AnotherWordingIsComparedWithACaveat() {
    assertThat(binding(SPECIALISTS, "exp_support", "T1").text().orElseThrow()).contains("trust");
    assertThat(question(SPECIALISTS, "exp_support").text()).contains("organisation");
    assertThat(binding(SPECIALISTS, "exp_support", "T2").comparability())
        .isEqualTo(Comparability.REWORDED);
    assertThat(compared("exp_support", "T1", "T2"))
        .isNotEmpty()
        .allMatch(row -> row.comparability() == Comparability.REWORDED);
  }

  @Test
  void hm16AnotherRecallWindowIsShownAndNeverTested() {
    assertThat(compared("exec_access", "T1", "T2"))
        .allMatch(row -> row.comparability() == Comparability.NOT_COMPARABLE)
        .allMatch(row -> row.verdict().isEmpty());
    assertThat(binding(SPECIALISTS, "exec_access", "T1").text().orElseThrow()).contains("6 months");
  }

  private static List<ComparisonRow> compared(String question, String from, String to) {
    return CHANGES.stream()
        .filter(row -> row.key().question().equals(question) && row.key().group().isEmpty())
        .filter(row -> row.waves().from().equals(from) && row.waves().to().equals(to))
        .toList();
  }

  private static MultipleLayout.Kind layout(String wave) {
    Binding binding = binding(SPECIALISTS, "priorities_doing", wave);
    return binding.multiple().orElse(SPECIALISTS.survey().wave(wave).layout().multiple()).kind();
  }
}
