package org.plait.run.comment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.coding.Reading;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawPool;
import org.plait.coding.sample.RespondentKeys;
import org.plait.coding.sample.SampleDesign;
import org.plait.coding.sample.SampleDraw;
import org.plait.coding.sample.SamplePlan;
import org.plait.coding.sample.SampleTable;
import org.plait.coding.sheet.CodingSheets;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * Comments drawn for people to read, and the files they get. Nothing is written.
 *
 * @param plan how many of each stratum
 * @param sample what was drawn; nothing where the plan asks for fewer than its least number
 * @param files the private files, by name
 * @param findings what was found on the way; no errors
 */
public record CodingDraw(
    SamplePlan plan, CodingSample sample, SortedMap<String, byte[]> files, List<Finding> findings) {

  /** The name of the file that says what was drawn, with which chance. */
  public static final String SAMPLE_FILE = "sample.csv";

  public CodingDraw {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    findings = List.copyOf(findings);
  }

  /**
   * Draws comments nobody has read.
   *
   * @param work the study, opened for coding
   * @param design how many, and for whom
   * @return the sample and a sheet for each coder
   */
  public static CodingDraw of(CodingWork work, SampleDesign design) {
    RespondentKeys keys = new RespondentKeys(work.panels());
    DrawPool pool =
        DrawPool.of(design.purpose(), work.coded(), work.apart(), work.settings().randomSample())
            .among(comment -> keys.of(comment).isPresent());
    design.bands().ifPresent(bands -> refuseUnscored(work, pool));
    SamplePlan plan = SamplePlan.of(design, work.coded(), pool, work.machine());
    CodingSample sample = SampleDraw.draw(plan, work.comments());
    List<Finding> findings = new ArrayList<>(work.findings());
    long nameless =
        work.coded().readings().stream()
            .filter(Reading::content)
            .filter(reading -> keys.of(reading.comment()).isEmpty())
            .count();
    if (nameless > 0) {
      findings.add(withoutKey(work, nameless));
    }
    CodingSheets sheets = new CodingSheets(work.study(), work.coded().codebook());
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(SAMPLE_FILE, SampleTable.csv(sample, work.panels()).getBytes(StandardCharsets.UTF_8));
    for (String coder : design.coders()) {
      files.put("coder-" + coder + ".xlsx", sheets.forCoder(coder, sample.of(coder)));
    }
    findings.addAll(sheets.findings(sample.texts()));
    return new CodingDraw(plan, sample, files, findings);
  }

  private static void refuseUnscored(CodingWork work, DrawPool pool) {
    List<Reading> open =
        work.coded().readings().stream()
            .filter(reading -> reading.content() && pool.open().or(pool.before()).test(reading))
            .toList();
    long silent = open.stream().filter(r -> !work.machine().covers(r.comment())).count();
    if (silent > 0) {
      throw new StudyException(
          List.of(
              Finding.of(
                      Severity.ERROR,
                      "no-scores",
                      work.study().study().place(),
                      "coding.machine",
                      "must name a machine that speaks of every comment that may be drawn, found no"
                          + " score for "
                          + silent
                          + " of "
                          + open.size()
                          + ".",
                      "Let one machine coder code all comments, or Plait's own (`coding.coder`, from 50"
                          + " coded comments on), or draw without --theme.")
                  .about(silent)));
    }
  }

  private static Finding withoutKey(CodingWork work, long comments) {
    return Finding.of(
            Severity.WARNING,
            "comments-without-key",
            work.study().study().place(),
            "link.respondent",
            "must give each respondent a key by which coding files can name them; "
                + (comments == 1 ? "1 comment has" : comments + " comments have")
                + " none and can't be drawn.",
            "Shares are then about the comments of people with a key.")
        .about(comments);
  }
}
