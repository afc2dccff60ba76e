using Analysis.Commands;

namespace Analysis.Tests.Commands;

/// <summary>One call of the program inside the test, with what it wrote.</summary>
internal sealed record Invocation(int Code, string Output, string Error)
{
    public static Invocation Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Application.Run(arguments, output, error);
        return new Invocation(code, output.ToString(), error.ToString());
    }

    /// <summary>The lines on standard error.</summary>
    public string[] Errors => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
