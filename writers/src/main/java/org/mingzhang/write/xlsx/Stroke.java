package org.mingzhang.write.xlsx;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.xmlbeans.XmlCursor;

/** Lines and fills of native charts. */
final class Stroke {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private Stroke() {}

  static XDDFFillProperties solid(String rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(Look.rgb(rgb)));
  }

  /** Written by hand: POI's small schema has no pattern fills. */
  static void hatch(XDDFChartData.Series series, String rgb) {
    series.setLineProperties(line(rgb, 0.75));
    try (XmlCursor cursor = series.getShapeProperties().getXmlObject().newCursor()) {
      // The fill stands before the line.
      cursor.toFirstChild();
      cursor.beginElement("pattFill", DRAWING);
      cursor.insertAttributeWithValue("prst", "wdUpDiag");
      colour(cursor, "fgClr", rgb);
      colour(cursor, "bgClr", "FFFFFF");
    }
  }

  private static void colour(XmlCursor cursor, String name, String rgb) {
    cursor.beginElement(name, DRAWING);
    cursor.beginElement("srgbClr", DRAWING);
    cursor.insertAttributeWithValue("val", rgb);
    // Out of the colour and its role.
    cursor.toNextToken();
    cursor.toNextToken();
  }

  static XDDFLineProperties line(String rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(solid(rgb));
    line.setWidth(points);
    return line;
  }

  static XDDFLineProperties dashed(String rgb) {
    XDDFLineProperties line = line(rgb, 1.25);
    line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    return line;
  }
}
