#!/bin/sh
# How well compare tells two variants apart on this machine: .ci/two-variants.sh [ROUNDS]
# In each round, one comparison of a task of 200 ms with itself, and one with a task that takes 10 % longer, seven JVMs
# each. Needs the built jar, and JDK 21 or later as java and javac. Prints how often a difference was found, and the load.
set -e
rounds=${1:-10}
jar=$PWD/target/loom-showcase.jar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > Waits.java <<'JAVA'
public class Waits implements java.util.concurrent.Callable<Object> {
    public Object call() throws InterruptedException {
        Thread.sleep(Integer.getInteger("millis"));
        return null;
    }
}
JAVA
javac --release 21 Waits.java
found() { # compares 200 ms with $1 ms; prints 1 if a difference was found, else 0
    java --enable-preview -jar "$jar" compare --task Waits -n 10 -m virtual -r 1 --forks 7 --quiet \
        --variant 'a: -Dmillis=200' --variant "b: -Dmillis=$1" > out.txt
    grep -q -E 'wall time was .* (longer|shorter)' out.txt && echo 1 || echo 0
}
same=0
longer=0
round=0
while [ "$round" -lt "$rounds" ]; do
    same=$((same + $(found 200)))
    longer=$((longer + $(found 220)))
    round=$((round + 1))
    echo "after $round rounds: 10 % longer found $longer times, a difference from itself $same times;" \
        "load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
done
