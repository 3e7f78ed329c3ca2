using System.Reflection;

namespace NaraVard.Tests.Host.Failures;

/// <summary>Which database a failure is tried on.</summary>
[Flags]
internal enum On
{
    Sqlite = 1,
    Postgres = 2,
    Both = Sqlite | Postgres,
}

/// <summary>A failure that a test makes. It has a row for each database in docs/reliability.md.</summary>
/// <param name="name">What fails, as the table says it.</param>
/// <param name="on">Where it is tried.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FailureAttribute(string name, On on) : Attribute
{
    public string Name => name;

    public On On => on;

    /// <summary>All that are tried.</summary>
    public static IEnumerable<FailureAttribute> All =>
        typeof(FailureAttribute).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttribute<FailureAttribute>()).OfType<FailureAttribute>();
}
