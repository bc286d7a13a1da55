package org.plait.ingest.stata;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;

/**
 * A Stata file of release 117, 118 or 119, in either order of bytes.
 *
 * <p>The plain missing value is an empty cell; a tagged one, {@code .a} to {@code .z}, is marked.
 * What the file says about itself must agree: the map with where sections stand, the cases with
 * their number, references with the text they lead to.
 *
 * <p><b>Reference:</b> StataCorp, help dta, "Description of .dta file format 117", 118 and 119.
 */
public final class DtaFile implements LabelledFile {

  private static final int DATA = 9;
  private static final int LONG_TEXTS = 10;
  private static final int LABELS = 11;
  private static final int END = 13;
  private static final String OPEN = "<data>";

  private final byte[] bytes;
  private final DtaReader reader;
  private final DtaDictionary dictionary;
  private final int start;
  private final int width;
  private final DtaLongTexts longTexts;
  private final List<Variable> variables;

  private DtaFile(byte[] bytes, Optional<Charset> declared) throws DamagedFileException {
    this.bytes = bytes;
    this.reader = new DtaReader(bytes);
    this.dictionary = DtaDictionary.read(reader, declared);
    checkMap(DATA);
    reader.tag(OPEN);
    this.start = reader.in().position();
    this.width = dictionary.types().stream().mapToInt(DtaType::width).sum();
    passCases();
    reader.tag("</data>");
    checkMap(LONG_TEXTS);
    this.longTexts = DtaLongTexts.read(reader, dictionary.release(), dictionary.texts());
    checkMap(LABELS);
    this.variables = variables(DtaLabels.read(reader, dictionary.release(), dictionary.texts()));
    checkMap(END);
  }

  /**
   * Reads the dictionary of a file.
   *
   * @param bytes the file; not copied, must not change
   * @param declared the encoding of its text; used for release 117, which does not say it
   * @return the file, its cases still to be read
   * @throws DamagedFileException when it is not such a file, or damaged
   */
  public static DtaFile open(byte[] bytes, Optional<Charset> declared) throws DamagedFileException {
    return new DtaFile(bytes, declared);
  }

  private void checkMap(int section) throws DamagedFileException {
    int at = reader.in().position();
    if (dictionary.mapped(section) != at) {
      throw DamagedFileException.damaged(
          at, "map of the file must say where its sections begin", "another place");
    }
  }

  private void passCases() throws DamagedFileException {
    long cases = dictionary.cases();
    if (cases < 0 || cases > reader.in().remaining() / width) {
      throw new DamagedFileException(
          "case-count",
          start,
          "file must hold the cases its header counts",
          "fewer",
          "Copy or export the file again; this copy is not whole.");
    }
    reader.in().skip(cases * width, "its cases");
  }

  private List<Variable> variables(Map<String, Map<String, String>> labelSets) {
    List<Variable> all = new ArrayList<>();
    for (int i = 0; i < dictionary.types().size(); i++) {
      DtaType type = dictionary.types().get(i);
      all.add(
          new Variable(
              dictionary.name(i),
              dictionary.label(i),
              type.text() ? Kind.TEXT : DtaFormats.kind(dictionary.format(i)),
              type.text() && !type.longText() ? type.width() : 0,
              Optional.empty(),
              labelSets.getOrDefault(dictionary.labelSet(i), Map.of()),
              UserMissing.NONE));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Variable> variables() {
    return variables;
  }

  @Override
  public List<AnswerSet> sets() {
    return List.of();
  }

  @Override
  public Charset encoding() {
    return dictionary.texts().charset();
  }

  @Override
  public long cutTexts() {
    return dictionary.texts().cut();
  }

  @Override
  public void cases(CaseHandler handler) throws DamagedFileException {
    ByteBuffer numbers = ByteBuffer.wrap(bytes).order(reader.in().order());
    boolean more = true;
    for (long row = 0; row < dictionary.cases() && more; row++) {
      int at = start + (int) (row * width);
      String[] cells = new String[variables.size()];
      for (int i = 0; i < cells.length; i++) {
        DtaType type = dictionary.types().get(i);
        cells[i] = type.text() ? text(type, at) : type.cell(numbers, at, variables.get(i).kind());
        at += type.width();
      }
      more = handler.take(cells);
    }
  }

  private String text(DtaType type, int at) throws DamagedFileException {
    if (!type.longText()) {
      return dictionary.texts().ended(bytes, at, type.width(), at);
    }
    byte[] cell = Arrays.copyOfRange(bytes, at, at + type.width());
    return longTexts.text(reader, dictionary.release(), cell, at);
  }
}
