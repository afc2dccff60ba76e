#!/bin/sh
# A task of the array: measures on this node, pinned to its cores. Started again, it goes on with its run where that was broken off.
root=$1 fleet=$2 results=$3
task=$fleet/task-$SLURM_ARRAY_TASK_ID
most=${BENCH_ATTEMPTS:-4}
mkdir -p "$task" || exit 2
cd "$root" || exit 2

attempts=$(($(cat "$task/attempts" 2>/dev/null || echo 0) + 1))
echo "$attempts" >"$task/attempts"
echo "${SLURMD_NODENAME:-unknown}" >"$task/node"
echo running >"$task/state"

cores() { # cores: of those that this task may use, as many as it was given
    awk -v most="${SLURM_CPUS_ON_NODE:-0}" '/^Cpus_allowed_list:/ {
        n = split($2, ranges, ",")
        for (i = 1; i <= n; i++) {
            last = split(ranges[i], ends, "-") > 1 ? ends[2] + 0 : ends[1] + 0
            for (cpu = ends[1] + 0; cpu <= last && (most == 0 || count < most); cpu++) printf "%s%d", count++ ? "," : "", cpu
        }
    }' /proc/self/status
}

measure() { # measure ARGUMENTS…: the code of bench run; a signal to this script is passed on
    pin=
    command -v taskset >/dev/null && pin="taskset -c $(cores)"
    trap 'kill -TERM $command 2>/dev/null' INT TERM HUP
    $pin dotnet bench/bin/Release/net10.0/bench.dll run "$@" &
    command=$!
    echo $command >"$task/process"
    wait $command; code=$?
    while kill -0 $command 2>/dev/null; do wait $command; code=$?; done
    trap - INT TERM HUP
    return $code
}

fresh() {
    set --
    while IFS= read -r argument; do set -- "$@" "$argument"; done <"$fleet/arguments"
    measure --output "$results" --run-folder-file "$task/run-folder" "$@"
}

ended() { # ended FOLDER: nothing is left to measure
    grep -Eq '"stopReason": "(decided|round-limit)"' "$1/run.json" 2>/dev/null
}

run=$(cat "$task/run-folder" 2>/dev/null)
if [ -n "$run" ] && ended "$run"; then
    code=0
elif [ -n "$run" ] && [ -f "$run/run.json" ]; then
    echo "Attempt $attempts goes on with $run"
    measure --resume "$run"; code=$?
    # Another node than before, or other sources: rounds of both cannot be compared, and the run begins anew.
    [ $code -eq 3 ] && { fresh; code=$?; }
else
    fresh; code=$?
fi

# A run in which a case failed (1) has ended too; its report says which.
run=$(cat "$task/run-folder" 2>/dev/null)
if [ $code -eq 0 ] || { [ $code -eq 1 ] && [ -n "$run" ] && ended "$run"; }; then
    echo completed >"$task/state"
    exit 0
fi
# A wrong command line (2) stays wrong.
if [ $code -ne 2 ] && [ "$attempts" -lt "$most" ]; then
    echo requeued >"$task/state"
    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && sleep 60
fi
echo "failed with exit code $code" >"$task/state"
exit $code
