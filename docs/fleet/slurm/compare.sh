#!/bin/sh
# Behind the array: names what did not come back, and compares what did.
root=$1 fleet=$2
cd "$root" || exit 2
job=$(cat "$fleet/job")

state_of() { # state_of TASK: what the scheduler says of it, such as node-fail, preempted, cancelled
    scontrol --oneliner show job "${job}_$1" 2>/dev/null | sed -n 's/.* JobState=\([A-Z_]*\).*/\1/p' | tail -n 1 | tr 'A-Z_' 'a-z-'
}

has_rows() { # has_rows RUN: a run that was killed at once has no more than a header
    [ -f "$1/run.json" ] && [ "$(head -n 2 "$1/measurements.csv" 2>/dev/null | wc -l)" -ge 2 ]
}

set --
echo Task,Node,State,Attempts >"$fleet/fleet.csv"
while read -r id; do
    task=$fleet/task-$id
    state=$(cat "$task/state" 2>/dev/null)
    case $state in
        '') state="never started" ;;
        running | requeued) state=$(state_of "$id"); state=${state:-killed} ;;
    esac
    echo "$id,$(cat "$task/node" 2>/dev/null),$state,$(cat "$task/attempts" 2>/dev/null || echo 0)" >>"$fleet/fleet.csv"
    run=$(cat "$task/run-folder" 2>/dev/null)
    [ -n "$run" ] && has_rows "$run" && set -- "$@" "$run"
done <"$fleet/tasks"
cat "$fleet/fleet.csv"

analysis=analysis/Program/bin/Release/net10.0/analysis.dll
case $# in
    0) echo "No node has measured anything; the logs are in $fleet" >&2; exit 1 ;;
    1) echo "One run came back, and a comparison needs two: this is its report"; exec dotnet $analysis report "$1" --output "$fleet/comparison" ;;
    *) exec dotnet $analysis compare "$@" --fleet "$fleet/fleet.csv" --output "$fleet/comparison" ;;
esac
