using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analysis.Results;

/// <summary>The content of <c>run.json</c>. What could not be found out is <c>null</c>; nothing here names a host, a user or a path.</summary>
public sealed record RunInfo
{
    /// <summary>The schema this program writes; a reader accepts this and lower ones.</summary>
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>UTC start and short commit, sortable; the run folder's name.</summary>
    public required string Run { get; init; }

    public required string Profile { get; init; }
    public required int Seed { get; init; }

    /// <summary>The patterns that chose the cases; none when every case of the profile was wanted.</summary>
    public ImmutableArray<string> Filters { get; init; } = [];

    /// <summary>The models that were asked for by name; none when they were the profile's.</summary>
    public ImmutableArray<string> Models { get; init; } = [];

    public string? Commit { get; init; }
    public required DateTimeOffset StartedUtc { get; init; }
    public DateTimeOffset? FinishedUtc { get; init; }
    public int RoundsDone { get; init; }

    /// <summary>The round counts after which verdicts were looked at, the last one being the limit: the error budget is spread over them.</summary>
    public ImmutableArray<int> Looks { get; init; } = [];

    /// <summary><c>decided</c>, <c>round-limit</c>, <c>time-limit</c>, <c>interrupted</c>, or <c>null</c> while running (or after a crash).</summary>
    public string? StopReason { get; init; }

    /// <summary>Whether every model ran twice under two names (<c>Thread</c> and <c>Thread′</c>).</summary>
    public bool Twins { get; init; }

    /// <summary>The share by which twins were slowed on purpose, 0.05 for 5%, or <c>null</c>.</summary>
    public double? Plant { get; init; }

    /// <summary>The interpreters whose models were measured beside .NET's; none when none was asked for or found.</summary>
    public ImmutableArray<ReferenceInfo> References { get; init; } = [];

    /// <summary>
    /// <see cref="NativeWorkers"/> where worker processes were compiled ahead by NativeAOT; <c>null</c> where they are the program that measures.
    /// </summary>
    public string? Workers { get; init; }

    /// <summary>The value of <see cref="Workers"/>.</summary>
    public const string NativeWorkers = "native";

    /// <summary>Cases the plan left out, each with its reason, or that failed.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    public required MachineInfo Machine { get; init; }
    public required RuntimeInfo Runtime { get; init; }

    /// <summary>
    /// The runtimes that ran the cases, in the order in which they were asked for, such as <c>.NET 10.0.12</c>; none where <see cref="Runtime"/> ran all.
    /// </summary>
    public ImmutableArray<string> Runtimes { get; init; } = [];

    /// <summary>The smallest step of the clock that was seen, ns.</summary>
    public double? TimerResolutionNanoseconds { get; init; }

    /// <summary>What <c>Thread.Sleep(1)</c> takes in the median, ns.</summary>
    public double? SleepOneMillisecondNanoseconds { get; init; }

    /// <summary>Calibration: one square on one core, ns.</summary>
    public double? NanosecondsPerSquare { get; init; }

    public LoadInfo? LoadAtStart { get; init; }
    public LoadInfo? LoadAtEnd { get; init; }

    /// <summary>How <c>run.json</c> is read and written: camelCase, indented, missing values left out.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Public facts about the machine.</summary>
public sealed record MachineInfo
{
    /// <summary>CPU model, logical cores and OS as a folder name.</summary>
    public required string Slug { get; init; }

    /// <summary>
    /// Six hexadecimal digits of facts about the hardware, which keep machines of the same slug apart; <c>null</c> in runs of before there were fingerprints.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>What tells this machine from others, and the name of its folder: the slug, and the fingerprint where there is one.</summary>
    [JsonIgnore]
    public string Name => Fingerprint is null ? Slug : $"{Slug}-{Fingerprint}";

    /// <summary>Whether nothing that is known tells the two apart.</summary>
    public bool MayBe(MachineInfo other) => Slug == other.Slug && (Fingerprint is null || other.Fingerprint is null || Fingerprint == other.Fingerprint);

    public string? Cpu { get; init; }
    public int? PhysicalCores { get; init; }
    public required int LogicalCores { get; init; }

    /// <summary>CPUs the cgroup grants, such as 1.5, or <c>null</c> when unlimited or unknown.</summary>
    public double? CgroupCpus { get; init; }

    public long? CgroupMemoryBytes { get; init; }

    /// <summary>CPUs this process may run on, as a list such as <c>0-1</c>.</summary>
    public string? Affinity { get; init; }

    public long? MemoryBytes { get; init; }
    public string? OperatingSystem { get; init; }
    public string? Kernel { get; init; }
    public string? Architecture { get; init; }
    public string? Virtualisation { get; init; }
    public string? PowerGovernor { get; init; }
}

/// <summary>The .NET runtime that ran the cases.</summary>
public sealed record RuntimeInfo
{
    public required string Version { get; init; }
    public string? Sdk { get; init; }
    public string? GcMode { get; init; }

    /// <summary>The <c>DOTNET_*</c> variables that were set.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>How busy the machine was.</summary>
/// <param name="OneMinute">Load average over one minute, or <c>null</c> where the system has none.</param>
/// <param name="StealShare">Share of CPU time the hypervisor took since boot (start) or since the start (end), 0 to 1, or <c>null</c>.</param>
public sealed record LoadInfo(double? OneMinute, double? StealShare);
