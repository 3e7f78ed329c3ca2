using NaraVard.Kernel.Status;

namespace NaraVard.Web.Status;

/// <summary>One part of the page.</summary>
internal sealed record StatusPart(string Name, string? Page, IReadOnlyList<StatusLine> Lines)
{
    public int Troubles => Lines.Count(line => line.Trouble is not null);
}

/// <summary>Asks every part how it is. One that can't tell hides none of the others.</summary>
internal sealed partial class ReadStatus(IEnumerable<ITellStatus> parts, ILogger<ReadStatus> log)
{
    public async Task<IReadOnlyList<StatusPart>> RunAsync(CancellationToken ct)
    {
        List<StatusPart> told = [];
        foreach (var part in parts)
        {
            told.Add(new StatusPart(part.Name, part.Page, await TellAsync(part, ct)));
        }

        return told;
    }

    private async Task<IReadOnlyList<StatusLine>> TellAsync(ITellStatus part, CancellationToken ct)
    {
        try
        {
            return await part.TellAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, part.Name);
            return [new("Läge", "går inte att läsa av", "Skälet står i loggen.")];
        }
    }

    [LoggerMessage(LogLevel.Error, "Läget för ”{Part}” gick inte att läsa av.")]
    private partial void LogFault(Exception fault, string part);
}
