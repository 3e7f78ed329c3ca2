namespace NaraVard.Kernel.Content;

/// <summary>What is wrong with a content file, and where.</summary>
/// <param name="File">The path below the content folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong, in Swedish.</param>
public sealed record ContentFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
