package org.mingzhang.read;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A parser whose every failure is an {@link XMLStreamException}: the one of the JDK also throws its
 * own mishaps at malformed text, such as a message that is not in its bundle.
 */
final class CheckedXml extends StreamReaderDelegate {

  CheckedXml(XMLStreamReader reader) {
    super(reader);
  }

  @Override
  public int next() throws XMLStreamException {
    try {
      return super.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser failed", getLocation(), e);
    }
  }

  @Override
  public String getElementText() throws XMLStreamException {
    try {
      return super.getElementText();
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser failed", getLocation(), e);
    }
  }
}
