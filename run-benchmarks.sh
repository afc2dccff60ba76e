#!/bin/sh
# Builds, measures, reports. The arguments are those of `bench run`: see ./run-benchmarks.sh --help
cd "$(dirname "$0")" || exit 2

sdk=$(dotnet --version 2>/dev/null) || sdk=none
case $sdk in
    [1-9][0-9].*) ;;
    *)  echo "run-benchmarks: needs the .NET SDK 10 (found: $sdk); install it from https://dotnet.microsoft.com/download" >&2
        exit 2 ;;
esac

dotnet build bench --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary || exit 1

folder=$(mktemp) || exit 2
trap 'rm -f "$folder"' EXIT
trap : INT TERM # the programs below end by themselves and say so with their exit code

dotnet bench/bin/Release/net10.0/bench.dll run --run-folder-file "$folder" "$@"
measured=$?
[ -s "$folder" ] || exit $measured

dotnet analysis/bin/Release/net10.0/analysis.dll report "$(cat "$folder")"
reported=$?

[ $measured -ne 0 ] && exit $measured
exit $reported
