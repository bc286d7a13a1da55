package org.plait.instrument.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.words.ConditionText;

/**
 * DDI-Codebook 2.5: a study description with its title, and a variable for each column of the
 * linked data set, its parts in the order of the schema.
 */
public final class DdiCodebook {

  private static final String NAMESPACE = "ddi:codebook:2_5";

  private static final Map<String, String> TICKS =
      new TreeMap<>(Map.of("0", "not ticked", "1", "ticked"));

  private final XMLStreamWriter xml;
  private int id;

  private DdiCodebook(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes an instrument.
   *
   * @param instrument the instrument
   * @return the codebook, and what it can't hold
   */
  public static Exchanged of(Instrument instrument) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new DdiCodebook(xml).write(instrument);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    List<String> notes = new Lost(instrument, "DDI-Codebook").always().routing().notes();
    return new Exchanged(text + "\n", notes);
  }

  private void write(Instrument instrument) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("codeBook");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "2.5");
    for (String name : List.of("stdyDscr", "citation", "titlStmt")) {
      xml.writeStartElement(name);
    }
    leaf("titl", instrument.id());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("dataDscr");
    for (Field field : Field.of(instrument)) {
      if (field.kind() == Field.Kind.OPTIONS) {
        for (Category option : field.question().codes().categories()) {
          String label = field.label() + " - " + option.label();
          variable(field, field.item().question() + "." + option.code(), label, TICKS);
        }
      } else {
        variable(field, field.item().toString(), field.label(), field.choices());
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void variable(Field field, String name, String label, Map<String, String> choices)
      throws XMLStreamException {
    boolean numbers = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.PART;
    xml.writeStartElement("var");
    xml.writeAttribute("ID", "V" + ++id);
    xml.writeAttribute("name", name);
    xml.writeAttribute("intrvl", numbers ? "contin" : "discrete");
    if (!choices.isEmpty()) {
      xml.writeAttribute(
          "nature",
          field.question().type() == QuestionType.ORDINAL
                  || field.question().type() == QuestionType.GRID
              ? "ordinal"
              : "nominal");
    }
    leaf("labl", label);
    xml.writeStartElement("qstn");
    leaf("qstnLit", field.question().text());
    xml.writeEndElement();
    if (field.kind() == Field.Kind.NUMBER && field.question().range().isPresent()) {
      range(field.question().range().get());
    }
    if (field.question().askedIf().isPresent()) {
      leaf("universe", ConditionText.of(field.question().askedIf().get()));
    }
    for (Map.Entry<String, String> code : choices.entrySet()) {
      category(code.getKey(), code.getValue(), false);
    }
    for (Map.Entry<String, String> code : field.missing().entrySet()) {
      category(code.getKey(), code.getValue(), true);
    }
    if (field.question().concept().isPresent()) {
      leaf("concept", field.question().concept().get());
    }
    xml.writeEmptyElement("varFormat");
    xml.writeAttribute("type", numbers ? "numeric" : "character");
    xml.writeEndElement();
  }

  private void range(Range range) throws XMLStreamException {
    xml.writeStartElement("valrng");
    xml.writeEmptyElement("range");
    if (!Double.isInfinite(range.lower())) {
      xml.writeAttribute(range.lowerIncluded() ? "min" : "minExclusive", Numbers.of(range.lower()));
    }
    if (!Double.isInfinite(range.upper())) {
      xml.writeAttribute(range.upperIncluded() ? "max" : "maxExclusive", Numbers.of(range.upper()));
    }
    xml.writeEndElement();
  }

  private void category(String code, String label, boolean missing) throws XMLStreamException {
    xml.writeStartElement("catgry");
    if (missing) {
      xml.writeAttribute("missing", "Y");
    }
    leaf("catValu", code);
    leaf("labl", label);
    xml.writeEndElement();
  }

  private void leaf(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
