#!/bin/sh
# Builds, measures, reports. The arguments are those of `bench run`: see ./run-benchmarks.sh --help
cd "$(dirname "$0")" || exit 2

# global.json says which SDK will do.
if ! dotnet --version >/dev/null 2>&1; then
    found=$(dotnet --list-sdks 2>/dev/null | sed 's/ .*//' | paste -sd ' ' -)
    echo "run-benchmarks: needs the .NET SDK 10 (found: ${found:-none}); install it from https://dotnet.microsoft.com/download" >&2
    exit 2
fi

run() { # run COMMAND…: a signal that reaches only this script is passed on, and the command ends by itself
    interrupted=
    trap 'interrupted=130; kill -TERM $command' INT
    trap 'interrupted=143; kill -TERM $command' TERM HUP
    "$@" &
    command=$!
    wait $command; code=$?
    while kill -0 $command 2>/dev/null; do wait $command; code=$?; done
    trap - INT TERM HUP
    return ${interrupted:-$code}
}

# Without what only those who change the code need: a quarter of the first build, and nothing that a newer SDK's analyzers could refuse. By msbuild itself,
# since `dotnet build` has a summary that nothing silences.
echo "building bench and analysis"
for program in bench analysis/Program; do
    run dotnet msbuild $program -restore -nologo -verbosity:quiet -property:Configuration=Release -property:RunAnalyzers=false
    built=$?
    [ $built -eq 0 ] || exit $built
done

# On the nodes of a Slurm cluster instead of here: --slurm [options of sbatch] [-- options of bench run], see docs/fleet.md
[ "$1" = --slurm ] && { shift; exec docs/fleet/slurm/submit.sh "$@"; }

folder=$(mktemp) || exit 2
trap 'rm -f "$folder"' EXIT

run dotnet bench/bin/Release/net10.0/bench.dll run --run-folder-file "$folder" "$@"
measured=$?
[ -s "$folder" ] || exit $measured

# A dozen seconds that show why: when each task of one batch ran. The report does without where that fails.
trace() { run dotnet bench/bin/Release/net10.0/bench.dll trace --tasks 16 --workload "$1" --grain "$2" --output "$(cat "$folder")" >/dev/null; }
[ $measured -ne 0 ] || { trace Squaring 1000000; trace Sleep 50ms; }

run dotnet analysis/Program/bin/Release/net10.0/analysis.dll report "$(cat "$folder")"
reported=$?

[ $measured -eq 0 ] || exit $measured
exit $reported
