using System.Text.Json.Serialization;

namespace Analysis.Results;

/// <summary>An interpreter whose models stand beside .NET's (<see cref="ReferenceModel"/>).</summary>
/// <param name="Implementation"><c>CPython</c>.</param>
/// <param name="Version">Such as <c>3.13.0</c>.</param>
/// <param name="HasGil">Whether one thread at a time runs Python code.</param>
/// <param name="StartMethod">How its worker processes are started: <c>fork</c>, <c>forkserver</c> or <c>spawn</c>.</param>
public sealed record ReferenceInfo(string Implementation, string Version, bool HasGil, string? StartMethod)
{
    /// <summary>How the names of its models begin.</summary>
    [JsonIgnore]
    public string Prefix => HasGil ? ReferenceModel.WithGil : ReferenceModel.WithoutGil;

    /// <summary><c>CPython 3.13.0, with a GIL</c>.</summary>
    public override string ToString() => $"{Implementation} {Version}, {(HasGil ? "with a GIL" : "without a GIL")}";
}
