package org.mingzhang.ledger.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.UnitRegister;

/** The communities, rounds and units as of the last posting; read again after the next one. */
final class LiveRegister implements Register {

  private final Database database;
  private final AtomicReference<@Nullable Snapshot> latest = new AtomicReference<>();

  LiveRegister(Database database) {
    this.database = database;
  }

  /** Something was posted. */
  void forget() {
    latest.set(null);
  }

  @Override
  public Optional<String> communityId(String idOrName) {
    Snapshot snapshot = snapshot();
    if (snapshot.ids().contains(idOrName)) {
      return Optional.of(idOrName);
    }
    List<String> named = snapshot.idsByName().getOrDefault(idOrName, List.of());
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  @Override
  public Optional<String> roundAt(String communityId, LocalDateTime submittedAt) {
    LocalDate day = submittedAt.toLocalDate();
    List<String> containing =
        snapshot().rounds().getOrDefault(communityId, List.of()).stream()
            .filter(r -> !day.isBefore(r.from()) && !day.isAfter(r.to()))
            .map(Round::name)
            .toList();
    return containing.size() == 1 ? Optional.of(containing.get(0)) : Optional.empty();
  }

  @Override
  public Map<String, Question> questions(String communityId, String round) {
    Map<String, Question> asked = new TreeMap<>();
    for (Question question : snapshot().questions().getOrDefault(communityId, List.of())) {
      boolean own = question.round().equals(round);
      if (own || (question.round().isEmpty() && !asked.containsKey(question.question()))) {
        asked.put(question.question(), question);
      }
    }
    return asked;
  }

  @Override
  public Set<String> questions() {
    return snapshot().asked();
  }

  /** Read for each community when it is first asked for: a city has too many to read them all. */
  @Override
  public UnitRegister units(String communityId) {
    return snapshot().units().computeIfAbsent(communityId, this::readUnits);
  }

  private UnitRegister readUnits(String communityId) {
    try (Session session = database.session()) {
      return UnitNames.register(session, communityId);
    }
  }

  private Snapshot snapshot() {
    Snapshot known = latest.get();
    if (known == null) {
      known = read();
      latest.set(known);
    }
    return known;
  }

  private Snapshot read() {
    Set<String> ids = new HashSet<>();
    Map<String, List<String>> idsByName = new HashMap<>();
    Map<String, List<Round>> rounds = new HashMap<>();
    try (Session session = database.session()) {
      session
          .sql("SELECT community_id, name FROM community ORDER BY community_id")
          .query(
              rs -> {
                String id = rs.getString(1);
                ids.add(id);
                idsByName.merge(rs.getString(2), List.of(id), LiveRegister::joined);
              });
      session
          .sql("SELECT community_id, round, from_date, to_date FROM survey_round ORDER BY 1, 2")
          .query(
              rs -> {
                Round round =
                    new Round(
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getObject(4, LocalDate.class));
                rounds.merge(rs.getString(1), List.of(round), LiveRegister::joined);
              });
    }
    Map<String, List<Question>> questions = new HashMap<>();
    Set<String> asked = new HashSet<>();
    try (Session session = database.session()) {
      for (Question question :
          session
              .sql("SELECT * FROM survey_question ORDER BY community_id, round, question")
              .query((rs, n) -> RowFact.question(rs))
              .list()) {
        questions.merge(question.communityId(), List.of(question), LiveRegister::joined);
        asked.add(question.question());
      }
    }
    return new Snapshot(ids, idsByName, rounds, questions, asked, new ConcurrentHashMap<>());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private record Round(String name, LocalDate from, LocalDate to) {}

  private record Snapshot(
      Set<String> ids,
      Map<String, List<String>> idsByName,
      Map<String, List<Round>> rounds,
      Map<String, List<Question>> questions,
      Set<String> asked,
      Map<String, UnitRegister> units) {}
}
