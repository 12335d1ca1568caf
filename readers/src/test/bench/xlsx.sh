#!/bin/sh
# Reads one workbook of 300,000 rows by 12 columns with Mingzhang and with Apache POI's SAX reader, in turns,
# in one process, and prints median and best seconds of each and their ratio.
#
# Usage: readers/src/test/bench/xlsx.sh [--rows 300000] [--rounds 7]
# Needs: a JDK and Maven.
set -eu
cd "$(dirname "$0")/../../../.."
mvn -q -B -ntp -pl readers -am -Dquick test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -XX:+UseSerialGC -Xmx900m -Dfile.encoding=UTF-8 \
  -cp "readers/target/test-classes:readers/target/classes:ledger/target/classes:$(cat readers/target/bench.classpath)" \
  org.mingzhang.read.WorkbookBench "$@"
