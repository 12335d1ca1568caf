package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.read.value.CellText;

/**
 * A line for the rows that agree in some columns. Where such rows answer a question twice, the
 * second answer begins a second line: two people may bear one name.
 */
final class GroupLines implements RowMapper.LineMaker {

  private final Mapping mapping;
  private final int[] by;
  private final int question;
  private final int answer;
  private final Map<List<String>, List<Group>> groups = new HashMap<>();
  private final List<Group> inOrder = new ArrayList<>();

  private record Group(Line first, Map<String, String> answers) {}

  GroupLines(Mapping mapping, TableRule.Group group) {
    this.mapping = mapping;
    Columns columns = mapping.columns();
    by = group.by().stream().mapToInt(columns::find).toArray();
    question = columns.find(group.question());
    answer = columns.find(group.answer());
  }

  @Override
  public void make(long row, RowView view, Made made) {
    List<String> key = new ArrayList<>(by.length);
    for (int position : by) {
      key.add(CellText.clean(view.at(position)));
    }
    String asked = CellText.clean(view.at(question));
    List<Group> same = groups.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (Group group : same) {
      if (group.answers().putIfAbsent(asked, view.at(answer)) == null) {
        return;
      }
    }
    Group begun = new Group(RowMapper.line(mapping, row, view, ""), new LinkedHashMap<>());
    begun.answers().put(asked, view.at(answer));
    same.add(begun);
    inOrder.add(begun);
    made.await();
  }

  @Override
  public void finish(Made made) {
    for (Group group : inOrder) {
      List<String> cells = new ArrayList<>(group.first().cells());
      List<String> found = new ArrayList<>(group.first().found());
      group
          .answers()
          .forEach(
              (asked, text) -> {
                Integer position = mapping.questions().get(asked);
                if (position != null) {
                  cells.set(position, text);
                  found.set(position, text);
                }
              });
      made.line(new Line(group.first().row(), group.first().raw(), cells, found, "", null));
    }
    inOrder.clear();
    groups.clear();
  }
}
