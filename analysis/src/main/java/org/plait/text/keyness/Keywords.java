package org.plait.text.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WavePairs;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.statistics.occurrence.Keyness;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.analysis.WavePair;
import org.plait.text.Comment;
import org.plait.text.Comments;
import org.plait.text.keyness.KeywordRow.Share;
import org.plait.text.keyness.KeywordRow.Sides;

/**
 * The words that set waves apart, and in the latest wave of a question each group apart from all
 * others, by survey and question. A term that fewer than three comments have is left out.
 *
 * <p>It is exploratory. Comments count as if different people had written them, though some wrote
 * in both waves; p-values are adjusted for all terms of the same two sides (Benjamini-Hochberg).
 */
public final class Keywords {

  private static final int FEWEST = 3;

  private final AnalysisSettings settings;
  private final KeyTerms terms = new KeyTerms();
  private final Map<String, Set<String>> ofText = new HashMap<>();
  private final List<KeywordRow> rows = new ArrayList<>();

  private Keywords(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * Compares the words of comments.
   *
   * @param settings which waves are compared, and by which questions people are grouped
   * @param panels the surveys' panels, in study order
   * @param questions the questions whose comments are compared
   * @param comments the comments
   * @return the rows in study order; those of the same two sides by G2, largest first
   */
  public static List<KeywordRow> of(
      AnalysisSettings settings,
      List<Panel> panels,
      List<QuestionRef> questions,
      Comments comments) {
    Keywords keywords = new Keywords(settings);
    for (Panel panel : panels) {
      questions.stream()
          .filter(question -> question.survey().equals(panel.survey().id()))
          .forEach(question -> keywords.add(panel, question.question(), comments));
    }
    return List.copyOf(keywords.rows);
  }

  private void add(Panel panel, String question, Comments comments) {
    List<PanelWave> waves =
        panel.waves().stream()
            .filter(wave -> !comments.of(panel.survey().id(), wave.id(), question).isEmpty())
            .toList();
    if (!waves.isEmpty()) {
      waves(panel, question, waves, comments);
      groups(panel, question, waves.get(waves.size() - 1), comments);
    }
  }

  private void waves(Panel panel, String question, List<PanelWave> waves, Comments comments) {
    List<String> ids = waves.stream().map(PanelWave::id).toList();
    String survey = panel.survey().id();
    for (WavePair pair : WavePairs.among(ids, settings.compare())) {
      compare(
          survey,
          question,
          new Sides("", "", pair.from(), pair.to()),
          comments.of(survey, pair.from(), question),
          comments.of(survey, pair.to(), question));
    }
  }

  private void groups(Panel panel, String question, PanelWave wave, Comments comments) {
    String survey = panel.survey().id();
    List<Comment> all = comments.of(survey, wave.id(), question);
    for (Subgroup group : Subgroup.of(panel, settings.by())) {
      if (!group.everybody() && group.knownIn(wave)) {
        IntPredicate members = group.in(wave);
        compare(
            survey,
            question,
            new Sides(group.groupBy(), wave.id(), "", group.category()),
            all.stream().filter(comment -> !members.test(comment.row())).toList(),
            all.stream().filter(comment -> members.test(comment.row())).toList());
      }
    }
  }

  private void compare(
      String survey, String question, Sides sides, List<Comment> from, List<Comment> to) {
    Counted first = counted(from);
    Counted second = counted(to);
    SortedSet<String> all = new TreeSet<>(first.with().keySet());
    all.addAll(second.with().keySet());
    List<KeywordRow> compared = new ArrayList<>();
    for (String term : all) {
      Share one = first.share(term);
      Share other = second.share(term);
      Keyness keyness = Keyness.of(one.with(), one.comments(), other.with(), other.comments());
      if (one.with() + other.with() >= FEWEST) {
        keyness
            .test()
            .result()
            .ifPresent(
                test ->
                    compared.add(row(survey, question, sides, term, one, other, keyness, test)));
      }
    }
    compared.sort(Comparator.comparingDouble(row -> -row.statistic()));
    rows.addAll(adjusted(compared));
  }

  private static KeywordRow row(
      String survey,
      String question,
      Sides sides,
      String term,
      Share from,
      Share to,
      Keyness keyness,
      TestResult test) {
    double ratio = keyness.logRatio().estimate().map(Estimate::value).orElse(0.0);
    return new KeywordRow(
        survey,
        question,
        sides,
        term,
        from,
        to,
        test.statistic(),
        test.pValue(),
        OptionalDouble.empty(),
        ratio);
  }

  private static List<KeywordRow> adjusted(List<KeywordRow> rows) {
    List<OptionalDouble> adjusted =
        Adjustment.BENJAMINI_HOCHBERG.adjust(
            rows.stream().map(row -> OptionalDouble.of(row.pValue())).toList());
    List<KeywordRow> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(rows.get(i).adjustedTo(adjusted.get(i)));
    }
    return all;
  }

  /** How many comments have each term, of how many. */
  private record Counted(Map<String, Long> with, long comments) {
    Share share(String term) {
      return new Share(with.getOrDefault(term, 0L), comments);
    }
  }

  private Counted counted(List<Comment> comments) {
    Map<String, Long> with = new HashMap<>();
    long texts = 0;
    for (Comment comment : comments) {
      if (comment.content() == Comment.Content.CONTENT) {
        texts++;
        ofText
            .computeIfAbsent(comment.text(), terms::of)
            .forEach(term -> with.merge(term, 1L, Long::sum));
      }
    }
    return new Counted(with, texts);
  }
}
