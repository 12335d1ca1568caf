package org.mingzhang.write.xlsx;

import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.mingzhang.document.Chart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** A chart that Excel draws itself from the cells beside it. Bars start at zero. */
final class NativeChart {

  private static final String PALE = "A9C3C9";

  /** Three points below the row above, in EMU. */
  private static final int GAP = 38_100;

  private static final String GRID = "D9E0E2";
  private static final QName LANGUAGE = new QName("lang");

  private final XSSFSheet sheet;
  private final Chart chart;
  private final ChartData data;
  private final Locale locale;
  private final int firstRow;
  private final int lastRow;
  private final int firstColumn;

  NativeChart(
      XSSFSheet sheet, Chart chart, ChartData data, int firstRow, int firstColumn, Locale locale) {
    this.firstColumn = firstColumn;
    this.locale = locale;
    this.sheet = sheet;
    this.chart = chart;
    this.data = data;
    this.firstRow = firstRow;
    this.lastRow = firstRow + data.lines().size() - 1;
  }

  /** Draws it from the sheet's left edge. */
  void draw(int top, int right, int bottom) {
    if (data.lines().isEmpty()) {
      return;
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart drawn =
        drawing.createChart(drawing.createAnchor(0, GAP, 0, 0, 0, top, right, bottom));
    describe(drawing);
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    if (legend()) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    if (chart instanceof Chart.Bars) {
      bars(drawn, BarDirection.BAR, new String[] {Look.ACCENT, PALE});
    } else if (chart instanceof Chart.GroupedBars) {
      bars(drawn, BarDirection.COL, new String[] {Look.ACCENT, Look.WARNING, PALE, Look.MUTED});
    } else if (chart instanceof Chart.Trend trend) {
      trend(drawn, trend.target() != null);
    } else if (chart instanceof Chart.Intervals) {
      intervals(drawn);
    } else if (chart instanceof Chart.Scatter scatter) {
      scatter(drawn, scatter);
    } else {
      funnel(drawn);
    }
    for (CTValAx axis : drawn.getCTChart().getPlotArea().getValAxArray()) {
      axis.getNumFmt().setSourceLinked(false);
    }
    speak(drawn);
  }

  /** POI marks texts with the machine's language; here they get the document's. */
  private void speak(XSSFChart drawn) {
    try (XmlCursor cursor = drawn.getCTChart().newCursor()) {
      while (cursor.hasNextToken() && !cursor.toNextToken().isNone()) {
        if (cursor.isStart() && cursor.getAttributeText(LANGUAGE) != null) {
          cursor.setAttributeText(LANGUAGE, locale.toLanguageTag());
          cursor.setAttributeText(new QName("sz"), "1000");
        }
      }
    }
  }

  /** One series is named by the title. */
  private boolean legend() {
    return !(chart instanceof Chart.Intervals || chart instanceof Chart.Scatter) && series() > 1;
  }

  /** The text alternative, for those who cannot see the chart. */
  private void describe(XSSFDrawing drawing) {
    int last = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
    var properties =
        drawing
            .getCTDrawing()
            .getTwoCellAnchorArray(last)
            .getGraphicFrame()
            .getNvGraphicFramePr()
            .getCNvPr();
    properties.setName(chart.id());
    properties.setDescr(chart.alternative());
  }

  private void bars(XSSFChart drawn, BarDirection direction, String[] colours) {
    boolean lying = direction == BarDirection.BAR;
    XDDFCategoryAxis names =
        drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = valueAxis(drawn, lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    if (lying) {
      // The first bar stands at the top, and the scale stays below.
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(direction);
    bars.setBarGrouping(BarGrouping.CLUSTERED);
    bars.setGapWidth(60);
    bars.setVaryColors(false);
    for (int i = 1; i <= series(); i++) {
      XDDFChartData.Series series = bars.addSeries(labels(), numbers(i));
      series.setTitle(data.header().get(i), header(i));
      String colour = colours[(i - 1) % colours.length];
      if (hatched(i - 1)) {
        Stroke.hatch(series, colour);
      } else {
        series.setFillProperties(Stroke.solid(colour));
      }
      if (i == 1 || chart instanceof Chart.GroupedBars) {
        label(((XDDFBarChartData.Series) series).getCTBarSer().addNewDLbls(), i);
      }
    }
    drawn.plot(bars);
  }

  private void trend(XSSFChart drawn, boolean target) {
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = valueAxis(drawn, AxisPosition.LEFT);
    XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
    lines.setVaryColors(false);
    line(lines, 1, Stroke.line(Look.ACCENT, 2), MarkerStyle.CIRCLE);
    if (target) {
      line(lines, 2, Stroke.dashed(Look.WARNING), MarkerStyle.NONE);
    }
    drawn.plot(lines);
  }

  private void line(
      XDDFLineChartData lines, int column, XDDFLineProperties stroke, MarkerStyle marker) {
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series) lines.addSeries(labels(), numbers(column));
    series.setTitle(data.header().get(column), header(column));
    series.setSmooth(false);
    series.setMarkerStyle(marker);
    series.setLineProperties(stroke);
  }

  private void intervals(XSSFChart drawn) {
    XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = valueAxis(drawn, AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.MAX);
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(BarDirection.BAR);
    bars.setGapWidth(80);
    bars.setVaryColors(false);
    XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(labels(), numbers(1));
    series.setTitle(data.header().get(1), header(1));
    series.setFillProperties(Stroke.solid(PALE));
    CTErrBars bounds = series.getCTBarSer().addNewErrBars();
    bounds.addNewErrBarType().setVal(STErrBarType.BOTH);
    bounds.addNewErrValType().setVal(STErrValType.CUST);
    bounds.addNewNoEndCap().setVal(false);
    reference(bounds.addNewPlus(), 5);
    reference(bounds.addNewMinus(), 4);
    XDDFShapeProperties stroke = new XDDFShapeProperties();
    stroke.setLineProperties(Stroke.line(Look.INK, 1.25));
    series.getErrorBars().setShapeProperties(stroke);
    drawn.plot(bars);
  }

  /** POI would write the bounds as plain numbers, which LibreOffice does not draw. */
  private void reference(CTNumDataSource source, int column) {
    CTNumRef cells = source.addNewNumRef();
    cells.setF(range(column).formatAsString(sheet.getSheetName(), true));
    CTNumData cache = cells.addNewNumCache();
    cache.addNewPtCount().setVal(data.lines().size());
    for (int i = 0; i < data.lines().size(); i++) {
      Double value = data.lines().get(i).values().get(column - 1);
      if (value != null) {
        CTNumVal point = cache.addNewPt();
        point.setIdx(i);
        point.setV(value.toString());
      }
    }
  }

  private void scatter(XSSFChart drawn, Chart.Scatter scatter) {
    XDDFValueAxis across = drawn.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
    across.setTitle(scatter.across().label());
    up.setTitle(scatter.up().label());
    up.setCrosses(AxisCrosses.MIN);
    across.setNumberFormat(scatter.across().percent() ? "0%" : "#,##0.00");
    up.setNumberFormat(scatter.up().percent() ? "0%" : "#,##0.00");
    if (scatter.up().percent()) {
      up.setMinimum(0);
      up.setMaximum(1);
    }
    XDDFScatterChartData points =
        (XDDFScatterChartData) drawn.createData(ChartTypes.SCATTER, across, up);
    points.setStyle(scatter.joined() ? ScatterStyle.LINE_MARKER : ScatterStyle.MARKER);
    points.setVaryColors(false);
    XDDFScatterChartData.Series series =
        (XDDFScatterChartData.Series) points.addSeries(numbers(1), numbers(2));
    series.setTitle(data.header().get(2), header(2));
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    if (scatter.joined()) {
      series.setLineProperties(Stroke.line(Look.ACCENT, 1));
    } else {
      XDDFLineProperties none = new XDDFLineProperties();
      none.setFillProperties(new XDDFNoFillProperties());
      series.setLineProperties(none);
    }
    drawn.plot(points);
  }

  private void funnel(XSSFChart drawn) {
    XDDFValueAxis bases = drawn.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis rates = drawn.createValueAxis(AxisPosition.LEFT);
    rates.setCrosses(AxisCrosses.AUTO_ZERO);
    boolean ratios = chart instanceof Chart.Quadrants;
    bases.setNumberFormat(ratios ? "0%" : "#,##0");
    if (ratios) {
      bases.setTitle(data.header().get(1));
      rates.setTitle(data.header().get(2));
    }
    rates.setNumberFormat("0%");
    rates.setMaximum(1);
    rates.setMinimum(Math.floor(lowest() * 10) / 10);
    XDDFScatterChartData points =
        (XDDFScatterChartData) drawn.createData(ChartTypes.SCATTER, bases, rates);
    points.setStyle(ScatterStyle.LINE_MARKER);
    points.setVaryColors(false);
    for (int i = 2; i <= series(); i++) {
      XDDFScatterChartData.Series series =
          (XDDFScatterChartData.Series) points.addSeries(numbers(1), numbers(i));
      series.setTitle(data.header().get(i), header(i));
      series.setSmooth(false);
      if (i == 2) {
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(none);
        byte[] accent = Look.rgb(Look.ACCENT);
        series
            .getCTScatterSer()
            .getMarker()
            .addNewSpPr()
            .addNewSolidFill()
            .addNewSrgbClr()
            .setVal(accent);
      } else {
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(
            i == 3 ? Stroke.line(Look.INK, 1) : Stroke.dashed(i < 6 ? PALE : Look.MUTED));
      }
    }
    drawn.plot(points);
  }

  private void label(CTDLbls labels, int column) {
    CTNumFmt format = labels.addNewNumFmt();
    format.setFormatCode(data.format(column - 1));
    format.setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private boolean hatched(int series) {
    return chart instanceof Chart.GroupedBars grouped && grouped.series().get(series).hatched();
  }

  /** The columns between the labels and the printed text. */
  private int series() {
    return data.header().size() - 2;
  }

  private XDDFValueAxis valueAxis(XSSFChart drawn, AxisPosition position) {
    XDDFValueAxis axis = drawn.createValueAxis(position);
    axis.setCrosses(AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setNumberFormat(data.percent() ? "0%" : "#,##0");
    axis.getOrAddMajorGridProperties().setLineProperties(Stroke.line(GRID, 0.5));
    if (!(chart instanceof Chart.Trend) && lowest() >= 0) {
      axis.setMinimum(0);
    }
    if (chart instanceof Chart.Intervals && data.percent()) {
      axis.setMaximum(1);
    }
    String unit = unit();
    if (!unit.isEmpty() && !data.percent()) {
      axis.setTitle(unit);
    }
    return axis;
  }

  private String unit() {
    if (chart instanceof Chart.Bars bars) {
      return bars.axisLabel();
    } else if (chart instanceof Chart.GroupedBars bars) {
      return bars.axisLabel();
    } else if (chart instanceof Chart.Trend trend) {
      return trend.axisLabel();
    }
    return "";
  }

  private double lowest() {
    return data.lines().stream()
        .flatMap(line -> line.values().stream())
        .mapToDouble(value -> value == null ? 0 : value)
        .min()
        .orElse(0);
  }

  private XDDFCategoryDataSource labels() {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
  }

  private XDDFNumericalDataSource<Double> numbers(int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column));
  }

  private CellReference header(int column) {
    return new CellReference(sheet.getSheetName(), firstRow - 1, firstColumn + column, true, true);
  }

  private CellRangeAddress range(int column) {
    int place = firstColumn + column;
    return new CellRangeAddress(firstRow, lastRow, place, place);
  }
}
