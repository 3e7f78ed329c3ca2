namespace NaraVard.Tests.Benchmarks;

/// <summary>Something that is measured. A new one is a file of its own and a line in Program.cs.</summary>
internal interface IMeasurement
{
    /// <summary>The word that chooses it: <c>./bench filer</c>.</summary>
    string Name { get; }

    /// <summary>What it is, for the heading.</summary>
    string Title { get; }

    IAsyncEnumerable<Figure> RunAsync(Lab lab);
}
