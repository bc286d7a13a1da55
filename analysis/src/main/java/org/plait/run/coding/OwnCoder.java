package org.plait.run.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plait.coding.Codebook;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.CoderRecipe;
import org.plait.coding.coder.CommentSource;
import org.plait.coding.coder.CrossFitted;
import org.plait.coding.coder.LearningCurve;
import org.plait.coding.coder.Lessons;
import org.plait.coding.feature.TermWeights;
import org.plait.coding.linear.LinearRecipe;
import org.plait.coding.quality.CoderQuality;
import org.plait.coding.quality.QualityRow;
import org.plait.coding.ridge.KernelRidge;
import org.plait.coding.rule.RuleRecipe;
import org.plait.panel.Panel;
import org.plait.run.Progress;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.CodingSettings.Coder;
import org.plait.text.Comment;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.EncoderUnavailableException;
import org.plait.text.embedding.OnnxEncoder;

/**
 * Lets Plait's own coder learn from a study's coded comments and read all comments that say
 * something. What a text means is computed once: the vectors are kept in {@code work/}.
 */
public final class OwnCoder {

  /** With fewer coded comments nothing worth correcting can be learned. */
  static final int FEWEST = 50;

  /** Kernel ridge keeps the square of this many numbers. */
  static final int MOST_FOR_KERNEL = 4_000;

  private static final String VECTORS = "sentence-vectors.bin";
  private static final int AT_A_TIME = 500;

  private final Study study;
  private final List<Panel> panels;
  private final CodingSettings settings;
  private final Path kept;
  private final Progress progress;
  private final List<Finding> findings;
  private final Map<String, float[]> vectors = new HashMap<>();

  /** The coder a study asks for. */
  public OwnCoder(
      Study study,
      List<Panel> panels,
      CodingSettings settings,
      Path work,
      Progress progress,
      List<Finding> findings) {
    this.study = study;
    this.panels = panels;
    this.settings = settings;
    this.kept = work.resolve(VECTORS);
    this.progress = progress;
    this.findings = findings;
  }

  /**
   * What the coder gave.
   *
   * @param predictions what it says of each comment
   * @param quality how good it is
   * @param vectors where texts stand by their meaning; empty for a coder that does not ask
   */
  public record Fitted(
      CrossFitted predictions, List<QualityRow> quality, Map<String, float[]> vectors) {
    /** Copies the rows and the vectors. */
    public Fitted {
      quality = List.copyOf(quality);
      vectors = Collections.unmodifiableMap(vectors);
    }
  }

  /**
   * Reads the comments, if the study asks for it and enough of them are coded, so that its count
   * can be corrected.
   *
   * @param training what people coded for coders to learn from
   * @param work gets the vectors of the texts
   * @return what the coder says of each comment
   */
  public Optional<Fitted> read(
      CodedComments comments, CodedComments training, SortedMap<String, byte[]> work) {
    if (settings.coder().isEmpty()) {
      return Optional.empty();
    }
    if (!settings.randomSample()) {
      found(
          Severity.NOTE,
          "coder-without-sample",
          "the coded comments must be a random sample for a coder to be corrected with them, found"
              + " no `sample: random`. No coder read the comments.",
          "Declare `sample: random` if the comments were drawn at random.");
      return Optional.empty();
    }
    Lessons lessons = new Lessons(coded(comments), coded(training));
    return taught(comments, lessons, work).map(recipe -> fitted(recipe, comments, lessons));
  }

  /**
   * Reads the comments to tell which of them people should read next: nothing is corrected, so what
   * people coded need not be a random sample.
   *
   * @param training what people coded for coders to learn from
   * @return what the coder says of each comment; empty where the study asks for none, or too few
   *     are coded
   */
  public Optional<CrossFitted> scores(CodedComments comments, CodedComments training) {
    return settings.coder().isEmpty()
        ? Optional.empty()
        : scores(comments, new Lessons(coded(comments), coded(training)));
  }

  private Optional<CrossFitted> scores(CodedComments comments, Lessons lessons) {
    return taught(comments, lessons, new TreeMap<>())
        .map(recipe -> CrossFitted.of(recipe, comments.codebook(), lessons, content(comments)));
  }

  private Fitted fitted(CoderRecipe recipe, CodedComments comments, Lessons lessons) {
    Codebook codebook = comments.codebook();
    Supplier<SortedMap<Integer, CrossFitted>> fewer =
        SideBySide.begin(() -> LearningCurve.of(recipe, codebook, lessons));
    CrossFitted said = CrossFitted.of(recipe, codebook, lessons, content(comments));
    List<QualityRow> quality =
        CoderQuality.of(said, fewer.get(), codebook, study.analysis().confidence());
    return new Fitted(said, quality, vectors);
  }

