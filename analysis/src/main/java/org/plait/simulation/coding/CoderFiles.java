package org.plait.simulation.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.simulation.comment.GivenComment;
import org.plait.simulation.export.Delimited;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.CodingSettings;

/** The files two coders write: one each, and one each for what they read a second time. */
public final class CoderFiles {

  private static final List<String> COLUMNS =
      List.of("survey", "wave", "respondent", "question", "code", "coder", "sentiment");
  private static final int CODERS = 2;

  private final CodingSettings coding;
  private final Coders coders;

  /** The files of a study's coders. */
  public CoderFiles(CodingSettings coding, Coders coders) {
    this.coding = coding;
    this.coders = coders;
  }

  /** The files by name, from the comments read. */
  public Map<String, byte[]> of(Map<QuestionRef, List<ReadComment>> read) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> human = coding.human().stream().limit(CODERS).toList();
    List<String> bridge = coding.bridge().stream().limit(human.size()).toList();
    for (int i = 0; i < human.size(); i++) {
      files.put(human.get(i), Delimited.table(columns(false), rows(read, i, false)));
    }
    for (int i = 0; i < bridge.size(); i++) {
      files.put(bridge.get(i), Delimited.table(columns(true), rows(read, i, true)));
    }
    return files;
  }

  private boolean versions() {
    return !coding.earlier().isEmpty();
  }

  private List<String> columns(boolean again) {
    List<String> columns = new ArrayList<>(COLUMNS);
    if (versions()) {
      columns.add("codebook_version");
    }
    if (again) {
      columns.add("purpose");
    }
    return columns;
  }

  private List<List<String>> rows(
      Map<QuestionRef, List<ReadComment>> read, int coder, boolean again) {
    String name = name(coding.human().get(coder));
    List<List<String>> rows = new ArrayList<>();
    read.values()
        .forEach(
            comments -> {
              List<String> used = Coders.used(comments);
              comments.stream()
                  .filter(c -> again ? c.again() && c.coder() == coder : c.readBy(coder))
                  .forEach(c -> rows.addAll(rows(coders.word(name, c, used, again), again)));
            });
    return rows;
  }

  private List<List<String>> rows(CodersWord word, boolean again) {
    List<List<String>> rows = new ArrayList<>();
    GivenComment comment = word.comment().given();
    for (String code : word.codes().isEmpty() ? List.of("") : word.codes()) {
      List<String> row = new ArrayList<>();
      row.add(word.comment().question().survey());
      row.add(comment.wave());
      row.add(comment.person().key());
      row.add(word.comment().question().question());
      row.add(code);
      row.add(word.coder());
      row.add(code.isEmpty() ? "" : word.sentiment());
      if (versions()) {
        row.add(word.version());
      }
      if (again) {
        row.add("bridge");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String name(String file) {
    return file.replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "");
  }
}
