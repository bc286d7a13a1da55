package org.plait.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.ingest.DelimitedFile;
import org.plait.ingest.DelimitedTable;
import org.plait.ingest.Reconciliation;
import org.plait.panel.Panel;
import org.plait.study.CodingSettings;
import org.plait.study.Finding;
import org.plait.study.Findings;
import org.plait.study.Loaded;
import org.plait.text.Comments;

/**
 * Reads the files in which people recorded their coding: a row a code. Every row counts, or is set
 * aside and counted by the rule that did so.
 */
public final class CodingReader {

  private final CodingSettings settings;
  private final Codebook codebook;
  private final List<Panel> panels;
  private final Comments comments;
  private final Map<String, Set<String>> withdrawn;

  /**
   * Reads codings of these comments.
   *
   * @param settings which questions are coded and in which files
   * @param codebook the codes that may stand there
   * @param panels whose comments are coded, in study order
   * @param comments the comments
   * @param withdrawn the normalised keys of people who withdrew, by survey
   */
  public CodingReader(
      CodingSettings settings,
      Codebook codebook,
      List<Panel> panels,
      Comments comments,
      Map<String, Set<String>> withdrawn) {
    this.settings = settings;
    this.codebook = codebook;
    this.panels = List.copyOf(panels);
    this.comments = comments;
    this.withdrawn = Map.copyOf(withdrawn);
  }

  /**
   * Reads the files that hold people's coding.
   *
   * @param dataFolder the folder they lie in
   * @return the codings, unless a file can't be read, and every finding
   */
  public Loaded<Codings> read(Path dataFolder) {
    Findings findings = new Findings();
    List<Finding> found = new ArrayList<>();
    CodingRows rows = new CodingRows(settings, codebook, panels, comments, withdrawn);
    List<Reconciliation> reconciliation = new ArrayList<>();
    for (String file : settings.human()) {
      DelimitedTable table = DelimitedFile.read(dataFolder, file, DelimitedFile.Layout.DETECTED);
      Findings own = new Findings();
      own.addAll(table.findings());
      if (!own.stop()) {
        CodingColumns columns = CodingColumns.of(table, file, panels.size() > 1, own);
        if (!own.stop()) {
          reconciliation.add(rows.take(file, table, columns, own));
        }
      }
      findings.addAll(own.inOrder());
      found.addAll(own.inOrder());
    }
    Set<String> coders = new LinkedHashSet<>();
    rows.codings().forEach(coding -> coders.add(coding.coder()));
    Loaded<Codings> loaded =
        findings.loaded(() -> new Codings(rows.codings(), new ArrayList<>(coders), reconciliation));
    return new Loaded<>(loaded.value(), found);
  }
}
