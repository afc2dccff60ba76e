using System.Collections.Immutable;

namespace Architecture.Tests;

/// <summary>What the tests of the arrows see, and the two things they do not.</summary>
public sealed class SightTests
{
    private static readonly IReadOnlySet<Use> uses = Uses.In(typeof(SightTests).Assembly);

    public static TheoryData<string> Seen =>
    [
        nameof(InLambda), nameof(InTypeof), nameof(InGenericType), nameof(InGenericCall), nameof(InPattern), nameof(InCast), nameof(InAsyncMethod),
        nameof(InIterator), nameof(InLocal), nameof(InAttribute),
    ];

    public static TheoryData<string> Unseen => [nameof(InCatchClause), nameof(InEmptyCollection)];

    [Theory]
    [MemberData(nameof(Seen))]
    public void What_is_used_in_a_method_only_is_seen(string used) => Assert.Contains(UseOf(used), uses);

    /// <summary>
    /// An exception that is caught and not looked at, and what a collection could hold that is passed on empty: who throws the one and who takes the other is
    /// seen. Where this fails, ArchUnitNET has learned to see it, and the test goes.
    /// </summary>
    [Theory]
    [MemberData(nameof(Unseen))]
    public void What_has_no_code_of_its_own_is_not_seen(string used) => Assert.DoesNotContain(UseOf(used), uses);

    private static Use UseOf(string used) => new(typeof(UsesInBodiesOnly).FullName!, $"{typeof(UsesInBodiesOnly).Namespace}.{used}");
}

internal sealed class InLambda;

internal sealed class InTypeof;

internal sealed class InGenericType;

internal sealed class InGenericCall;

internal sealed class InPattern;

internal enum InCast
{
    None,
}

internal sealed class InAsyncMethod;

internal sealed class InIterator;

internal interface InLocal
{
    void Go();
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class InAttribute : Attribute;

internal sealed class InCatchClause : Exception;

internal sealed class InEmptyCollection;

internal sealed record Takes(ImmutableArray<InEmptyCollection> Values);

internal static class UsesInBodiesOnly
{
    public static int Lambda() => Enumerable.Repeat(0, 3).Select(_ => new InLambda()).Count();

    public static string Typeof() => typeof(InTypeof).Name;

    public static object GenericType() => new List<InGenericType>();

    public static int GenericCall(IEnumerable<object> values) => values.OfType<InGenericCall>().Count();

    public static bool Pattern(object value) => value is InPattern;

    public static string Cast(object value) => ((InCast)value).ToString();

    public static async Task<string?> Async()
    {
        await Task.Yield();
        return new InAsyncMethod().ToString();
    }

    public static IEnumerable<object> Iterator()
    {
        yield return new InIterator();
    }

    public static void Local(object value)
    {
        var local = value as InLocal;
        local?.Go();
    }

    [InAttribute]
    public static void Catch(Action action)
    {
        try
        {
            action();
        }
        catch (InCatchClause)
        {
            action();
        }
    }

    public static object Empty() => new Takes([]);
}
