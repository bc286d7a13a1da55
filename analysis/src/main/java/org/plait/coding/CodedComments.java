package org.plait.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Code.Kind;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.CodingSettings.Consensus;
import org.plait.text.Comment;
import org.plait.text.Comments;

/**
 * The comments on the questions that are coded, each with the coding that counts.
 *
 * <p>A coder who reads a comment overrules its form: "nothing" coded as praise has content, a long
 * text coded only as empty has none. A comment nobody read has content unless its form says
 * otherwise.
 */
public final class CodedComments {

  private final CodebookVersions versions;
  private final List<Reading> readings;
  private final Map<Comment, Map<String, Set<String>>> byCoder;

  private CodedComments(
      CodebookVersions versions,
      List<Reading> readings,
      Map<Comment, Map<String, Set<String>>> byCoder) {
    this.versions = versions;
    this.readings = List.copyOf(readings);
    this.byCoder = byCoder;
  }

  /**
   * Settles the coding of every comment.
   *
   * @param settings which questions are coded, and what counts where coders differ
   * @param versions the codes, with those of earlier versions
   * @param comments the comments
   * @param codings what the coders said
   * @param strata from which strata the comments could be drawn
   * @return the comments on coded questions in study order
   */
  public static CodedComments of(
      CodingSettings settings,
      CodebookVersions versions,
      Comments comments,
      Codings codings,
      SampleStrata strata) {
    Map<Comment, Map<String, Set<String>>> byCoder = new LinkedHashMap<>();
    Map<Comment, Map<String, String>> readBy = new HashMap<>();
    for (String coder : codings.coders()) {
      for (Coding coding : codings.rows()) {
        if (coding.coder().equals(coder)) {
          Set<String> codes =
              byCoder
                  .computeIfAbsent(coding.comment(), c -> new LinkedHashMap<>())
                  .computeIfAbsent(coder, c -> new LinkedHashSet<>());
          coding.code().ifPresent(codes::add);
          readBy
              .computeIfAbsent(coding.comment(), c -> new LinkedHashMap<>())
              .put(coder, coding.version());
        }
      }
    }
    Codebook codebook = versions.codebook();
    Map<String, Code> codes =
        codebook.codes().stream().collect(Collectors.toMap(Code::id, code -> code));
    Map<String, Set<String>> themes =
        codebook.codes().stream().collect(Collectors.toMap(Code::id, codebook::themesOf));
    List<Reading> readings = new ArrayList<>();
    for (Comment comment : comments.all()) {
      if (settings.questions().contains(new QuestionRef(comment.survey(), comment.question()))) {
        Map<String, Set<String>> said = byCoder.getOrDefault(comment, Map.of());
        Set<String> by =
            versions(settings.consensus(), readBy.getOrDefault(comment, Map.of()).values());
        readings.add(reading(comment, said, settings.consensus(), codes, themes, strata, by));
      }
    }
    return new CodedComments(versions, readings, byCoder);
  }

  /** Where the first coder's word counts, by that coder's version; else by those of all. */
  private static Set<String> versions(Consensus consensus, Collection<String> all) {
    return all.stream()
        .limit(consensus == Consensus.FIRST ? 1 : all.size())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Reading reading(
      Comment comment,
      Map<String, Set<String>> said,
      Consensus consensus,
      Map<String, Code> codes,
      Map<String, Set<String>> themes,
      SampleStrata strata,
      Set<String> versions) {
    Optional<Set<String>> settled = Consensuses.settle(consensus, said);
    Set<String> counted = settled.orElse(Set.of());
    boolean empty = has(counted, codes, Kind.NO_CONTENT);
    boolean something = has(counted, codes, Kind.THEME) || has(counted, codes, Kind.FLAG);
    boolean form = comment.content() == Comment.Content.CONTENT;
    boolean flagged = said.values().stream().anyMatch(all -> has(all, codes, Kind.FLAG));
    return new Reading(
        comment,
        settled.isPresent(),
        counted,
        counted.stream()
            .flatMap(id -> themes.get(id).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        something || form && !empty,
        flagged,
        strata.of(comment, settled.isPresent()),
        versions);
  }

  private static boolean has(Set<String> some, Map<String, Code> codes, Kind kind) {
    return some.stream().anyMatch(code -> codes.get(code).kind() == kind);
  }

  /**
   * All comments on coded questions.
   *
   * @return the comments in study order
   */
  public List<Reading> readings() {
    return readings;
  }

  /**
   * The comments on one question of one wave.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param question the question's id
   * @return the comments in row order
   */
  public List<Reading> of(String survey, String wave, String question) {
    return readings.stream()
        .filter(r -> r.comment().survey().equals(survey))
        .filter(r -> r.comment().wave().equals(wave))
        .filter(r -> r.comment().question().equals(question))
        .toList();
  }

  /**
   * How many comments coders read and differ on, with nobody having settled what counts; only where
   * the study says that differences are adjudicated.
   *
   * @return the number of comments, which count as not read
   */
  public long unsettled() {
    return readings.stream()
        .filter(reading -> !reading.read() && byCoder.containsKey(reading.comment()))
        .count();
  }

  /**
   * The codes by which the comments count.
   *
   * @return the codebook as it is, with what earlier versions did not tell apart
   */
  public Codebook codebook() {
    return versions.codebook();
  }

  /**
   * The codes by which the comments were read.
   *
   * @return the codebook with its earlier versions
   */
  public CodebookVersions versions() {
    return versions;
  }

  /**
   * What each coder of a comment said.
   *
   * @param comment the comment
   * @return the ids of codes by coder, in the order of the coders; empty when nobody read it
   */
  public Map<String, Set<String>> byCoder(Comment comment) {
    return byCoder.getOrDefault(comment, Map.of());
  }
}
