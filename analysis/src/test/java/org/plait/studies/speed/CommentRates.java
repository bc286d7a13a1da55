package org.plait.studies.speed;

import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.plait.coding.feature.SparseVector;
import org.plait.coding.linear.LinearCoder;
import org.plait.text.Comment;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.OnnxEncoder;
import org.plait.text.lemma.Lemmas;
import org.plait.text.mask.Masker;

/** How many comments a second each step takes, on one thread but for sentence embeddings. */
public final class CommentRates {

  private static final int COMMENTS = 20_000;
  private static final int EMBEDDED = 2_000;

  private CommentRates() {}

  /**
   * Runs each step twice, once to warm up, and prints the rate of the second.
   *
   * @param arguments none
   * @throws IOException never
   */
  public static void main(String[] arguments) throws IOException {
    InventedComments invented = new InventedComments(1);
    List<String> texts =
        IntStream.range(0, COMMENTS).mapToObj(i -> invented.next().text()).toList();
    print("identifiers masked", texts, text -> Masker.mask(text).masks().size());
    Lemmas lemmas = new Lemmas();
    print("tokens and lemmas", texts, text -> lemmas.text(text).tokens().size());
    LinearCoder coder = MillionComments.learn();
    List<Comment> comments = texts.stream().map(text -> MillionComments.comment(0, text)).toList();
    print("words and letters weighed", comments, comment -> coder.features(comment).size());
    List<SparseVector> known = comments.stream().map(coder::features).toList();
    print("linear coding after that", known, features -> coder.scores(features).size());
    OnnxEncoder encoder = new OnnxEncoder();
    encoder.encode("warm");
    List<String> distinct = texts.stream().distinct().limit(EMBEDDED).toList();
    Effort effort = Effort.start();
    new Embeddings(encoder, 2).of(distinct);
    System.out.println("sentence embeddings, 2 threads: " + effort.rate(distinct.size()));
  }

  private static <T> void print(String step, List<T> cases, ToIntFunction<T> work) {
    long sum = cases.stream().mapToInt(work).sum();
    Effort effort = Effort.start();
    sum += cases.stream().mapToInt(work).sum();
    System.out.println(step + ": " + effort.rate(cases.size()) + " (" + sum / 2 + ")");
  }
}
