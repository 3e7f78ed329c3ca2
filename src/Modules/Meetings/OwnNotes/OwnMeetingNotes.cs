using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.OwnNotes;

/// <summary>
/// What somebody writes for themselves before a meeting. Sealed as the drawers are, under a purpose that holds the author and the meeting: neither the one who
/// leads nor what reads the database past this class meets any words. Nothing else touches the table.
/// </summary>
internal sealed class OwnMeetingNotes(Store store, OpenMeeting open, IDataProtectionProvider protection)
{
    public const int LongestText = 10_000;

    /// <summary>What stands in place of notes that no key of ours opens.</summary>
    public const string Unreadable = "Dina anteckningar går inte att öppna. Säg till administratören. De ligger kvar.";

    private static readonly Problem.Conflict Overtaken = new("Du har skrivit här från ett annat fönster samtidigt. Din text står kvar nedan. Spara igen om det är den som ska gälla.");

    private static readonly Problem.Conflict StandsThere = new("Samma svar står redan bland dina anteckningar.");

    /// <summary>One's own notes for a meeting, or "".</summary>
    public async Task<(string Text, int Version)> ReadAsync(Person author, Guid meeting, CancellationToken ct) =>
        await store.Set<Row>().AsNoTracking().SingleOrDefaultAsync(row => row.AuthorId == author.Id && row.MeetingId == meeting, ct) is { } row
            ? (Opened(row), row.Version)
            : ("", 0);

    /// <summary>Whether somebody has notes for a meeting.</summary>
    public Task<bool> AnyAsync(Person author, Guid meeting, CancellationToken ct) => store.Set<Row>().AnyAsync(row => row.AuthorId == author.Id && row.MeetingId == meeting, ct);

    /// <summary>Replaces one's own notes; nothing written takes them away.</summary>
    /// <param name="author">Somebody who may read the agenda.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="text">What is to stand there.</param>
    /// <param name="seen">The version that was on the page, 0 when there was none.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> WriteAsync(Person author, Guid meeting, string text, int seen, CancellationToken ct)
    {
        if (await open.ForGuestAsync(author, meeting, ct) is null)
        {
            return new Problem.NotFound();
        }

        var words = text.ReplaceLineEndings("\n").Trim();
        if (words.Length > LongestText)
        {
            return new Problem.Invalid("Text", $"Anteckningarna får vara högst 10 000 tecken. De är {words.Length}.");
        }

        if (PersonalIdentityGuard.Check("Text", words) is { } problem)
        {
            return problem;
        }

        var row = await store.Set<Row>().SingleOrDefaultAsync(r => r.AuthorId == author.Id && r.MeetingId == meeting, ct);
        if ((row?.Version ?? 0) != seen)
        {
            return Overtaken;
        }

        Put(row, author, meeting, words);
        return await store.SaveAsync(meeting, Overtaken, ct);
    }

    /// <summary>
    /// Adds an answer below what stands in the notes, with its question above it, to what the caller is about to save. When the author writes there in the same
    /// moment the save comes second, and may be made again.
    /// </summary>
    /// <returns>The meeting, or a conflict when the same answer to the same question stands there already.</returns>
    public async Task<Outcome<Guid>> AppendAsync(Person author, Guid meeting, string question, string answer, CancellationToken ct)
    {
        if (await open.ForGuestAsync(author, meeting, ct) is null)
        {
            return new Problem.NotFound();
        }

        var block = $"{question.ReplaceLineEndings(" ").Trim()}\n{answer.ReplaceLineEndings("\n").Trim()}";
        if (PersonalIdentityGuard.Check("Text", block) is { } problem)
        {
            return problem;
        }

        var row = await store.Set<Row>().SingleOrDefaultAsync(r => r.AuthorId == author.Id && r.MeetingId == meeting, ct);
        var before = row is null ? "" : TryOpen(row);
        if (before is null)
        {
            // Writing below what can't be opened would be writing over it.
            return new Problem.Invalid("Text", Unreadable);
        }

        if ($"\n\n{before}\n\n".Contains($"\n\n{block}\n\n", StringComparison.Ordinal))
        {
            return StandsThere;
        }

        var words = before == "" ? block : $"{before}\n\n{block}";
        if (words.Length > LongestText)
        {
            return new Problem.Invalid("Text", $"Dina anteckningar inför mötet rymmer 10 000 tecken, och det skulle bli {words.Length}. Korta svaret, eller anteckningarna.");
        }

        Put(row, author, meeting, words);
        return meeting;
    }

    /// <summary>All that somebody has written before meetings, for their own eyes.</summary>
    public async IAsyncEnumerable<(Guid Meeting, string Text)> AllAsync(Guid author)
    {
        await foreach (var row in store.Set<Row>().AsNoTracking().Where(row => row.AuthorId == author).OrderBy(row => row.MeetingId).AsAsyncEnumerable())
        {
            yield return (row.MeetingId, Opened(row));
        }
    }

    public Task EraseAsync(Guid author, CancellationToken ct) => store.Set<Row>().Where(row => row.AuthorId == author).ExecuteDeleteAsync(ct);

    private void Put(Row? row, Person author, Guid meeting, string words)
    {
        if (words == "")
        {
            store.Set<Row>().RemoveRange(row is null ? [] : [row]);
            return;
        }

        row ??= store.Add(new Row { MeetingId = meeting, AuthorId = author.Id, Version = 1 }).Entity;
        row.Sealed = Protector(author.Id, meeting).Protect(Encoding.UTF8.GetBytes(words));
    }

    private string Opened(Row row) => TryOpen(row) ?? Unreadable;

    private string? TryOpen(Row row)
    {
        try
        {
            return Encoding.UTF8.GetString(Protector(row.AuthorId, row.MeetingId).Unprotect(row.Sealed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Guid author, Guid meeting) => protection.CreateProtector("NaraVard.MeetingNotes", author.ToString(), meeting.ToString());

    public static void Map(ModelBuilder model) => model.Entity<Row>(row =>
    {
        row.ToTable("meeting_own_notes");
        row.HasKey(r => new { r.MeetingId, r.AuthorId });
        row.HasOne<LeadershipMeeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => r.AuthorId);
    });

    private sealed class Row : IVersioned
    {
        public required Guid MeetingId { get; init; }

        public required Guid AuthorId { get; init; }

        public byte[] Sealed { get; set; } = [];

        public int Version { get; set; }
    }
}
