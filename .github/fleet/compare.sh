#!/usr/bin/env bash
# What came back from the matrix, compared, and each run against the newest stored run of its machine.
# FLEET: folders of runs; BASE: the results of the base branch; MARGIN; PICTURES: a folder to write to; GITHUB_STEP_SUMMARY, GITHUB_OUTPUT: GitHub's files.
set -uo pipefail

analysis=(dotnet "${BENCH_ANALYSIS:-analysis/Program/bin/Release/net10.0/analysis.dll}")
[ -n "${BENCH_ANALYSIS:-}" ] || dotnet build analysis/Program --configuration Release --nologo --verbosity quiet || exit 2

say() { printf '%s\n' "$@" >>"$GITHUB_STEP_SUMMARY"; }

runs=()
while IFS= read -r file; do runs+=("$(dirname "$file")"); done < <(find "$FLEET" -name run.json 2>/dev/null | sort)
echo "runs=${#runs[@]}" >>"$GITHUB_OUTPUT"
if [ ${#runs[@]} -eq 0 ]; then
    say "No machine has sent back a run: see the logs of the jobs that measure."
    exit 1
fi

if [ ${#runs[@]} -eq 1 ]; then
    "${analysis[@]}" report "${runs[0]}" --output "$PICTURES" && cat "$PICTURES/report.md" >>"$GITHUB_STEP_SUMMARY"
else
    "${analysis[@]}" compare "${runs[@]}" --output "$PICTURES" && cat "$PICTURES/comparison.md" >>"$GITHUB_STEP_SUMMARY"
fi
compared=$?

# Hosted machines differ from day to day, also under the same name: speedups are compared, each over its own run's baseline.
say "" "# Against the base branch" ""
worst=0
for run in "${runs[@]}"; do
    machine=$(basename "$(dirname "$run")")
    stored=$(find "$BASE/$machine" -mindepth 2 -maxdepth 2 -name run.json 2>/dev/null | sort | tail -n 1)
    if [ -z "$stored" ]; then
        say "- \`$machine\`: the base branch has no run of this machine, nothing was checked. To have one, commit its run below \`results/\`."
        continue
    fi
    "${analysis[@]}" check --against "$(dirname "$stored")" "$run" --relative --margin "$MARGIN" --summary "$GITHUB_STEP_SUMMARY"
    code=$?
    if [ $code -eq 0 ]; then say "- \`$machine\`: nothing is decided to be slower."; else say "- \`$machine\`: **failed**, exit code $code."; fi
    [ $code -gt $worst ] && worst=$code
done
echo "gate=$worst" >>"$GITHUB_OUTPUT"
[ $worst -eq 0 ] && worst=$compared
exit "$worst"
