#!/usr/bin/env bash
# A machine's run, on the version of .NET asked for: PROFILE, DOTNET (such as 11.0.x), RESULTS (a folder).
set -uo pipefail

# The programs are built for the version of global.json. On a newer one they run when told to roll forward, and its SDK compiles the cases.
case $DOTNET in
    10.*) ;;
    *)
        export DOTNET_ROLL_FORWARD=LatestMajor
        sed 's/"rollForward": "[A-Za-z]*"/"rollForward": "latestMajor"/' global.json >global.json.new && mv global.json.new global.json || exit 2
        ;;
esac

./run-benchmarks.sh --profile "$PROFILE" --output "$RESULTS"
