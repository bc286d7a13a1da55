package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.study.words.CodingSettings.Consensus;

class ConsensusesTest {

  private static Map<String, Set<String>> said(Set<String> ann, Set<String> bob) {
    Map<String, Set<String>> said = new LinkedHashMap<>();
    said.put("ann", ann);
    said.put("bob", bob);
    return said;
  }

  @Test
  void theRulesDifferWhereCodersDiffer() {
    Map<String, Set<String>> said = said(Set.of("A1", "B1"), Set.of("B1", "A2"));
    assertThat(Consensuses.settle(Consensus.FIRST, said)).contains(Set.of("A1", "B1"));
    assertThat(Consensuses.settle(Consensus.BOTH, said)).contains(Set.of("B1"));
    assertThat(Consensuses.settle(Consensus.EITHER, said)).contains(Set.of("A1", "A2", "B1"));
    assertThat(Consensuses.settle(Consensus.ADJUDICATED, said)).isEmpty();
    said.put("adjudicated", Set.of("A1"));
    assertThat(Consensuses.settle(Consensus.ADJUDICATED, said)).contains(Set.of("A1"));
  }

  @Test
  void agreementNeedsNoAdjudicator() {
    Map<String, Set<String>> said = said(Set.of("A1"), Set.of("A1"));
    assertThat(Consensuses.settle(Consensus.ADJUDICATED, said)).contains(Set.of("A1"));
  }

  @Test
  void whatNobodyReadHasNoCoding() {
    for (Consensus rule : Consensus.values()) {
      assertThat(Consensuses.settle(rule, Map.of())).isEmpty();
    }
  }
}
