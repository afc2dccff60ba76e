using System.Collections.Immutable;
using Bench.Laps;

namespace Bench.Claims;

/// <summary>What the reference's script is asked for a claim.</summary>
public interface IReferenceTrial;

/// <summary>Batches of CPython's models; each figure is the time of one batch, ns, called as the model ends.</summary>
/// <param name="Cases">Models without what their names begin with, each with its batch.</param>
public sealed record ReferenceBatches(ImmutableArray<ScriptedCase> Cases) : IReferenceTrial;

/// <summary>The counter that threads share.</summary>
public sealed record ReferenceCounter : IReferenceTrial;
