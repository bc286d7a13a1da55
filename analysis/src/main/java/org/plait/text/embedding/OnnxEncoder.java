package org.plait.text.embedding;

import org.jspecify.annotations.Nullable;

/**
 * The sentence model all-MiniLM-L6-v2 with 8-bit weights, run by ONNX Runtime on this machine; no
 * text leaves it.
 *
 * <p>A text's vector is the mean of the vectors of its word pieces, brought to length 1. Only the
 * first 256 pieces (about 190 words), the length the model was made for, are read. Texts are
 * encoded one at a time on one thread each: with 8-bit weights a text's vector would depend on the
 * others of a batch. Another version of ONNX Runtime, or a processor with other instructions, may
 * give other last digits.
 *
 * <p>References: Reimers, Gurevych (2019) Sentence-BERT, Proc. EMNLP-IJCNLP 3982-3992; Wang et al.
 * (2020) MiniLM, NeurIPS 33:5776-5788.
 */
public final class OnnxEncoder implements SentenceEncoder {

  private static final String MODEL = "all-minilm-l6-v2-q";
  private static final int DIMENSIONS = 384;
  private static final int LONGEST = 256;

  private @Nullable OnnxModel loaded;

  /** The encoder; the model is loaded with the first text. */
  public OnnxEncoder() {}

  private synchronized OnnxModel loaded() {
    if (loaded == null) {
      loaded = OnnxModel.load(MODEL);
    }
    return loaded;
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] encode(String text) {
    double[] vector = loaded().mean(text, LONGEST);
    double squares = 0;
    for (double component : vector) {
      squares += component * component;
    }
    double length = Math.sqrt(squares);
    float[] unit = new float[vector.length];
    for (int d = 0; d < unit.length; d++) {
      unit[d] = (float) (vector[d] / length);
    }
    return unit;
  }
}