  private static List<Comment> content(CodedComments comments) {
    return comments.readings().stream().filter(Reading::content).map(Reading::comment).toList();
  }

  private static List<CodedComment> coded(CodedComments comments) {
    Map<Set<String>, Set<String>> untold = new HashMap<>();
    return comments.readings().stream()
        .filter(r -> r.read() && r.content())
        .map(
            r ->
                new CodedComment(
                    r.comment(),
                    r.themes(),
                    untold.computeIfAbsent(r.versions(), comments.versions()::untold)))
        .toList();
  }

  private Optional<CoderRecipe> taught(
      CodedComments comments, Lessons lessons, SortedMap<String, byte[]> work) {
    List<Comment> all = content(comments);
    int number = lessons.all().size();
    if (tooFew(number)) {
      return Optional.empty();
    }
    try {
      CoderRecipe recipe = recipe(coder(number), comments.codebook(), texts(all, lessons), work);
      progress.report(
          Stage.CODING,
          "Learning from "
              + number
              + " coded comments to read "
              + all.size()
              + " ("
              + recipe.name()
              + ").");
      return Optional.of(recipe);
    } catch (EncoderUnavailableException e) {
      found(
          Severity.WARNING,
          "coder-unavailable",
          e.getMessage() + " The themes rest on people's coding alone.",
          "Run Plait on another machine, or write `coder: linear-words` or `coder: rules`.");
      return Optional.empty();
    }
  }

  /** A comment may say nothing by the word for estimates, and something by that for training. */
  private static List<String> texts(List<Comment> all, Lessons lessons) {
    return Stream.concat(all.stream(), lessons.all().stream().map(CodedComment::comment))
        .map(Comment::text)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean tooFew(int coded) {
    if (coded < FEWEST) {
      found(
          Severity.NOTE,
          "too-few-coded",
          "a coder must have at least "
              + FEWEST
              + " coded comments to learn from, found "
              + coded
              + ". No coder read the comments.",
          "Code more comments; `plait code sample` draws them.");
    }
    return coded < FEWEST;
  }

  /** The one asked for; by itself kernel ridge as long as its square of the comments fits. */
  private Coder coder(int coded) {
    Coder asked = settings.coder().orElseThrow();
    if (asked != Coder.AUTO) {
      return asked;
    }
    return coded > MOST_FOR_KERNEL ? Coder.LINEAR : Coder.KERNEL_RIDGE;
  }

  private CoderRecipe recipe(
      Coder coder, Codebook codebook, List<String> texts, SortedMap<String, byte[]> work) {
    if (coder == Coder.RULES) {
      return new RuleRecipe(codebook);
    }
    CommentSource source = new CommentSource(panels, study.analysis().by());
    if (coder == Coder.LINEAR_WORDS) {
      return new LinearRecipe().withSource(source);
    }
    OnnxEncoder encoder = new OnnxEncoder();
    place(encoder, texts, work);
    return coder == Coder.LINEAR
        ? new LinearRecipe(encoder.model(), vectors::get).withSource(source)
        : new KernelRidge(TermWeights.of(texts), encoder.model(), vectors::get).withSource(source);
  }

  /** Finds where texts stand by their meaning, and keeps it for the next run. */
  private void place(OnnxEncoder encoder, List<String> texts, SortedMap<String, byte[]> work) {
    Embeddings embeddings = new Embeddings(encoder, Runtime.getRuntime().availableProcessors());
    if (Files.exists(kept)) {
      try {
        embeddings.recall(Files.readAllBytes(kept));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int done = 0; done < texts.size(); done += AT_A_TIME) {
      List<String> some = texts.subList(done, Math.min(texts.size(), done + AT_A_TIME));
      List<float[]> found = embeddings.of(some);
      for (int i = 0; i < some.size(); i++) {
        vectors.put(some.get(i), found.get(i));
      }
      progress.report(
          Stage.CODING,
          "Placed " + vectors.size() + " of " + texts.size() + " texts by their meaning.");
    }
    work.put(VECTORS, embeddings.file(texts));
  }

  private void found(Severity severity, String rule, String message, String remedy) {
    findings.add(Finding.of(severity, rule, study.place(), "coding.coder", message, remedy));
  }
}
