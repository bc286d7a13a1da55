package org.plait.study.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plait.study.analysis.QuestionRef;

/**
 * How free text is coded.
 *
 * @param codebook the codebook's file
 * @param earlier the files of the versions before it, the earliest first
 * @param questions the questions whose answers are coded
 * @param human people's codings, relative to the data folder, in file order
 * @param training people's codings that machine coders may learn from and that enter no estimate
 * @param bridge people's second coding of comments that were coded before
 * @param machine predictions by other programs, relative to the data folder, in file order
 * @param coder which of Plait's own coders reads the comments; empty when none does
 * @param consensus which coding counts where coders differ
 * @param randomSample whether the coded comments are a declared random sample
 * @param samples the tables that say from which stratum each comment was drawn, relative to the
 *     data folder, in the order of the draws; none for a simple random sample
 * @param seed the study's seed
 */
public record CodingSettings(
    Path codebook,
    List<Path> earlier,
    List<QuestionRef> questions,
    List<String> human,
    List<String> training,
    List<String> bridge,
    List<String> machine,
    Optional<Coder> coder,
    Consensus consensus,
    boolean randomSample,
    List<String> samples,
    long seed) {

  /** Copies the lists. */
  public CodingSettings {
    earlier = List.copyOf(earlier);
    questions = List.copyOf(questions);
    human = List.copyOf(human);
    training = List.copyOf(training);
    bridge = List.copyOf(bridge);
    machine = List.copyOf(machine);
    samples = List.copyOf(samples);
  }

  /**
   * The same, but all coding lies in this file.
   *
   * @param file the file, relative to the data folder
   * @return the settings
   */
  public CodingSettings reading(String file) {
    return new CodingSettings(
        codebook,
        earlier,
        questions,
        List.of(file),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        consensus,
        randomSample,
        samples,
        seed);
  }

  /** Which of Plait's own coders reads the comments. */
  public enum Coder {
    /** The one that fits the number of coded comments. */
    AUTO,
    /** The codebook's terms. */
    RULES,
    /** Kernel ridge regression: a comment gets the codes of those it is like. */
    KERNEL_RIDGE,
    /** Logistic regression on words, letters, questions and meaning. */
    LINEAR,
    /** Logistic regression on words, letters and questions, without a sentence model. */
    LINEAR_WORDS
  }

  /** Which coding counts where coders differ. */
  public enum Consensus {
    /** The first coder, in file order, who coded the comment. */
    FIRST,
    /** Codes every coder of the comment gave. */
    BOTH,
    /** Codes any coder of the comment gave. */
    EITHER,
    /** The coder named {@code adjudicated}; elsewhere only comments on which all agree. */
    ADJUDICATED
  }
}
