using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>Which lines of the audit trail to show; what is null doesn't matter. Stands in the address, so that it can be shared.</summary>
internal sealed record EventFilter(string? Type, string? Slug, ContentAct? Act, Guid? By, bool ByNobody, DateOnly? From, DateOnly? To)
{
    /// <summary>The word in addresses for what no account did.</summary>
    public const string Nobody = "fil";

    /// <summary>The word in addresses for pictures and files.</summary>
    public const string Media = "media";

    /// <summary>Reads what stands in an address; what makes no sense there doesn't matter.</summary>
    public static EventFilter Read(ContentTypes types, EventQuery query) => new(
        query.Typ == Media ? IMediaShelf.EventType : types.FromAddress(query.Typ)?.Name,
        string.IsNullOrWhiteSpace(query.Adress) ? null : query.Adress.Trim(),
        ContentActs.All.Cast<ContentAct?>().FirstOrDefault(act => act!.Value.Word() == query.Handling),
        Guid.TryParse(query.Vem, out var by) ? by : null,
        query.Vem == Nobody,
        Day(query.Fran),
        Day(query.Till));

    public bool IsAny => this == new EventFilter(null, null, null, null, false, null, null);

    public IQueryable<ContentEvent> Of(Store store)
    {
        var lines = store.Set<ContentEvent>().AsNoTracking();
        lines = Type is { } type ? lines.Where(line => line.Type == type) : lines;
        lines = Slug is { } slug ? lines.Where(line => line.Slug == slug) : lines;
        lines = Act is { } act ? lines.Where(line => line.Act == act) : lines;
        lines = By is { } by ? lines.Where(line => line.By == by) : ByNobody ? lines.Where(line => line.By == null) : lines;
        lines = From is { } first && SwedishTime.At(first, TimeOnly.MinValue) is var from ? lines.Where(line => line.At >= from) : lines;
        return To is { } last && SwedishTime.At(last.AddDays(1), TimeOnly.MinValue) is var to ? lines.Where(line => line.At < to) : lines;
    }

    // The edges of the calendar have no instant in UTC.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is > 1900 and < 2200 ? day : null;
}

/// <summary>The filter as it stands in an address.</summary>
internal sealed record EventQuery(string? Typ, string? Adress, string? Handling, string? Vem, string? Fran, string? Till)
{
    /// <summary>The same filter in another address.</summary>
    public string In(string path)
    {
        var filled = new Dictionary<string, string?> { ["typ"] = Typ, ["adress"] = Adress, ["handling"] = Handling, ["vem"] = Vem, ["fran"] = Fran, ["till"] = Till }
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value));
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(path, filled);
    }
}
