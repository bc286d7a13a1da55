package org.plait.ingest.spss;

import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntFunction;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.Variable;

/**
 * Writes SPSS files in UTF-8: what {@link SavFile} reads, in the same cells. The same variables and
 * cases give the same bytes; the file names no date of its making.
 */
public final class SavWriter {

  private final List<Variable> variables;
  private final List<AnswerSet> sets;
  private final SavHeader.Compression compression;
  private final ByteOrder order;

  private SavWriter(
      List<Variable> variables,
      List<AnswerSet> sets,
      SavHeader.Compression compression,
      ByteOrder order) {
    this.variables = List.copyOf(variables);
    this.sets = List.copyOf(sets);
    this.compression = compression;
    this.order = order;
  }

  /**
   * Writes a {@code .sav} file with a byte for each small whole number.
   *
   * @param variables the variables; text with the bytes its longest value takes
   * @param sets the questions with several answers
   * @return the writer
   */
  public static SavWriter of(List<Variable> variables, List<AnswerSet> sets) {
    return new SavWriter(variables, sets, SavHeader.Compression.BYTECODE, ByteOrder.LITTLE_ENDIAN);
  }

  /** The same with cases written another way. */
  SavWriter with(SavHeader.Compression other) {
    return new SavWriter(variables, sets, other, order);
  }

  /** The same with numbers in another order of bytes. */
  SavWriter with(ByteOrder other) {
    return new SavWriter(variables, sets, compression, other);
  }

  /**
   * The bytes of a file.
   *
   * @param cases the cases, a cell a variable: empty without a value, with a {@link
   *     org.plait.ingest.labelled.MissingMark} before a value declared missing
   * @return the file
   * @throws IllegalArgumentException when text is wider than its variable
   * @throws RuntimeException when a cell is not what its variable holds
   */
  public byte[] bytes(List<String[]> cases) {
    return bytes(cases.size(), cases::get);
  }

  /**
   * The bytes of a file whose cases are made one after the other.
   *
   * @param count how many cases
   * @param cases makes the cells of a case, counted from 0, as for a list of cases
   * @return the file
   */
  public byte[] bytes(int count, IntFunction<String[]> cases) {
    ByteSink out = new ByteSink(order);
    new SavDictionaryWriter(variables, sets, out).write(compression, count);
    new SavCaseWriter(variables, out).write(compression, count, cases);
    return out.toByteArray();
  }
}
