package org.plait.coding.refi;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What a published schema of REFI-QDA says of a file. */
public final class Schema {

  private Schema() {}

  public static List<String> faults(String schema, String xml) {
    List<String> faults = new ArrayList<>();
    try {
      Validator validator =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(Schema.class.getResource(schema))
              .newValidator();
      validator.setErrorHandler(
          new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
              faults.add(fault.getLineNumber() + ": " + fault.getMessage());
            }
          });
      validator.validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      faults.add(e.getMessage());
    }
    return faults;
  }
}
