package org.plait.run.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.coding.coder.CoderMade;
import org.plait.report.Provenance;
import org.plait.run.ToolVersion;
import org.plait.study.Study;
import org.plait.study.analysis.AnalysisSettings;

/** Says what a report was made from and with. */
final class ReportProvenance {

  private ReportProvenance() {}

  static Provenance of(
      Study study,
      Map<String, String> inputs,
      Optional<CoderMade> coder,
      Optional<String> previous) {
    List<Provenance.InputFile> files =
        inputs.entrySet().stream()
            .map(input -> new Provenance.InputFile(input.getKey(), input.getValue()))
            .toList();
    SortedMap<String, Long> seeds = new TreeMap<>();
    study.coding().ifPresent(coding -> seeds.put("coding", coding.seed()));
    SortedMap<String, String> settings = settings(study);
    coder.ifPresent(made -> put(settings, made));
    previous.ifPresent(date -> settings.put(Provenance.PREVIOUS, date));
    return new Provenance(ToolVersion.CURRENT, files, seeds, settings);
  }

  private static void put(SortedMap<String, String> settings, CoderMade coder) {
    settings.put("coder", coder.recipe());
    coder
        .parameters()
        .forEach((name, value) -> settings.put("coder." + name.replace(' ', '-'), value));
    settings.put("coder.learned-from", Long.toString(coder.learned()));
    settings.put("coder.read", Long.toString(coder.read()));
    settings.put("coder.inputs-sha256", coder.inputs());
  }

  private static SortedMap<String, String> settings(Study study) {
    AnalysisSettings analysis = study.analysis();
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("analysis.confidence", Double.toString(analysis.confidence()));
    settings.put("analysis.adjust", word(analysis.adjust()));
    settings.put("analysis.by", String.join(", ", analysis.by()));
    settings.put(
        "analysis.compare",
        String.join(
            ", ", analysis.compare().stream().map(ReportProvenance::word).sorted().toList()));
    settings.put("disclosure.minimum", Integer.toString(study.disclosure().minimum()));
    settings.put("disclosure.base", Integer.toString(study.disclosure().base()));
    study.coding().ifPresent(coding -> settings.put("coding.consensus", word(coding.consensus())));
    return settings;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
