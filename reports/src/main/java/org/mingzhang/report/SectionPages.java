package org.mingzhang.report;

import java.util.Map;
import java.util.Optional;

/** Where the evidence of the first page stands, in words; nothing before the pages are known. */
record SectionPages(Draft draft, Map<String, Integer> byHeading) {

  SectionPages {
    byHeading = Map.copyOf(byHeading);
  }

  Optional<String> of(Kpi kpi) {
    String family = kpi.id().substring(0, kpi.id().indexOf('.'));
    return switch (family) {
      case "hazards" -> under("service.safety");
      case "repairs" -> under("service.repairs");
      case "complaints" -> under("section.complaints");
      case "actions" -> under("actions.title");
      case "inquiries" -> under("inquiries.title");
      case "inspections" -> under("ops.inspections");
      case "certificates" -> under("ops.certificates");
      case "equipment" -> under("ops.equipment");
      case "survey" -> under("chart.satisfaction");
      default -> Optional.empty();
    };
  }

  /** {@code 第 3 页}, of the heading with these words; nothing of what stands on the first page. */
  Optional<String> under(String key) {
    return Optional.ofNullable(byHeading.get(draft.say(key)))
        .filter(page -> page > 1)
        .map(page -> draft.say("service.page", String.valueOf(page)));
  }
}
