package org.plait.studies.coder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plait.coding.Codebook;
import org.plait.coding.coder.CoderRecipe;
import org.plait.coding.linear.LinearRecipe;
import org.plait.coding.ridge.StoredKernelRidge;
import org.plait.coding.rule.RuleRecipe;
import org.plait.studies.Drawing;
import org.plait.studies.StudyPage;
import org.plait.studies.coder.CodedCorpus.CodedText;
import org.plait.studies.coder.PeopleBootstrap.Limits;
import org.plait.text.Comment;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.OnnxEncoder;

/**
 * How good Plait's coders are on real comments that people coded, beside a logistic regression
 * tuned on the same folds.
 */
public final class CoderQuality {

  private static final String DEFAULT = "kernel ridge";
  static final int FOLDS = 5;
  static final long SEED = 1;
  private static final int DRAWS = 2000;
  private static final int OFTEN = 10;
  private static final int[] SIZES = {300, 600, 1200, 2500};

  private final CodedCorpus corpus;
  private final Codebook codebook;
  private final List<float[]> meanings;
  private final boolean[][] labels;
  private final int[] often;
  private final PeopleBootstrap bootstrap;

  private CoderQuality(CodedCorpus corpus, Codebook codebook, List<float[]> meanings) {
    this.corpus = corpus;
    this.codebook = codebook;
    this.meanings = meanings;
    this.labels = corpus.labels();
    CodingScores perfect = CodingScores.of(labels, labels);
    this.often =
        IntStream.range(0, corpus.codes().size())
            .filter(code -> perfect.positives(code) >= OFTEN)
            .toArray();
    this.bootstrap = new PeopleBootstrap(corpus.people(), labels, DRAWS, SEED);
  }

  /** The coders, the benchmark first. */
  private List<Contender> contenders(String model) {
    List<Comment> comments = corpus.comments().stream().map(CodedText::comment).toList();
    Map<String, float[]> meaningOf = new HashMap<>();
    for (int i = 0; i < comments.size(); i++) {
      meaningOf.put(comments.get(i).text(), meanings.get(i));
    }
    CoderRecipe ridge = new StoredKernelRidge(corpus.kernelRidge(model, meanings), comments);
    return List.of(
        new LogisticBenchmark(
            "logistic regression, a threshold for each code",
            LogisticBenchmark.Tuning.EACH_CODE,
            corpus,
            List.of()),
        new LogisticBenchmark(
            "logistic regression, one threshold for all codes",
            LogisticBenchmark.Tuning.ONE_FOR_ALL,
            corpus,
            List.of()),
        new LogisticBenchmark(
            "logistic regression with embeddings, one threshold",
            LogisticBenchmark.Tuning.ONE_FOR_ALL,
            corpus,
            meanings),
        new RecipeContender("rules", new RuleRecipe(codebook), codebook),
        new RecipeContender(
            "linear, words only", new LinearRecipe().withSource(corpus.source()), codebook),
        new RecipeContender(
            "linear",
            new LinearRecipe(model, meaningOf::get).withSource(corpus.source()),
            codebook),
        new RecipeContender(DEFAULT, ridge, codebook));
  }

