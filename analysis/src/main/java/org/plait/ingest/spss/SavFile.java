package org.plait.ingest.spss;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;

/**
 * An SPSS file, {@code .sav} or {@code .zsav}, in either order of bytes.
 *
 * <p>A value that is not there is an empty cell; one the file declares missing is marked. What the
 * file says about itself must agree: the cases with their number, the parts of long text with its
 * width, the blocks with their list.
 *
 * <p><b>Reference:</b> PSPP Developers' Guide, appendix "System File Format" (Free Software
 * Foundation), for the meaning of the bytes.
 */
public final class SavFile implements LabelledFile {

  /** How SPSS writes a number that is not there. */
  static final double NO_VALUE = -Double.MAX_VALUE;

  private static final int LONG_COUNT = 16;

  private final byte[] bytes;
  private final SavHeader header;
  private final ByteReader in;
  private final int start;
  private final int caseBytes;
  private final long cases;
  private final BitSet text;
  private final FileText texts;
  private final List<SavVariable> variables;
  private final List<AnswerSet> sets;

  private SavFile(byte[] bytes, Optional<Charset> declared) throws DamagedFileException {
    this.bytes = bytes;
    this.in = new ByteReader(bytes);
    this.header = SavHeader.read(in);
    SavRecords records = SavRecords.read(in);
    this.start = in.position();
    records.checkContinued(start);
    this.texts = SavEncoding.of(records, in, declared);
    this.variables = SavDictionary.of(records, in, texts);
    this.sets = SavAnswerSets.of(records, variables, texts);
    this.caseBytes = records.segments() * Long.BYTES;
    this.cases = cases(records);
    this.text = records.textSegments();
  }

  /**
   * Reads the dictionary of a file.
   *
   * @param bytes the file; not copied, must not change
   * @param declared the encoding of its text when the file does not name it
   * @return the file, its cases still to be read
   * @throws DamagedFileException when it is not such a file, or damaged
   */
  public static SavFile open(byte[] bytes, Optional<Charset> declared) throws DamagedFileException {
    return new SavFile(bytes, declared);
  }

  private long cases(SavRecords records) throws DamagedFileException {
    Optional<Raw> counted = records.extension(LONG_COUNT);
    if (counted.isPresent() && counted.get().length() == 2 * Long.BYTES) {
      ByteReader reader = counted.get().reader(in);
      reader.i64("the number of cases");
      long count = reader.i64("the number of cases");
      if (header.cases() >= 0 && count != header.cases()) {
        throw DamagedFileException.damaged(
            counted.get().offset(),
            "the number of cases must be the same in both places",
            count + " and " + header.cases());
      }
      return count;
    }
    return header.cases();
  }

  @Override
  public List<Variable> variables() {
    return variables.stream().map(SavVariable::variable).toList();
  }

  @Override
  public List<AnswerSet> sets() {
    return List.copyOf(sets);
  }

  @Override
  public Charset encoding() {
    return texts.charset();
  }

  @Override
  public long cutTexts() {
    return texts.cut();
  }

  @Override
  public void cases(CaseHandler handler) throws DamagedFileException {
    CaseBytes source = source();
    byte[] one = new byte[caseBytes];
    ByteBuffer numbers = ByteBuffer.wrap(one).order(in.order());
    long read = 0;
    boolean more = true;
    while (more && source.next(one)) {
      if (read == cases) {
        throw wrongCount(source.offset(), "more");
      }
      read++;
      String[] cells = new String[variables.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cell(variables.get(i), one, numbers, source);
      }
      more = handler.take(cells);
    }
    if (more && cases >= 0 && read != cases) {
      throw wrongCount(source.offset(), Long.toString(read));
    }
    if (more && cases < 0 && header.compression() == SavHeader.Compression.BYTECODE) {
      checkEnd(source.offset());
    }
  }

  /** Without a number of cases, the end is believed only where the file ends too. */
  private void checkEnd(long offset) throws DamagedFileException {
    if (offset != bytes.length) {
      throw DamagedFileException.damaged(
          offset, "nothing must stand behind the end of the cases", "more bytes");
    }
  }

  private DamagedFileException wrongCount(long offset, String found) {
    return new DamagedFileException(
        "case-count",
        offset,
        "file must hold the " + cases + " cases its header counts",
        found,
        "Export the file again; this copy is damaged.");
  }

  private CaseBytes source() throws DamagedFileException {
    in.position(start, "its cases");
    return switch (header.compression()) {
      case NONE -> new PlainCases(bytes, start);
      case BYTECODE ->
          new CodedCases(new CodeFeed.Plain(bytes, start), header.bias(), in.order(), text);
      case ZLIB -> new CodedCases(ZlibFeed.open(bytes, in), header.bias(), in.order(), text);
    };
  }

  private String cell(SavVariable of, byte[] one, ByteBuffer numbers, CaseBytes source)
      throws DamagedFileException {
    Variable variable = of.variable();
    if (variable.kind() == Kind.TEXT) {
      String text = text(of, one, source);
      boolean missing = of.missing() && variable.missing().values().contains(text);
      return missing ? MissingMark.cell(text) : text;
    }
    double value = numbers.getDouble(of.places().get(0));
    if (value == NO_VALUE) {
      return "";
    }
    String cell = SavFormats.cell(variable.kind(), value);
    boolean missing = of.missing() && variable.missing().contains(value, cell);
    return missing ? MissingMark.cell(cell) : cell;
  }

  private String text(SavVariable of, byte[] one, CaseBytes source) throws DamagedFileException {
    int width = of.variable().width();
    if (of.places().size() == 1) {
      return texts.padded(one, of.places().get(0), width, source.offset());
    }
    byte[] whole = new byte[width];
    for (int part = 0; part < of.places().size(); part++) {
      int used = SavVariable.used(width, part);
      System.arraycopy(one, of.places().get(part), whole, part * SavVariable.PART, used);
    }
    return texts.padded(whole, 0, width, source.offset());
  }
}
