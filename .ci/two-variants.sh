#!/bin/sh
# Records how well compare tells two variants apart on this machine: .ci/two-variants.sh FILE ROUNDS MILLIS...
#
# A variant is a task that waits so many milliseconds; each round starts a JVM of each variant, in turn, as compare does.
# The wall times are appended to FILE, a line for each round, so that a recording can be made in parts:
#     .ci/two-variants.sh walls.txt 140 200 200 220
# Seven rounds are a comparison as compare makes it. This tells in how many of them a difference was found:
#     java -cp target/test-classes:target/loom-showcase.jar loomshowcase.benchmark.TwoVariants walls.txt
# Needs the built jar, jq, and JDK 21 or later as java and javac.
set -e
file=$1
rounds=$2
shift 2
jar=$PWD/target/loom-showcase.jar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Waits.java" <<'JAVA'
public class Waits implements java.util.concurrent.Callable<Object> {
    public Object call() throws InterruptedException {
        Thread.sleep(Integer.getInteger("millis"));
        return null;
    }
}
JAVA
javac --release 21 -d "$folder" "$folder/Waits.java"
options=
number=0
for millis in "$@"; do
    number=$((number + 1))
    options="$options --variant=v$number:-Dmillis=$millis"
done
load=$(cut -d' ' -f1 /proc/loadavg)
# shellcheck disable=SC2086 # Each variant is a word.
java --enable-preview -jar "$jar" compare --task Waits --class-path "$folder" -n 10 -m virtual -r 1 \
    --forks "$rounds" $options --export "$folder/results.json" --quiet > "$folder/out.txt"
{
    echo "# $* ms; wall time in microseconds; $(nproc) cores, load $load before" \
        "and $(cut -d' ' -f1 /proc/loadavg) after; JDK $(jq -r '.cells[0].jdk.version' "$folder/results.json")"
    jq -r '[.cells[].runs | map(.wallNanos / 1000 | round)] | transpose[] | join(" ")' "$folder/results.json"
} >> "$file"
