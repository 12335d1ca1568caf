package org.mingzhang.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Books;
import org.mingzhang.job.EarlierFigures;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Sighting;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.MatchedFigures;
import org.mingzhang.measure.ReserveBasis;
import org.mingzhang.measure.ReserveForecast;
import org.mingzhang.read.RawLines;
import org.mingzhang.read.UncheckedFileRefused;
import org.mingzhang.read.profile.ProfileRefused;
import org.mingzhang.read.profile.Profiles;
import org.mingzhang.write.data.TermValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The source rows behind one published figure: file, sheet, row, values, and their sum. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

  /** So many other rows are named that say the same or otherwise. */
  private static final int MOST_SIGHTINGS = 5;

  /** Its basis is a sum that says something: the opening less what was renewed. */
  private static final String FORECAST = "forecast.balance";

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "FIGURE", descriptionKey = "figure")
  private String reference = "";

  @Option(names = "--period", required = true, paramLabel = "P", descriptionKey = "period")
  private String period = "";

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Period asked = Papers.period(period, console);
    try (Books books = Books.open(options.home())) {
      List<String> ids = Papers.communities(books.ledger(), options, console);
      for (String id : ids) {
        Slice slice = books.slice(id, asked);
        List<FigureSet> earlier = earlier(books, slice);
        FigureSet figures = MatchedFigures.added(slice, Figures.of(slice, 1), earlier);
        Figure figure = figure(slice, figures);
        trace(books, slice, figure, () -> workedOut(slice, figures, earlier, figure));
      }
    }
    return Exit.OK;
  }

  /** Only a forecast looks back on other periods, which takes its time. */
  private List<FigureSet> earlier(Books books, Slice slice) {
    return reference.startsWith("forecast.")
        ? List.copyOf(EarlierFigures.of(books, slice, 1).values())
        : List.of();
  }

  /** The years up to that of a forecast's balance: its rows are only where it starts from. */
  private void workedOut(Slice slice, FigureSet figures, List<FigureSet> earlier, Figure figure) {
    if (!figure.id().equals(FORECAST)) {
      return;
    }
    console.say("trace.forecast");
    LocalDate last = LocalDate.parse(figure.by().get("year"));
    ReserveForecast.of(
            ReserveBasis.of(figures, earlier), slice.assets(), slice.community().firstFundDeposit())
        .map(ReserveForecast::years)
        .orElse(List.of())
        .stream()
        .filter(year -> !year.to().isAfter(last))
        .forEach(
            year ->
                console.say(
                    "trace.forecast.year",
                    year.to().toString(),
                    year.opening().toString(),
                    known(year.inflow()),
                    known(year.yield()),
                    year.cost().toString(),
                    year.closing().toString()));
  }

  /** What is not known counts as none. */
  private static String known(@Nullable Money amount) {
    return (amount == null ? Money.ZERO : amount).toString();
  }

  private Figure figure(Slice slice, FigureSet figures) throws UsageError {
    for (Figure figure : figures.figures()) {
      if (figure.reference().equals(reference.replace(" ", ""))) {
        return figure;
      }
    }
    String wanted = reference.replaceAll("\\[.*", "");
    List<Figure> near = figures.all(wanted).isEmpty() ? figures.figures() : figures.all(wanted);
    String known =
        near.stream().map(Figure::reference).distinct().collect(Collectors.joining(", "));
    throw new UsageError(
        console
            .words()
            .say(
                "trace.unknown",
                slice.community().communityId(),
                slice.period().toString(),
                reference,
                known));
  }

  private void trace(Books books, Slice slice, Figure figure, Runnable calculation)
      throws ProfileRefused {
    String name = slice.community().communityId() + " " + figure.reference();
    BigDecimal value = figure.value();
    if (value == null) {
      console.say("trace.null", name, figure.withheld().isEmpty() ? "—" : figure.withheld());
    } else {
      console.say("trace.figure", name, value.toPlainString(), figure.unit().word());
    }
    calculation.run();
    Map<Term, List<Contribution>> known = new EnumMap<>(Term.class);
    Map<String, List<Signed>> summed = new LinkedHashMap<>();
    Map<Term, List<Signed>> drawn = new EnumMap<>(Term.class);
    for (Role role : Role.values()) {
      for (Part part : figure.parts()) {
        if (part.role() == role) {
          List<Signed> rows =
              isDrawn(figure, part)
                  ? drawn.computeIfAbsent(part.term(), term -> new ArrayList<>())
                  : summed.computeIfAbsent("trace.part." + role.name(), h -> new ArrayList<>());
          part.rows(term -> known.computeIfAbsent(term, slice::contributions))
              .forEach(c -> rows.add(new Signed(part.times(), c)));
        }
      }
    }
    for (Map.Entry<String, List<Signed>> rows : summed.entrySet()) {
      print(books, rows.getKey(), rows.getValue());
    }
    for (List<Signed> rows : drawn.values()) {
      print(books, "trace.drawn", rows);
    }
  }

  /** Its rows are no sum: those of each term stand apart, for they may be of different units. */
  private static boolean isDrawn(Figure figure, Part part) {
    return part.role() == Role.BASIS && !figure.id().equals(FORECAST);
  }

  private void print(Books books, String head, List<Signed> rows) throws ProfileRefused {
    if (rows.isEmpty()) {
      return;
    }
    Map<Long, SourceFile> files = new HashMap<>();
    for (FileReport report : books.ledger().files()) {
      files.put(report.file().id(), report.file());
    }
    Map<Long, Map<Place, String>> raw = raw(books, files, rows, options.profiles());
    Map<Origin, List<Sighting>> sightings =
        books
            .ledger()
            .sightings(rows.stream().map(r -> r.contribution().origin()).toList())
            .stream()
            .collect(Collectors.groupingBy(Sighting::of));
    BigDecimal sum = rows.stream().map(Signed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    console.say(head, sum.toPlainString());
    rows.stream()
        .mapToInt(row -> Math.abs(row.times()))
        .filter(times -> times > 1)
        .max()
        .ifPresent(times -> console.say("trace.times", times));
    for (Signed row : rows) {
      Contribution c = row.contribution();
      SourceFile file = files.get(c.origin().fileId());
      Place place = new Place(c.origin().sheet(), c.origin().row());
      console.say(
          "trace.row",
          file == null ? "?" : file.path(),
          place.sheet().isEmpty() ? "" : console.words().say("trace.sheet", place.sheet()),
          Long.toString(place.row()),
          row.value().toPlainString(),
          raw.getOrDefault(c.origin().fileId(), Map.of())
              .getOrDefault(place, console.words().say("trace.unreadable")));
      List<Sighting> others = sightings.getOrDefault(c.origin(), List.of());
      others.stream().limit(MOST_SIGHTINGS).forEach(other -> print(files, other));
      if (others.size() > MOST_SIGHTINGS) {
        console.say("trace.sightings.more", others.size() - MOST_SIGHTINGS);
      }
    }
    console.say("trace.sum", sum.toPlainString(), rows.size());
  }

  private void print(Map<Long, SourceFile> files, Sighting other) {
    SourceFile file = files.get(other.at().fileId());
    console.say(
        "trace.sighting." + other.how(),
        Places.of(
            console.words(),
            file == null ? "?" : file.path(),
            other.at().sheet(),
            other.at().row()));
  }

  private static Map<Long, Map<Place, String>> raw(
      Books books, Map<Long, SourceFile> files, Collection<Signed> rows, Profiles profiles) {
    Map<Long, List<Place>> places = new HashMap<>();
    for (Signed row : rows) {
      places
          .computeIfAbsent(row.contribution().origin().fileId(), id -> new ArrayList<>())
          .add(new Place(row.contribution().origin().sheet(), row.contribution().origin().row()));
    }
    Map<Long, Map<Place, String>> raw = new HashMap<>();
    places.forEach(
        (id, wanted) -> {
          SourceFile file = files.get(id);
          if (file != null) {
            raw.put(id, raw(books.home().archive().path(file.digest()), file, profiles, wanted));
          }
        });
    return raw;
  }

  /** Nothing where a profile that read the file is no longer here. */
  private static Map<Place, String> raw(
      Path archived, SourceFile file, Profiles profiles, List<Place> wanted) {
    try {
      return RawLines.of(archived, file.path(), profiles).of(wanted);
    } catch (UncheckedFileRefused e) {
      return Map.of();
    }
  }

  /** A row, and how often it counts with the sign of its part. */
  private record Signed(int times, Contribution contribution) {
    BigDecimal value() {
      return TermValue.of(contribution.term(), Math.multiplyExact(times, contribution.value()));
    }
  }
}
