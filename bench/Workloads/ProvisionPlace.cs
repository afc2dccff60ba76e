namespace Bench.Workloads;

/// <summary>Where a process makes what its workloads need.</summary>
/// <param name="Folder">For files where there are any; it is made and deleted by who needs it.</param>
/// <param name="IsInherited">Whether the process was started for a part of another's work, such as a launch of a run: what that one has made does.</param>
public readonly record struct ProvisionPlace(string Folder, bool IsInherited = false);
