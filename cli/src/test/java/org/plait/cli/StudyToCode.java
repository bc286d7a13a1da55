package org.plait.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small study with an open question in two waves, and nobody's coding yet. */
record StudyToCode(Path folder) {

  private static final String STUDY =
      """
      plait: 1
      id: small
      title: A small study
      date: 2026-01-31
      surveys:
        staff:
          instrument: instrument.yaml
          waves:
            - {id: T1, label: "2024", file: t1.csv, format: csv, encoding: UTF-8, delimiter: ",", closed: 2024-01-31}
            - {id: T2, label: "2025", file: t2.csv, format: csv, encoding: UTF-8, delimiter: ",", closed: 2025-01-31}
          link: {respondent: id, key-file: small.key}
      coding: {codebook: codebook.yaml, questions: [staff.hinder], human: [HUMAN], consensus: adjudicated, sample: random, seed: 1}
      report: {formats: [html], disclosure: {profile: own, minimum: 5, base: 10}}
      """;

  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - id: hinder
              text: What hinders you?
              type: text
              waves: {T1: {column: hinder}, T2: {column: hinder}}
      """;

  private static final String CODEBOOK =
      """
      plait: 1
      id: small
      version: "1"
      codes:
        - {id: A, label: Resources, definition: What it takes., kind: theme}
        - {id: A1, parent: A, label: Time, definition: Hours., kind: theme}
        - {id: A2, parent: A, label: Money, definition: Funds., kind: theme}
        - {id: B, label: People, definition: Who., kind: theme}
      """;

  static StudyToCode in(Path folder) {
    StudyToCode study = new StudyToCode(folder);
    study.write("study.yaml", STUDY.replace("HUMAN", ""));
    study.write("instrument.yaml", INSTRUMENT);
    study.write("codebook.yaml", CODEBOOK);
    study.write("t1.csv", wave("a", 30));
    study.write("t2.csv", wave("b", 20));
    return study;
  }

  private static String wave(String letter, int rows) {
    StringBuilder text = new StringBuilder("id,hinder\n");
    for (int i = 0; i < rows; i++) {
      text.append(letter).append(i).append(",Zebra story ").append(letter).append(i).append('\n');
    }
    return text.toString();
  }

  /** Names the coders' files in the study. */
  void human(String files) {
    write("study.yaml", STUDY.replace("HUMAN", files));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
