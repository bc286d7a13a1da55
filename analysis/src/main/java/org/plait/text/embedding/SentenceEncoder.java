package org.plait.text.embedding;

/**
 * Turns a text into a vector; texts with a like meaning get vectors that lie near each other.
 *
 * <p>The same text gives the same vector, bit for bit, whatever is encoded before, after or at the
 * same time, so encoders may be shared by threads.
 */
public interface SentenceEncoder {

  /**
   * The model's name and version: vectors of different models can't be compared.
   *
   * @return a name without spaces
   */
  String model();

  /**
   * How many numbers a vector has.
   *
   * @return at least 1
   */
  int dimensions();

  /**
   * Encodes one text.
   *
   * @param text the text
   * @return a vector of length 1 (the square root of the sum of its squares)
   * @throws EncoderUnavailableException when the model can't run on this machine
   */
  float[] encode(String text);
}
