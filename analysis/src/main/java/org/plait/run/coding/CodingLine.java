package org.plait.run.coding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.agreement.Agreements;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.drift.Drift;
import org.plait.coding.file.CodingTable;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.UncodedGroups;
import org.plait.coding.gap.UncodedTexts;
import org.plait.coding.quality.QualityRow;
import org.plait.coding.theme.BandedThemes;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.coding.theme.ThemeResults;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.LoadedStudy;
import org.plait.integration.BandedWords;
import org.plait.integration.ThemeContrast;
import org.plait.integration.ThemeContrasts;
import org.plait.integration.quotation.Quotations;
import org.plait.panel.link.PseudonymKey;
import org.plait.report.CodedText;
import org.plait.run.Progress;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.run.data.StudyData;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.words.CodingSettings;
import org.plait.text.CommentTable;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.Keywords;

/** The part of the line that reads free text: from answers to themes, before disclosure control. */
public final class CodingLine {

  /** Grouping compares every text with every other. */
  private static final int MOST_TO_GROUP = 5_000;

  private final LoadedStudy loaded;
  private final Study study;
  private final StudyData data;
  private final List<Finding> findings;
  private final Optional<PseudonymKey> key;
  private final Path dataFolder;
  private final Path workFolder;
  private final Progress progress;

  /**
   * Prepares it.
   *
   * @param findings what was found so far; what is found on the way is added
   * @param key the study's key, where people are recognised by one
   * @param workFolder where the last run left what it would compute again
   */
  public CodingLine(
      LoadedStudy loaded,
      StudyData data,
      List<Finding> findings,
      Optional<PseudonymKey> key,
      Path dataFolder,
      Path workFolder,
      Progress progress) {
    this.loaded = loaded;
    this.study = loaded.study();
    this.data = data;
    this.findings = findings;
    this.key = key;
    this.dataFolder = dataFolder;
    this.workFolder = workFolder;
    this.progress = progress;
  }

  /**
   * Reads, codes and counts the comments.
   *
   * @param work gets the private tables
   * @return what they say; empty where nothing is coded, or the line ends before
   */
  public Optional<FoundThemes> read(SortedMap<String, byte[]> work, Stage last) {
    CodedStudy coded = CodedStudy.read(loaded, data, dataFolder, progress);
    findings.addAll(coded.findings());
    CommentTable table = new CommentTable(data.panels(), coded.comments());
    work.put("comments.csv", bytes(table.csv()));
    work.put("comments.offsets.csv", bytes(table.offsets()));
    work.put("comments.tags.csv", bytes(table.tags(study.id(), key)));
    if (last == Stage.TEXT || coded.coded().isEmpty()) {
      return Optional.empty();
    }
    work.put("codings.csv", bytes(CodingTable.csv(data.panels(), coded.codings())));
    CodingSettings settings = study.coding().orElseThrow();
    return coded.coded().map(comments -> found(settings, coded, comments, work));
  }

  private FoundThemes found(
      CodingSettings settings,
      CodedStudy read,
      CodedComments comments,
      SortedMap<String, byte[]> work) {
    // What people said needs no coder, and of what rests on the coder nothing needs the other.
    Supplier<Quotations.Selection> chosen =
        SideBySide.begin(
            () -> Quotations.of(study, data.panels(), comments, read.codings().rows()));
    Supplier<List<AgreementRow>> agreed =
        SideBySide.begin(() -> Agreements.of(comments, settings, study.analysis().confidence()));
    Supplier<List<ThemeContrast>> contrasts =
        SideBySide.begin(() -> ThemeContrasts.of(study, data.panels(), comments));
    Supplier<List<KeywordRow>> keywords = SideBySide.begin(() -> keywords(settings, read));
    Supplier<BridgeSample> twice = SideBySide.begin(() -> read.bridge(study));
    Optional<OwnCoder.Fitted> own =
        new OwnCoder(study, data.panels(), settings, workFolder, progress, findings)
            .read(comments, read.training(study), work);
    Predictions predictions =
        own.<Predictions>map(OwnCoder.Fitted::predictions).orElse(read.machine());
    Supplier<UncodedGroups> uncoded = SideBySide.begin(() -> uncoded(settings, comments, own));
    Supplier<List<EstimateRow>> bands =
        SideBySide.begin(() -> BandedThemes.of(study, data.panels(), comments, predictions));
    BridgeSample bridge = twice.get();
    ThemeResults themes = ThemeAnalysis.of(study, data.panels(), comments, predictions, bridge);
    List<AgreementRow> agreement = agreed.get();
    List<QualityRow> quality = own.map(OwnCoder.Fitted::quality).orElse(List.of());
    ApprovedQuotations quoted = quotations(chosen.get(), work);
    CodedText text =
        new CodedText(
            themes(comments),
            themes.estimates(),
            themes.changes(),
            quoted.approved(),
            agreement.stream().map(AgreementRow::row).toList(),
            Drift.of(study, comments.versions(), themes.estimates(), bridge.rows()),
            reconciliation(read));
    return new FoundThemes(
        own.map(
                o ->
                    text.with(
                        o.predictions().made(), quality.stream().map(QualityRow::row).toList()))
            .orElse(text),
        comments.versions(),
        agreement,
        quality,
        CodebookGaps.of(keywords.get(), comments, uncoded.get()),
        contrasts.get(),
        new BandedWords(bands.get(), quoted.cells()));
  }

  private static List<CodedText.Theme> themes(CodedComments comments) {
    return comments.codebook().themes().stream()
        .map(c -> new CodedText.Theme(c.id(), c.label(), c.parent(), c.definition()))
        .toList();
  }

  private ApprovedQuotations quotations(
      Quotations.Selection chosen, SortedMap<String, byte[]> work) {
    ApprovedQuotations quotations = ApprovedQuotations.of(study, chosen);
    findings.addAll(quotations.findings());
    work.putAll(quotations.work(chosen));
    return quotations;
  }

  private static List<Reconciliation> reconciliation(CodedStudy read) {
    List<Reconciliation> rows = new ArrayList<>(read.codings().reconciliation());
    rows.addAll(read.apart().reconciliation());
    rows.addAll(read.machine().reconciliation());
    return rows;
  }

  /** Groups what has no theme where a coder has asked what texts mean anyway. */
  private static UncodedGroups uncoded(
      CodingSettings settings, CodedComments comments, Optional<OwnCoder.Fitted> own) {
    UncodedTexts texts = UncodedTexts.of(comments);
    return own.map(OwnCoder.Fitted::vectors)
        .filter(vectors -> !vectors.isEmpty() && texts.texts().size() <= MOST_TO_GROUP)
        .map(vectors -> texts.grouped(vectors::get, settings.seed()))
        .orElse(UncodedGroups.NONE);
  }

  private List<KeywordRow> keywords(CodingSettings settings, CodedStudy read) {
    return Keywords.of(study.analysis(), data.panels(), settings.questions(), read.comments());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
