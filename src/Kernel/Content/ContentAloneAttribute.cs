namespace NaraVard.Kernel.Content;

/// <summary>
/// Says that what a page or an endpoint answers somebody who isn't signed in depends on the published content, the address and the day, and on nothing else. Then the
/// answer is kept and given to all who ask, until something is published. What shows anything that people write, count or agree to must not be marked.
/// </summary>
/// <param name="parameters">The parameters of the address that the answer depends on. With any other, nothing is kept.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContentAloneAttribute(params string[] parameters) : Attribute
{
    /// <summary>Any parameter: for what refuses those it doesn't know.</summary>
    public const string Any = "*";

    /// <summary>The parameters that the answer depends on.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>Whether the asker chooses the form of the answer by the header Accept.</summary>
    public bool IsNegotiated { get; init; }

    /// <summary>Whether all of the names are known.</summary>
    public bool Knows(IEnumerable<string> names) => Parameters.Contains(Any) || names.All(Parameters.Contains);
}
