#!/bin/sh
# Submits a run to the nodes of a Slurm partition, a task each, and a job behind them that compares what came back.
# Called by ./run-benchmarks.sh --slurm [options of sbatch] [-- options of bench run]; the programs are built already, in a folder that all nodes see.
root=$(cd "$(dirname "$0")/../../.." && pwd) || exit 2
scripts=$root/docs/fleet/slurm

fail() { echo "run-benchmarks --slurm: $1" >&2; exit 2; }
command -v sbatch >/dev/null || fail "there is no sbatch here; submit where Slurm's commands are installed"

# Options of sbatch stand before --, those of bench run behind it. The comparing job is of the same partition and account.
asked=$#
array=
partition=
options=0
while [ $options -lt $asked ] && [ "$1" != -- ]; do
    options=$((options + 1))
    case $1 in
        --array=*) array=${1#*=} ;;
        -a | --array) array=$2 ;;
        --partition=*) partition=${1#*=} ;;
        -p | --partition) partition=$2 ;;
    esac
    set -- "$@" "$1"
    shift
done
# What was read of sbatch's options has been put behind the rest: bench run's come first now, if there are any.
[ "$1" = -- ] && { shift; asked=$((asked - 1)); }
measuring=$((asked - options))
results=results
i=0
arguments=$(mktemp) || exit 2
trap 'rm -f "$arguments"' EXIT
while [ $i -lt $measuring ]; do
    case $1 in
        --output) results=$2; shift; i=$((i + 1)) ;;
        --output=*) results=${1#*=} ;;
        --resume | --resume=*) fail "--resume is for one run; a task that is started again goes on with its own" ;;
        *) printf '%s\n' "$1" >>"$arguments" ;;
    esac
    shift
    i=$((i + 1))
done

nodes() { # nodes: how many the partition has; without one asked for, the usual partition
    sinfo --noheader ${partition:+--partition="$partition"} --format='%P %D' | awk -v named="$partition" 'named != "" || $1 ~ /\*$/ { n += $2 } END { print n + 0 }'
}

if [ -z "$array" ]; then
    count=$(nodes)
    [ "$count" -gt 0 ] || fail "no node to be found; name a partition (--partition=NAME) or the tasks (--array=1-4)"
    array=1-$count
    set -- "$@" --array="$array"
fi

mkdir -p "$results" && results=$(cd "$results" && pwd) || fail "cannot write to '$results'; choose another folder with -- --output FOLDER"
fleet=$results/.fleet/$(date -u +%Y%m%d-%H%M%S)-$$
mkdir -p "$fleet" && cp "$arguments" "$fleet/arguments" || fail "cannot write to '$fleet'; choose another folder with -- --output FOLDER"
echo "${array%%%*}" | tr ',' '\n' | awk -F '[-:]' '{ step = $3 ? $3 : 1; for (i = $1; i <= ($2 == "" ? $1 : $2); i += step) print i }' >"$fleet/tasks"

job=$(sbatch --parsable --job-name=bench --nodes=1 --ntasks=1 --exclusive --requeue --open-mode=append --output="$fleet/%a.log" "$@" \
    "$scripts/node.sh" "$root" "$fleet" "$results") || fail "sbatch refused the run"
job=${job%%;*}
echo "$job" >"$fleet/job"
after=$(sbatch --parsable --job-name=bench-compare ${partition:+--partition="$partition"} --ntasks=1 --dependency=afterany:"$job" --open-mode=append \
    --output="$fleet/compare.log" "$scripts/compare.sh" "$root" "$fleet") || fail "sbatch refused the comparison; make it by hand: $scripts/compare.sh $root $fleet"

echo "Submitted: job $job with a task for each of $(wc -l <"$fleet/tasks" | tr -d ' ') nodes, and job ${after%%;*} that compares what comes back."
echo "Comparison: $fleet/comparison/index.html"
