namespace Bench.Workers;

/// <summary>What a look at a worker finds.</summary>
internal enum Sign
{
    /// <summary>Nobody waits for the worker, so that a sign of life may lie unread in the pipe.</summary>
    Unneeded,

    /// <summary>One is to be asked for now.</summary>
    Wanted,

    /// <summary>The one asked for at the last look has not come, in the same wait.</summary>
    Overdue,
}

/// <summary>
/// Whether a worker that was asked still lives. One thread asks it and waits; another looks from time to time. A worker that is waited for owes a sign of
/// life between two looks.
/// </summary>
internal sealed class SignsOfLife
{
    private volatile bool _expected;

    // The number of the wait that goes on, or 0 when nobody waits.
    private volatile int _waiting;
    private int _waits;

    // Those that were asked for, in which wait at last, and those that have come.
    private volatile int _asked;
    private int _wait;
    private volatile int _seen;

    /// <summary>Whether a request is under way.</summary>
    public bool AreExpected => _expected;

    /// <summary>A request is on its way.</summary>
    public void Expect() => _expected = true;

    /// <summary>Its answer is waited for from now on.</summary>
    public void BeginWait() => _waiting = ++_waits;

    /// <summary>It has been answered, or never will be.</summary>
    public void EndWait() => (_waiting, _expected) = (0, false);

    /// <summary>Takes one that has come.</summary>
    /// <returns><c>false</c>: nobody asked for it.</returns>
    public bool Take()
    {
        if (_seen == _asked) return false;
        _seen++;
        return true;
    }

    /// <summary>A look from the other thread; one that finds a sign wanted counts it as asked for.</summary>
    public Sign Look()
    {
        var waiting = _waiting;
        if (waiting == 0) return Sign.Unneeded;
        if (waiting == _wait && _asked > _seen) return Sign.Overdue;
        (_wait, _asked) = (waiting, _asked + 1);
        return Sign.Wanted;
    }
}
