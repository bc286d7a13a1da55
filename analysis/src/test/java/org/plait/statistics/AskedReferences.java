package org.plait.statistics;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which reference values tests have asked for, so that {@link ReferenceLedgerTest} need not take
 * anybody's word for it.
 */
final class AskedReferences {
  private static final String PACKAGE = "org.plait.statistics.";
  private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

  private AskedReferences() {}

  /** Somebody asks for a row of the list, or an entry of a fixture with an empty quantity. */
  static void add(String id, String dataset, String quantity) {
    String asked = key(id, dataset, quantity);
    callers().forEach(test -> ASKED.add(test + "\t" + asked));
  }

  static String key(String id, String dataset, String quantity) {
    return id + "\t" + dataset + "\t" + quantity;
  }

  /** What a test class has asked for so far. */
  static Set<String> by(String test) {
    String prefix = test + "\t";
    return ASKED.stream()
        .filter(asked -> asked.startsWith(prefix))
        .map(asked -> asked.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> callers() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName().replaceFirst("\\$.*", ""))
                    .filter(name -> name.startsWith(PACKAGE) && name.endsWith("Test"))
                    .map(name -> name.substring(PACKAGE.length()))
                    .collect(Collectors.toSet()));
  }
}
