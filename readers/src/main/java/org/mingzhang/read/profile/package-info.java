/**
 * Profiles: YAML files that say how another program's layout becomes our tables.
 *
 * <p>Start reading at {@link org.mingzhang.read.profile.Profiles}: it knows every {@link
 * org.mingzhang.read.profile.Profile} and selects the one whose fingerprint fits the top of a
 * sheet. {@link org.mingzhang.read.profile.Mapping} is that profile bound to the sheet's headers,
 * and a {@link org.mingzhang.read.profile.RowMapper} makes lines of a kind from its rows.
 */
@NullMarked
package org.mingzhang.read.profile;

import org.jspecify.annotations.NullMarked;
