package org.plait.ingest.spss;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;

/** Writes cases, plain, in codes of one byte, or these in blocks squeezed by zlib. */
final class SavCaseWriter {

  private static final int SEGMENT = 8;
  private static final int BIAS = 100;
  private static final int LARGEST_CODE = 251;
  private static final int LITERAL = 253;
  private static final int SPACES = 254;
  private static final int NO_VALUE = 255;
  private static final int BLOCK = 0x3FF000;
  private static final long EIGHT_SPACES = 0x2020202020202020L;

  private final List<Variable> variables;
  private final ByteSink out;
  private final byte[] codes = new byte[SEGMENT];
  private final byte[] literals = new byte[SEGMENT * SEGMENT];
  private int code;
  private int literal;

  SavCaseWriter(List<Variable> variables, ByteSink out) {
    this.variables = variables;
    this.out = out;
  }

  /** How many bytes of text a variable takes; 0 for a number. */
  static int width(Variable variable) {
    return variable.kind() == Kind.TEXT ? Math.max(1, variable.width()) : 0;
  }

  /** How many segments of eight bytes a variable takes in a case. */
  static int segments(Variable variable) {
    int width = width(variable);
    int segments = 0;
    for (int part = 0; part < SavVariable.parts(width); part++) {
      segments += Math.max(1, (SavVariable.partWidth(width, part) + SEGMENT - 1) / SEGMENT);
    }
    return segments;
  }

  void write(SavHeader.Compression compression, int count, IntFunction<String[]> cases) {
    ByteSink cells = new ByteSink(out.order());
    for (int row = 0; row < count; row++) {
      String[] one = cases.apply(row);
      ByteSink plain = compression == SavHeader.Compression.NONE ? out : new ByteSink(out.order());
      for (int i = 0; i < variables.size(); i++) {
        cell(plain, variables.get(i), one[i]);
      }
      if (compression != SavHeader.Compression.NONE) {
        encode(plain.toByteArray(), compression == SavHeader.Compression.ZLIB ? cells : out);
      }
    }
    if (compression != SavHeader.Compression.NONE) {
      flush(compression == SavHeader.Compression.ZLIB ? cells : out);
    }
    if (compression == SavHeader.Compression.ZLIB) {
      squeeze(cells.toByteArray());
    }
  }

  private static void cell(ByteSink to, Variable variable, String cell) {
    String value = MissingMark.shown(cell);
    if (variable.kind() != Kind.TEXT) {
      to.f64(value.isEmpty() ? SavFile.NO_VALUE : SavFormats.value(variable.kind(), value));
      return;
    }
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    int width = width(variable);
    if (text.length > width) {
      throw new IllegalArgumentException(
          "text must fit the width of `" + variable.name() + "`, " + width + " bytes");
    }
    byte[] padded = Arrays.copyOf(text, width);
    Arrays.fill(padded, text.length, width, (byte) ' ');
    for (int part = 0; part < SavVariable.parts(width); part++) {
      int used = SavVariable.used(width, part);
      int room = (SavVariable.partWidth(width, part) + SEGMENT - 1) / SEGMENT * SEGMENT;
      to.bytes(padded, Math.min(width, part * SavVariable.PART), used).fill(' ', room - used);
    }
  }

  private void encode(byte[] plain, ByteSink to) {
    ByteBuffer segments = ByteBuffer.wrap(plain).order(to.order());
    int segment = 0;
    for (Variable variable : variables) {
      boolean number = variable.kind() != Kind.TEXT;
      for (int i = 0; i < segments(variable); i++) {
        int at = segment * SEGMENT;
        int with = number ? numberCode(segments.getDouble(at)) : textCode(segments.getLong(at));
        put(with, plain, at, to);
        segment++;
      }
    }
  }

  private static int numberCode(double number) {
    if (number == SavFile.NO_VALUE) {
      return NO_VALUE;
    }
    boolean small = number == Math.rint(number) && number > -BIAS && number <= LARGEST_CODE - BIAS;
    return small ? (int) number + BIAS : LITERAL;
  }

  private static int textCode(long text) {
    return text == EIGHT_SPACES ? SPACES : LITERAL;
  }

  private void put(int with, byte[] plain, int at, ByteSink to) {
    if (code == SEGMENT) {
      flush(to);
    }
    codes[code++] = (byte) with;
    if (with == LITERAL) {
      System.arraycopy(plain, at, literals, literal, SEGMENT);
      literal += SEGMENT;
    }
  }

  private void flush(ByteSink to) {
    if (code > 0) {
      Arrays.fill(codes, code, SEGMENT, (byte) 0);
      to.bytes(codes).bytes(literals, 0, literal);
      code = 0;
      literal = 0;
    }
  }

  /** Writes blocks with their list: where each stands, squeezed and not, and how large it is. */
  private void squeeze(byte[] cells) {
    List<byte[]> blocks = new ArrayList<>();
    for (int from = 0; from < cells.length; from += BLOCK) {
      blocks.add(deflate(cells, from, Math.min(BLOCK, cells.length - from)));
    }
    int start = out.size();
    int squeezed = blocks.stream().mapToInt(b -> b.length).sum();
    out.i64(start).i64(start + 24L + squeezed).i64(24L + 24L * blocks.size());
    blocks.forEach(out::bytes);
    out.i64(-BIAS).i64(0).i32(BLOCK).i32(blocks.size());
    long fullAt = start;
    long at = start + 24L;
    for (int i = 0; i < blocks.size(); i++) {
      int full = Math.min(BLOCK, cells.length - i * BLOCK);
      out.i64(fullAt).i64(at).i32(full).i32(blocks.get(i).length);
      fullAt += full;
      at += blocks.get(i).length;
    }
  }

  private static byte[] deflate(byte[] bytes, int from, int count) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes, from, count);
    deflater.finish();
    byte[] room = new byte[count + count / 1000 + 64];
    int size = deflater.deflate(room);
    deflater.end();
    return Arrays.copyOf(room, size);
  }
}
