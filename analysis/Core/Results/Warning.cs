namespace Analysis.Results;

/// <summary>Something a reader of a result must know. A value that travels with the result; it never prints itself.</summary>
/// <param name="Code">A stable key, kebab-case, such as <c>one-round</c> or <c>drift</c>.</param>
/// <param name="Subject">What it is about: a file and line, a case, a run.</param>
/// <param name="Problem">What was found, one sentence.</param>
/// <param name="Remedy">What the reader can do, one sentence.</param>
public sealed record Warning(string Code, string Subject, string Problem, string Remedy);