  private Map<String, boolean[][]> code(List<Contender> contenders) {
    Folds folds = Folds.of(corpus.people(), FOLDS, SEED);
    Map<String, boolean[][]> coded = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      long start = System.nanoTime();
      coded.put(contender.name(), contender.code(corpus, folds));
      CodingScores scores = CodingScores.of(labels, coded.get(contender.name()));
      System.out.println(
          contender.name()
              + ": micro-F1 "
              + number(scores.micro())
              + ", macro-F1 "
              + number(scores.macro())
              + ", of codes with "
              + OFTEN
              + " comments or more "
              + number(scores.macro(often))
              + ", exact "
              + number(scores.exact())
              + ", "
              + seconds(start)
              + " s");
    }
    return coded;
  }

  private List<String> table(Map<String, boolean[][]> coded) {
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                "coder", "micro-F1", "macro-F1, all codes", "macro-F1, 10 or more", "exact"));
    coded.forEach(
        (name, codes) ->
            table.add(
                StudyPage.row(
                    name,
                    score(codes, CodingScores::micro),
                    score(codes, CodingScores::macro),
                    score(codes, scores -> scores.macro(often)),
                    score(codes, CodingScores::exact))));
    return table;
  }

  /** How good a coder is that learns from so many comments of the other folds. */
  private List<String> curve(Contender contender) {
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                "coded comments",
                "micro-F1",
                "macro-F1, all codes",
                "macro-F1, 10 or more",
                "exact"));
    Folds folds = Folds.of(corpus.people(), FOLDS, SEED);
    for (int size : SIZES) {
      CodingScores scores = new CodingScores(corpus.codes().size());
      for (int fold = 0; fold < FOLDS; fold++) {
        int[] others = folds.in(fold);
        int[] training = Drawing.of(folds.outside(fold), size, new SplittableRandom(SEED + fold));
        boolean[][] coded = contender.code(corpus.codes(), corpus.at(training), corpus.at(others));
        for (int i = 0; i < others.length; i++) {
          scores.add(labels[others[i]], coded[i]);
        }
      }
      table.add(
          StudyPage.row(
              size,
              number(scores.micro()),
              number(scores.macro()),
              number(scores.macro(often)),
              number(scores.exact())));
      System.out.println(table.get(table.size() - 1));
    }
    return table;
  }

  private String score(boolean[][] codes, ToDoubleFunction<CodingScores> score) {
    double value = score.applyAsDouble(CodingScores.of(labels, codes));
    return number(value) + " " + limits(bootstrap.of(codes, score));
  }

  private List<String> differences(Map<String, boolean[][]> coded, String of) {
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                of + " against",
                "micro-F1",
                "macro-F1, all codes",
                "macro-F1, 10 or more",
                "exact"));
    coded.forEach(
        (name, codes) -> {
          if (!name.equals(of)) {
            table.add(
                StudyPage.row(
                    name,
                    difference(coded.get(of), codes, CodingScores::micro),
                    difference(coded.get(of), codes, CodingScores::macro),
                    difference(coded.get(of), codes, scores -> scores.macro(often)),
                    difference(coded.get(of), codes, CodingScores::exact)));
          }
        });
    return table;
  }

  private String difference(
      boolean[][] codes, boolean[][] others, ToDoubleFunction<CodingScores> score) {
    double value =
        score.applyAsDouble(CodingScores.of(labels, codes))
            - score.applyAsDouble(CodingScores.of(labels, others));
    return signed(value) + " " + limits(bootstrap.ofDifference(codes, others, score));
  }

  private List<String> perCode(boolean[][] benchmark, boolean[][] coder) {
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                "code", "theme", "comments", "precision", "recall", "F1", "F1 of the benchmark"));
    CodingScores own = CodingScores.of(labels, coder);
    CodingScores other = CodingScores.of(labels, benchmark);
    IntStream.range(0, corpus.codes().size())
        .boxed()
        .sorted((a, b) -> Long.compare(own.positives(b), own.positives(a)))
        .forEach(
            k ->
                table.add(
                    StudyPage.row(
                        corpus.codes().get(k),
                        codebook.code(corpus.codes().get(k)).orElseThrow().label(),
                        own.positives(k),
                        own.coded(k) == 0 ? "" : number(own.precision(k)),
                        number(own.recall(k)),
                        number(own.f1(k)),
                        number(other.f1(k)))));
    return table;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  private static String limits(Limits limits) {
    return "[" + number(limits.lower()) + ", " + number(limits.upper()) + "]";
  }

  private static long seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e9);
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments the folder of the data
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    CodedCorpus corpus = FriendsAndFamily.read(Path.of(arguments[0]));
    System.out.println(
        corpus.size()
            + " comments by "
            + Arrays.stream(corpus.people()).distinct().count()
            + " people, "
            + corpus.codes().size()
            + " codes");
    long start = System.nanoTime();
    Embeddings embeddings = new Embeddings(new OnnxEncoder(), 2);
    List<float[]> meanings =
        embeddings.of(corpus.comments().stream().map(c -> c.comment().text()).toList());
    System.out.println("Embeddings: " + seconds(start) + " s");
    CoderQuality quality = new CoderQuality(corpus, FriendsAndFamily.codebook(), meanings);
    List<Contender> contenders = quality.contenders(embeddings.model());
    Map<String, boolean[][]> coded = quality.code(contenders);
    StudyPage.CODING_QUALITY.store("coders", quality.table(coded));
    StudyPage.CODING_QUALITY.store("differences", quality.differences(coded, DEFAULT));
    StudyPage.CODING_QUALITY.store(
        "codes", quality.perCode(coded.get(contenders.get(0).name()), coded.get(DEFAULT)));
    StudyPage.CODING_QUALITY.store("curve", quality.curve(contenders.get(contenders.size() - 1)));
  }
}
