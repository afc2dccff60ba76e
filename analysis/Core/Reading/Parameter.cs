namespace Analysis.Reading;

/// <summary>One parameter of a case, as the file names it.</summary>
/// <param name="Name">The column's name, such as <c>TaskCount</c> or <c>Grain</c>.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Number">The value as a number in <paramref name="Unit"/>, or <c>null</c> when it is not one.</param>
/// <param name="Unit">The unit of <paramref name="Number"/>, such as <c>squares</c> or <c>ns</c>, or <c>null</c> for a plain count.</param>
public sealed record Parameter(string Name, string Text, double? Number = null, string? Unit = null);
