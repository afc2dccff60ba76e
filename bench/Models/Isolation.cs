namespace Bench.Models;

/// <summary>
/// With whom a model shares its process while it is measured. Models that share one take turns within milliseconds, so that the machine treats them alike.
/// </summary>
public enum Isolation
{
    /// <summary>With every other model that shares.</summary>
    Shared,

    /// <summary>With itself only, in all cells: its neighbours would be slower beside it.</summary>
    Own,

    /// <summary>With nobody, a process for each cell: what it leaves behind, such as a grown pool, would help or hinder its own next cell.</summary>
    OwnInEachCell,
}
