package org.plait.text.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** A sentence model of the BERT kind in memory. */
final class OnnxModel {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private OnnxModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Loads a model from the class path; it stays in memory until the program ends. */
  static OnnxModel load(String name) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return new OnnxModel(
          environment,
          environment.createSession(resource(name + ".onnx"), options),
          new WordPieces(new ObjectMapper().readTree(resource(name + "-tokenizer.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException | LinkageError e) {
      throw new EncoderUnavailableException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OnnxModel.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the library must hold " + name);
      }
      return in.readAllBytes();
    }
  }

  /** The mean of the vectors of a text's pieces, of which at most so many are read. */
  double[] mean(String text, int limit) {
    long[] numbers = pieces.numbers(text, limit);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = row(numbers);
        OnnxTensor mask = row(ones);
        OnnxTensor segment = row(new long[numbers.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", segment))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), numbers.length);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private static double[] mean(FloatBuffer vectors, int count) {
    double[] mean = new double[vectors.remaining() / count];
    for (int i = 0; i < count; i++) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vectors.get() / (double) count;
      }
    }
    return mean;
  }
}
