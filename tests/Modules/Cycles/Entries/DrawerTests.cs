using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Entries;
using NaraVard.Kernel;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class DrawerTests(DrawerTests.Own own) : IClassFixture<DrawerTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task The_database_holds_no_words_of_a_drawer()
    {
        var word = Unique.Word();
        var anna = await Site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, $"Åskmoln {word}.");
        await (await anna.SubmitAsync(entry, ("Text", $"Åskmoln {word} på väg."))).GoesToAsync();

        Assert.False(await Site.KeepsAsync(word));
        Assert.Contains($"Åskmoln {word} på väg.", (await anna.OpenAsync("/mitt")).Said());
    }

    [Fact]
    public async Task Sharing_moves_the_words_out_of_the_drawer_and_taking_back_moves_them_in()
    {
        var word = Unique.Word();
        var anna = await Site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, word);

        Assert.Equal(("", 1), await StoredAsync(entry));
        await anna.ShareAsync(entry);
        Assert.Equal((word, 0), await StoredAsync(entry));
        await (await anna.SubmitAsync($"{entry}/dela#TakeBack")).GoesToAsync();
        Assert.Equal(("", 1), await StoredAsync(entry));
        await (await anna.SubmitAsync($"{entry}/ta-bort")).GoesToAsync();

        Assert.Equal(0, (await StoredAsync(entry)).Sealed);
    }

    [Fact]
    public async Task A_row_moved_to_another_author_or_entry_opens_for_nobody()
    {
        var (anna, kalle) = (await Site.SignedInAsync("medarbetare"), await Site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var word = Unique.Word();
        var (hers, his) = (IdOf(await anna.WriteAsync(cycle, word)), IdOf(await kalle.WriteAsync(cycle, "Kalles egen.")));
        await ExecuteAsync($"DELETE FROM drawer_texts WHERE \"EntryId\" = {his}");

        await ExecuteAsync($"UPDATE drawer_texts SET \"EntryId\" = {his}, \"AuthorId\" = (SELECT \"AuthorId\" FROM cycle_entries WHERE \"Id\" = {his}) WHERE \"EntryId\" = {hers}");
        var (foreign, moved) = ((await kalle.OpenAsync("/mitt")).Said(), (await anna.OpenAsync(cycle)).Said());
        using var shared = await kalle.SubmitAsync($"{cycle}/anteckningar/{his}/dela#Share");

        Assert.DoesNotContain(word, foreign);
        Assert.DoesNotContain(word, moved);
        Assert.Contains(DrawerTexts.Unreadable, foreign);
        Assert.Contains(DrawerTexts.Unreadable, moved);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, shared.StatusCode);
    }

    [Fact]
    public async Task Only_the_author_opens_a_text_whoever_else_asks_for_it()
    {
        var anna = await Site.SignedInAsync("medarbetare");
        var entry = IdOf(await anna.WriteAsync(await anna.StartCycleAsync(), Unique.Word()));
        var other = new Person(Guid.NewGuid(), "Administratör", [new Membership("DEMO", Role.Administrator)]);

        var opened = await Site.AskAsync(services => services.GetRequiredService<DrawerTexts>().OpenAsync(other, [entry], default));

        Assert.Empty(opened);
    }

    /// <summary>As the texts lay before, as they lie when the server was killed before the wiping, and both at once.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Old_plain_texts_are_sealed_at_the_start_wherever_an_earlier_start_was_killed(int alreadySealed)
    {
        var anna = await Site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        string[] words = [Unique.Word(), Unique.Word()];
        foreach (var (word, i) in words.Select((word, i) => (word, i)))
        {
            var entry = IdOf(await anna.WriteAsync(cycle, word));
            await ExecuteAsync($"UPDATE cycle_entries SET \"Text\" = {word} WHERE \"Id\" = {entry}");
            if (i < alreadySealed)
            {
                await ExecuteAsync($"UPDATE cycle_entries SET \"Text\" = ' ' WHERE \"Id\" = {entry}");
            }
            else
            {
                await ExecuteAsync($"DELETE FROM drawer_texts WHERE \"EntryId\" = {entry}");
            }
        }

        await SealAsync();
        await SealAsync();

        var mine = (await anna.OpenAsync("/mitt")).Said();
        Assert.All(words, word => Assert.Contains(word, mine));
        Assert.Equal(0, await CountAsync("SELECT count(*) AS \"Value\" FROM cycle_entries WHERE \"Sharing\" = 'Own' AND \"Text\" <> ''"));
        foreach (var word in words)
        {
            Assert.False(await Site.KeepsAsync(word));
        }
    }

    [Fact]
    public async Task A_page_of_the_drawer_is_opened_by_one_question_to_the_database()
    {
        using var listening = CapturedLog.Of(Site);
        var anna = await listening.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        for (var i = 0; i < 5; i++)
        {
            await anna.WriteAsync(cycle, $"Iakttagelse {i}.");
        }

        listening.Log.All.Clear();
        await anna.OpenAsync("/mitt");

        // SQLite's provider quotes every name, PostgreSQL's only those that need it.
        Assert.Single(listening.Log.All, line => line.Contains("Executed DbCommand", StringComparison.Ordinal) && line.Replace("\"", "", StringComparison.Ordinal).Contains("FROM drawer_texts", StringComparison.Ordinal));
    }

    private static Guid IdOf(string entry) => Guid.Parse(entry.Split('/')[^1]);

    private async Task<(string? Text, int Sealed)> StoredAsync(string entry)
    {
        var id = IdOf(entry);
        var text = await Site.AskAsync(services => services.GetRequiredService<Store>().Database.SqlQuery<string>($"SELECT \"Text\" AS \"Value\" FROM cycle_entries WHERE \"Id\" = {id}").SingleOrDefaultAsync());
        var rows = await Site.AskAsync(services => services.GetRequiredService<Store>().Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM drawer_texts WHERE \"EntryId\" = {id}").SingleAsync());
        return (text, rows);
    }

    private Task<int> CountAsync(string sql) => Site.AskAsync(services => services.GetRequiredService<Store>().Database.SqlQueryRaw<int>(sql).SingleAsync());

    private Task<int> ExecuteAsync(FormattableString sql) => Site.AskAsync(services => services.GetRequiredService<Store>().Database.ExecuteSqlAsync(sql));

    private Task<bool> SealAsync() => Site.AskAsync(async services =>
    {
        await services.GetRequiredService<SealDrawers>().RunAsync(default);
        return true;
    });

    /// <summary>Its files are read to the last byte, so nobody else writes there.</summary>
    public sealed class Own : OwnSite;
}
