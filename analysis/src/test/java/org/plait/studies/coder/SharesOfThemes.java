package org.plait.studies.coder;

import static org.plait.studies.coder.CoderQuality.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.CoderRecipe;
import org.plait.coding.coder.CrossFitted;
import org.plait.coding.coder.Lessons;
import org.plait.coding.ridge.StoredKernelRidge;
import org.plait.studies.Drawing;
import org.plait.studies.StudyPage;
import org.plait.studies.coder.CodedCorpus.CodedText;
import org.plait.text.Comment;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.OnnxEncoder;

/**
 * Whether corrected shares of themes hold what they promise on real comments, the human coding of
 * all of them being the truth.
 */
public final class SharesOfThemes {

  private static final int SAMPLE = 400;
  private static final long SEED = 1;
  private static final double OFTEN = 10;

  private final CodedCorpus corpus;
  private final Codebook codebook;
  private final CoderRecipe recipe;
  private final List<String> coverage = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> counts = new ArrayList<>();

  private SharesOfThemes(CodedCorpus corpus) {
    this.corpus = corpus;
    this.codebook = FriendsAndFamily.codebook();
    List<Comment> comments = corpus.comments().stream().map(CodedText::comment).toList();
    Embeddings embeddings = new Embeddings(new OnnxEncoder(), 2);
    List<float[]> meanings = embeddings.of(comments.stream().map(Comment::text).toList());
    this.recipe = new StoredKernelRidge(corpus.kernelRidge(embeddings.model(), meanings), comments);
    coverage.addAll(
        StudyPage.heading(
            "coder learnt from",
            "themes",
            "number",
            "coverage: mean",
            "lowest",
            "highest",
            "people alone",
            "width against people alone",
            "error against people alone",
            "largest bias"));
    failures.addAll(
        StudyPage.heading(
            "coder learnt from", "theme", "share, %", "coverage", "people alone", "bias"));
    counts.addAll(
        StudyPage.heading(
            "coder learnt from",
            "counted",
            "comments",
            "themes",
            "machine’s count off by (median)",
            "corrected coverage: mean",
            "lowest",
            "width against people alone"));
  }

  private static List<CodedComment> coded(List<CodedText> texts) {
    return texts.stream().map(c -> new CodedComment(c.comment(), c.codes())).toList();
  }

  private CrossFitted fitted(List<CodedText> training, List<CodedText> population) {
    return CrossFitted.of(
        recipe,
        codebook,
        Lessons.of(coded(training)),
        population.stream().map(CodedText::comment).toList());
  }

  private CorrectionStudy study(List<CodedText> population) {
    List<String> themes =
        corpus.codes().stream()
            .filter(code -> codebook.code(code).orElseThrow().kind() == Code.Kind.THEME)
            .toList();
    return new CorrectionStudy(population, themes);
  }

  private List<CodedText> withContent(Predicate<CodedText> which) {
    return corpus.comments().stream()
        .filter(c -> c.comment().content() == Comment.Content.CONTENT)
        .filter(which)
        .toList();
  }

  /** The coder learns from half of the people, the other half is sampled. */
  private void otherPeople(Set<Integer> half, int draws) {
    List<CodedText> population = withContent(c -> !half.contains(c.comment().person()));
    List<CodedText> training =
        corpus.comments().stream().filter(c -> half.contains(c.comment().person())).toList();
    CorrectionStudy study = study(population);
    double[][] scores = study.scores(fitted(training, population));
    for (int draw = 0; draw < draws; draw++) {
      study.estimate(study.draw(SAMPLE, SEED + draw), scores);
    }
    tell("the other half", study);
  }

  /** The coder learns from the very sample, without the respondents it reads. */
  private void sameSample(Set<Integer> half, int draws) {
    List<CodedText> population = withContent(c -> !half.contains(c.comment().person()));
    CorrectionStudy study = study(population);
    for (int draw = 0; draw < draws; draw++) {
      int[] sample = study.draw(SAMPLE, SEED + draw);
      List<CodedText> training = IntStream.of(sample).mapToObj(population::get).toList();
      study.estimate(sample, study.scores(fitted(training, population)));
      if ((draw + 1) % 50 == 0) {
        System.out.println("same sample: " + (draw + 1) + " draws");
      }
    }
    tell("the same sample", study);
  }

