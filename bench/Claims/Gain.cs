namespace Bench.Claims;

/// <summary>What is called a gain.</summary>
internal static class Gain
{
    /// <summary>As a ratio: less than this is nobody's reason to use threads.</summary>
    public const double Matters = 1.1;

    /// <summary>As a share of the cores: from here on all of them are said to be used.</summary>
    public const double AllCores = 0.75;

    /// <summary>What helps where the machine did not give what it has.</summary>
    public const string QuietMachine = "Run it again while nothing else runs on the machine, and a shared one at another hour.";
}
