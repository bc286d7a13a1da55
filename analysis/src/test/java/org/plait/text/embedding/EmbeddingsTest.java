package org.plait.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

  private static final List<String> TEXTS =
      List.of(
          "My manager gives me time for the role",
          "I have protected hours to do this work",
          "Nobody reads the incident reports",
          "The reports we send are never looked at",
          "My manager gives me time for the role");

  private static final SentenceEncoder MODEL = new OnnxEncoder();

  @Test
  void textsWithALikeMeaningAreNearerThanOthers() {
    List<float[]> vectors = new Embeddings(MODEL, 1).of(TEXTS);
    double time = product(vectors.get(0), vectors.get(1));
    double reports = product(vectors.get(2), vectors.get(3));
    for (int i = 0; i < 2; i++) {
      for (int j = 2; j < 4; j++) {
        assertThat(product(vectors.get(i), vectors.get(j))).isLessThan(Math.min(time, reports));
      }
    }
  }

  @Test
  void vectorsHaveLengthOneAndEqualTextsShareOne() {
    List<float[]> vectors = new Embeddings(MODEL, 1).of(TEXTS);
    assertThat(vectors).hasSize(5).allSatisfy(vector -> assertThat(vector).hasSize(384));
    assertThat(vectors)
        .allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(1e-6)));
    assertThat(vectors.get(4)).isSameAs(vectors.get(0));
  }

  @Test
  void neitherThreadsNorOrderNorTheFileOfAnEarlierRunChangeABit() {
    Embeddings one = new Embeddings(MODEL, 1);
    one.of(TEXTS);
    Embeddings two = new Embeddings(MODEL, 2);
    two.of(List.of(TEXTS.get(3), TEXTS.get(2)));
    two.of(List.of(TEXTS.get(1), TEXTS.get(0)));
    Embeddings recalled = new Embeddings(MODEL, 1);
    recalled.recall(one.file());
    List<float[]> vectors = recalled.of(TEXTS);
    assertThat(two.file()).isEqualTo(one.file());
    assertThat(recalled.file()).isEqualTo(one.file());
    assertThat(vectors.get(2)).isEqualTo(one.of(TEXTS).get(2));
  }

  @Test
  void whatAnEarlierRunEncodedIsNotEncodedAgain() {
    Counting first = new Counting("m");
    Embeddings earlier = new Embeddings(first, 1);
    earlier.of(TEXTS);
    Counting second = new Counting("m");
    Embeddings later = new Embeddings(second, 1);
    later.recall(earlier.file());
    later.of(TEXTS);
    assertThat(first.texts).hasValue(4);
    assertThat(second.texts).hasValue(0);
  }

  @Test
  void whatIsDamagedInTheFileIsEncodedAgain() {
    Embeddings earlier = new Embeddings(new Counting("m"), 1);
    earlier.of(TEXTS);
    byte[] whole = earlier.file();
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    assertEncodes(flipped, "m", 1);
    assertEncodes(Arrays.copyOf(whole, whole.length - 1), "m", 1);
    assertEncodes(new byte[0], "m", 4);
    assertEncodes("something else".getBytes(StandardCharsets.UTF_8), "m", 4);
    assertEncodes(whole, "another-model", 4);
  }

  private static void assertEncodes(byte[] file, String model, int texts) {
    Counting counting = new Counting(model);
    Embeddings embeddings = new Embeddings(counting, 1);
    embeddings.recall(file);
    embeddings.of(TEXTS);
    assertThat(counting.texts).hasValue(texts);
  }

  @Test
  void theFileHoldsNoText() {
    Embeddings embeddings = new Embeddings(MODEL, 1);
    embeddings.of(TEXTS);
    String bytes = new String(embeddings.file(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).startsWith("plait-embeddings 1 all-minilm-l6-v2-q 384\n");
    assertThat(bytes).doesNotContain("manager", "reports");
  }

  @Test
  void aMachineThatCanNotRunTheModelIsTold() {
    SentenceEncoder unavailable =
        new Counting("m") {
          @Override
          public float[] encode(String text) {
            throw new EncoderUnavailableException(new UnsatisfiedLinkError("no library"));
          }
        };
    assertThatThrownBy(() -> new Embeddings(unavailable, 2).of(TEXTS))
        .isInstanceOf(EncoderUnavailableException.class)
        .hasMessage(
            "The sentence model can't run here: ONNX Runtime could not be loaded. It runs on Linux"
                + " and Macs (x64 and arm64) and Windows (x64), and unpacks a library of about 20"
                + " MB into the folder for temporary files (java.io.tmpdir).");
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }

  /** Gives every text a vector of its length, and counts the texts. */
  private static class Counting implements SentenceEncoder {
    private final String model;
    final AtomicInteger texts = new AtomicInteger();

    Counting(String model) {
      this.model = model;
    }

    @Override
    public String model() {
      return model;
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public float[] encode(String text) {
      texts.incrementAndGet();
      return new float[] {text.length(), 1};
    }
  }
}