  /** The coder learns from one trust and another is counted. */
  private void otherTrust(String from, String to, int draws) {
    List<CodedText> population = withContent(c -> c.organisation().equals(to));
    List<CodedText> training =
        corpus.comments().stream().filter(c -> c.organisation().equals(from)).toList();
    CorrectionStudy study = study(population);
    CrossFitted fitted = fitted(training, population);
    double[][] scores = study.scores(fitted);
    for (int draw = 0; draw < draws; draw++) {
      study.estimate(study.draw(SAMPLE, SEED + draw), scores);
    }
    int[] often = study.themes(SAMPLE, OFTEN, true);
    counts.add(
        StudyPage.row(
            from,
            to,
            population.size(),
            often.length,
            percent(study.countError(often, fitted)) + " %",
            percent(mean(often, t -> study.corrected(t).coverage())),
            percent(
                IntStream.of(often)
                    .mapToDouble(t -> study.corrected(t).coverage())
                    .min()
                    .orElseThrow()),
            number(study.ratio(often, CountedTheme::width))));
    System.out.println(counts.get(counts.size() - 1));
    tell(from + ", counting " + to, study);
  }

  private void tell(String learnt, CorrectionStudy study) {
    for (boolean often : new boolean[] {true, false}) {
      int[] some = study.themes(SAMPLE, OFTEN, often);
      double[] held =
          IntStream.of(some).mapToDouble(t -> study.corrected(t).coverage()).sorted().toArray();
      coverage.add(
          StudyPage.row(
              learnt,
              often ? "10 or more expected" : "rarer",
              some.length,
              percent(Arrays.stream(held).average().orElseThrow()),
              percent(held[0]),
              percent(held[held.length - 1]),
              percent(mean(some, t -> study.alone(t).coverage())),
              number(study.ratio(some, CountedTheme::width)),
              number(study.ratio(some, CountedTheme::error)),
              String.format(
                  Locale.ROOT,
                  "%.4f",
                  IntStream.of(some)
                      .mapToDouble(t -> Math.abs(study.corrected(t).bias()))
                      .max()
                      .orElseThrow())));
      System.out.println(coverage.get(coverage.size() - 1));
      IntStream.of(some)
          .filter(t -> fails(study.corrected(t).coverage(), often))
          .forEach(t -> failures.add(failure(learnt, study, t)));
    }
  }

  /** Outside 93 to 97 % where ten are expected, below 93 % where fewer are. */
  private static boolean fails(double coverage, boolean often) {
    return coverage < 0.93 || often && coverage > 0.97;
  }

  private String failure(String learnt, CorrectionStudy study, int theme) {
    Code code = codebook.code(study.theme(theme)).orElseThrow();
    return StudyPage.row(
        learnt,
        code.id() + " " + code.label(),
        String.format(Locale.ROOT, "%.2f", 100 * study.corrected(theme).truth()),
        percent(study.corrected(theme).coverage()),
        percent(study.alone(theme).coverage()),
        String.format(Locale.ROOT, "%+.4f", study.corrected(theme).bias()));
  }

  private static double mean(int[] some, IntToDoubleFunction value) {
    return IntStream.of(some).mapToDouble(value).average().orElseThrow();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments the folder of the data, the number of samples, and that of samples from which
   *     the coder itself learns, which take longer
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    CodedCorpus corpus = FriendsAndFamily.read(Path.of(arguments[0]));
    SharesOfThemes shares = new SharesOfThemes(corpus);
    int[] people = Arrays.stream(corpus.people()).distinct().sorted().toArray();
    Set<Integer> half = new HashSet<>();
    IntStream.of(Drawing.of(people, people.length / 2, new SplittableRandom(SEED)))
        .forEach(half::add);
    int draws = Integer.parseInt(arguments[1]);
    shares.otherPeople(half, draws);
    shares.store();
    shares.otherTrust("NEAS", "NHFT", draws);
    shares.otherTrust("NHFT", "NEAS", draws);
    shares.store();
    shares.sameSample(half, Integer.parseInt(arguments[2]));
    shares.store();
  }

  private void store() throws IOException {
    StudyPage.CODING_QUALITY.store("coverage", coverage);
    StudyPage.CODING_QUALITY.store("outside", failures);
    StudyPage.CODING_QUALITY.store("trusts", counts);
  }
}
