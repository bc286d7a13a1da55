package org.plait.studies.coder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.ridge.KernelRidge;
import org.plait.studies.speed.Effort;
import org.plait.text.embedding.Embeddings;
import org.plait.text.embedding.OnnxEncoder;

/** How long kernel ridge takes to learn, where the sentence vectors are known from before. */
public final class TrainingTime {

  private static final int REPEATS = 3;

  private TrainingTime() {}

  /**
   * Prints the time of each of three trainings on all coded comments: words weighed, kernel,
   * weights and thresholds of every code.
   *
   * @param arguments the folder of the data
   * @throws IOException when the system can't tell its memory
   */
  public static void main(String[] arguments) throws IOException {
    CodedCorpus corpus = FriendsAndFamily.read(Path.of(arguments[0]));
    Embeddings embeddings = new Embeddings(new OnnxEncoder(), 2);
    List<float[]> meanings =
        embeddings.of(corpus.comments().stream().map(c -> c.comment().text()).toList());
    List<CodedComment> coded =
        corpus.comments().stream().map(c -> new CodedComment(c.comment(), c.codes())).toList();
    for (int i = 0; i < REPEATS; i++) {
      Effort effort = Effort.start();
      KernelRidge recipe = corpus.kernelRidge(embeddings.model(), meanings);
      recipe.learn(coded);
      System.out.println(coded.size() + " coded comments learnt from: " + effort.spent());
    }
  }
}
