namespace Bench.Workloads;

/// <summary>
/// What this process has made for itself and for those that it starts, such as a server: made for the first who asks, ended by the last. Processes that it
/// starts find the place by a variable of their environment.
/// </summary>
internal sealed class SharedProvision(string variable)
{
    private readonly Lock _changing = new();
    private int _users;
    private IDisposable? _made;
    private volatile string? _place;

    /// <summary>Where it is, of this process or of the one that started it; <c>null</c> where nobody has made it.</summary>
    public string? Place => _place ??= Environment.GetEnvironmentVariable(variable);

    /// <summary>Makes it, for the first who asks.</summary>
    /// <param name="isInherited">
    /// Whether what the process that started this one has made does. It does where that one waits for the end of this; of any other it may be gone at once.
    /// </param>
    /// <param name="make">Its place, and what ends it.</param>
    /// <returns>The last one to dispose it ends it; <c>null</c> where it is another process's.</returns>
    /// <exception cref="ProvisionException">It cannot be made.</exception>
    public IDisposable? Provide(bool isInherited, Func<(string Place, IDisposable Made)> make)
    {
        lock (_changing)
        {
            if (_users == 0)
            {
                if (isInherited && Environment.GetEnvironmentVariable(variable) is not null) return null;
                (var place, _made) = make();
                Environment.SetEnvironmentVariable(variable, place);
                _place = place;
            }
            _users++;
            return new User(this);
        }
    }

    private void Leave()
    {
        lock (_changing)
        {
            if (--_users > 0) return;
            Environment.SetEnvironmentVariable(variable, null);
            _place = null;
            _made!.Dispose();
            _made = null;
        }
    }

    /// <summary>One of those who need it.</summary>
    private sealed class User(SharedProvision shared) : IDisposable
    {
        private bool _hasLeft;

        public void Dispose()
        {
            if (_hasLeft) return;
            _hasLeft = true;
            shared.Leave();
        }
    }
}
