package org.mingzhang.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.read.profile.Profiles;

/** The files whose refused rows a table of corrections corrects. */
public interface OriginalFiles {

  /** Where the file with this digest is kept; empty where it was never imported here. */
  Optional<Path> find(String digest);

  /** With which they are read. */
  Profiles profiles();

  /** The rows of the file with this digest that the table corrects. */
  Set<Place> corrected(String digest);
}
