/** The ledger itself: schema, bulk load, slices and sums in DuckDB. The only SQL of the product. */
@NullMarked
package org.mingzhang.ledger.store;

import org.jspecify.annotations.NullMarked;
