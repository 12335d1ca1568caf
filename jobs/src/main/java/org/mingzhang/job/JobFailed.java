package org.mingzhang.job;

import java.util.List;

/** A job ended otherwise than completed. */
public final class JobFailed extends RuntimeException {

  JobFailed(String job, List<Throwable> failures) {
    super(job, failures.isEmpty() ? null : failures.get(0));
    failures.stream().skip(1).forEach(this::addSuppressed);
  }
}
