package org.plait.text.embedding;

/** Thrown when the sentence model can't run on this machine. */
public final class EncoderUnavailableException extends RuntimeException {

  /**
   * Stops the encoding.
   *
   * @param cause what the machine said
   */
  public EncoderUnavailableException(Throwable cause) {
    super(
        "The sentence model can't run here: ONNX Runtime could not be loaded. It runs on Linux"
            + " and Macs (x64 and arm64) and Windows (x64), and unpacks a library of about 20 MB"
            + " into the folder for temporary files (java.io.tmpdir).",
        cause);
  }
}
