using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Unnamed;

/// <summary>An answer without a name has no path back to the one who gave it, in what is shown and in what is kept.</summary>
public sealed class UnnamedTests(UnnamedTests.Own own) : IClassFixture<UnnamedTests.Own>
{
    private static readonly string[] Team = ["medarbetare", "kollega", "chef", "granskare", "forvaltare", "redaktor"];

    private Site Site => own.Site;

    [Fact]
    public async Task Answers_are_shown_together_in_the_order_of_the_alphabet_when_the_question_is_closed()
    {
        var (team, question) = await AskedAsync();
        foreach (var (member, answer) in team.Zip(["Ö", "a", "Å", "B", "z", "ä"]))
        {
            Assert.DoesNotContain("as-seen", (await member.OpenAsync(question)).Body!.InnerHtml);
            await AnswerAsync(member, question, $"{answer} tycker jag.");
        }

        var waiting = (await team[1].OpenAsync(question)).Said();
        await CloseAsync(team[0], question);

        Assert.DoesNotContain("tycker jag", waiting);
        var shown = (await team[1].OpenAsync(question)).QuerySelectorAll("main .as-seen").Select(answer => answer.TextContent.Trim());
        Assert.Equal(["a tycker jag.", "B tycker jag.", "z tycker jag.", "Å tycker jag.", "ä tycker jag.", "Ö tycker jag."], shown);
    }

    [Fact]
    public async Task Too_few_answers_are_thrown_away_unread()
    {
        var word = Unique.Word();
        var (team, question) = await AskedAsync();
        for (var i = 0; i < 4; i++)
        {
            await AnswerAsync(team[i], question, $"{word} {i}");
        }

        Assert.Contains("tas de som finns bort", (await team[0].OpenAsync(question)).Said());
        await CloseAsync(team[0], question);

        Assert.Contains("har inte visats för någon", (await team[1].OpenAsync(question)).Said());
        Assert.False(await KeptAsync(word));
    }

    [Fact]
    public async Task The_page_promises_before_anyone_answers_and_says_that_one_may_answer_twice()
    {
        var (team, question) = await AskedAsync();

        var page = (await team[1].OpenAsync(question)).Said();

        Assert.All(new[] { "utan ditt namn", "minst 5 svar", "samma person svara flera gånger", "inte heller administratören" }, promise => Assert.Contains(promise, page));
        await AnswerAsync(team[1], question, "En gång.");
        await AnswerAsync(team[1], question, "En gång till.");
    }

    [Fact]
    public async Task Only_the_one_who_asked_closes_and_only_the_team_answers_or_sees_the_question()
    {
        var (team, question) = await AskedAsync();
        var outsider = await Site.SignedInAsync("administrator");

        Assert.Null((await team[1].OpenAsync(question)).QuerySelector("form[action*=Close]"));
        using var refused = await PostAsync(team[1], question, "Close", []);
        using var foreign = await PostAsync(outsider, question, "Answer", [("Answer", "Utifrån")], form: "/konto");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await outsider.StatusAsync(question));
        Assert.Equal(HttpStatusCode.NotFound, await outsider.StatusAsync(question[..question.LastIndexOf('/')]));
    }

    [Theory]
    [InlineData("", "Skriv ett svar")]
    [InlineData("Tolvan 121212-1212", "personnummer")]
    public async Task What_can_not_be_taken_comes_back_with_the_reason(string answer, string reason)
    {
        var (team, question) = await AskedAsync();

        using var refused = await team[1].SubmitAsync($"{question}#Answer", ("Answer", answer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(reason, await refused.ProblemAsync());
    }

    [Fact]
    public async Task A_team_of_fewer_than_five_can_not_be_promised_anything()
    {
        var anna = await Site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var refused = await anna.SubmitAsync($"{cycle}/utan-namn", ("Text", "Vad tycker ni?"));

        Assert.Contains("minst 5", await refused.ProblemAsync());
    }

    [Fact]
    public async Task At_most_three_questions_are_open_at_a_time()
    {
        var (team, question) = await AskedAsync();
        var list = question[..question.LastIndexOf('/')];
        await (await team[1].SubmitAsync(list, ("Text", "Två?"))).GoesToAsync();
        await (await team[1].SubmitAsync(list, ("Text", "Tre?"))).GoesToAsync();

        using var fourth = await team[1].SubmitAsync(list, ("Text", "Fyra?"));

        Assert.Contains("Högst 3", await fourth.ProblemAsync());
        await CloseAsync(team[0], question);
        await (await team[1].SubmitAsync(list, ("Text", "Fyra?"))).GoesToAsync();
    }

    [Fact]
    public async Task Several_who_answer_at_once_all_get_their_answer_in()
    {
        var (team, question) = await AskedAsync();

        await Task.WhenAll(team.Select((member, i) => AnswerAsync(member, question, $"Samtidigt {i}")));
        await CloseAsync(team[0], question);

        Assert.Equal(Team.Length, (await team[0].OpenAsync(question)).QuerySelectorAll("main .as-seen").Length);
    }

    [Fact]
    public async Task The_same_answers_are_the_same_bytes_in_whatever_order_they_come()
    {
        string[] answers = ["Öppna dörrar", "arbetsro", "Åsa", "Bättre möten"];
        List<string> kept = [];
        foreach (var order in Permutations(answers))
        {
            var (id, open) = (Guid.NewGuid(), order);
            kept.Add(await Site.AskAsync(async services =>
            {
                var store = services.GetRequiredService<Store>();
                store.Add(AnonymousAnswers.To(id, 5));
                await store.SaveChangesAsync();
                foreach (var answer in open)
                {
                    Assert.Null((await services.GetRequiredService<GiveAnonymousAnswer>().RunAsync(id, answer, default)).Problem);
                }

                return await store.Database.SqlQuery<string>($"SELECT \"Json\" AS \"Value\" FROM anonymous_answers WHERE \"QuestionId\" = {id}").SingleAsync();
            }));
        }

        Assert.Equal(24, kept.Count);
        Assert.Single(kept.Distinct());
    }

    [Fact]
    public async Task Nothing_that_is_kept_or_logged_ties_an_answer_to_the_one_who_gave_it()
    {
        using var listening = CapturedLog.Of(Site);
        await NameThemAsync();
        var (team, question) = await AskedAsync(listening.SignedInAsync);
        var words = team.Select(_ => Unique.Word()).ToList();
        listening.Log.All.Clear();

        foreach (var (member, word) in team.Zip(words).OrderByDescending(pair => pair.Second, StringComparer.Ordinal))
        {
            await AnswerAsync(member, question, $"{word} svar");
        }

        var people = await PeopleAsync();
        Assert.NotEmpty(listening.Log.All);
        Assert.DoesNotContain(listening.Log.All, line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(listening.Log.All, line => people.Any(trace => line.Contains(trace, StringComparison.OrdinalIgnoreCase)));
        await AssertNoTraceInRowsAsync(words, people);
        AssertNoTraceInFiles(words, people);
    }

    [Fact]
    public async Task Whoever_leaves_the_team_leaves_the_answers_as_they_are_and_a_question_can_still_be_closed()
    {
        var (team, question) = await AskedAsync();
        foreach (var (member, i) in team.Select((member, i) => (member, i)))
        {
            await AnswerAsync(member, question, $"Kvar {i}");
        }

        await (await team[0].SubmitAsync($"{question[..question.LastIndexOf("/utan-namn", StringComparison.Ordinal)]}/teamet#Leave")).GoesToAsync();
        await CloseAsync(team[1], question);

        Assert.Equal(Team.Length, (await team[1].OpenAsync(question)).QuerySelectorAll("main .as-seen").Length);
    }

    // Each answer lies once in the files, so no older and shorter list tells the order; and no name lies near it.
    private void AssertNoTraceInFiles(IReadOnlyList<string> words, IReadOnlyList<string> people)
    {
        const int Near = 400;
        if (!File.Exists(Path.Combine(Site.DataFolder, "naravard.db")))
        {
            return;
        }

        foreach (var word in words)
        {
            var found = Directory.EnumerateFiles(Site.DataFolder, "naravard.db*").SelectMany(file => Places(StoredBytes.Read(file), Encoding.UTF8.GetBytes(word), Near)).ToList();
            Assert.Single(found);
            Assert.DoesNotContain(people, trace => found[0].Contains(trace, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Places(byte[] bytes, byte[] wanted, int near)
    {
        for (var at = bytes.AsSpan().IndexOf(wanted); at >= 0;)
        {
            yield return Encoding.UTF8.GetString(bytes, Math.Max(0, at - near), Math.Min(bytes.Length - Math.Max(0, at - near), (2 * near) + wanted.Length));
            var next = bytes.AsSpan(at + 1).IndexOf(wanted);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private Task<bool> AssertNoTraceInRowsAsync(IReadOnlyList<string> words, IReadOnlyList<string> people) => Site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var rows = await store.Database.SqlQueryRaw<string>("SELECT \"Json\" AS \"Value\" FROM anonymous_answers").ToListAsync();
        var row = Assert.Single(rows, json => json.Contains(words[0], StringComparison.Ordinal));
        Assert.DoesNotContain(people, trace => row.Contains(trace, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(words.Order(StringComparer.Ordinal), System.Text.Json.JsonSerializer.Deserialize<List<string>>(row)!.Select(answer => answer.Split(' ')[0]));
        Assert.Equal(["Enough", "IsOpen", "Json", "QuestionId", "Version"], store.Model.FindEntityType(typeof(AnonymousAnswers))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Empty(store.Model.FindEntityType(typeof(AnonymousAnswers))!.GetForeignKeys());
        return true;
    });

    /// <summary>What would give the members of the team away: ids, mail addresses and names.</summary>
    private Task<IReadOnlyList<string>> PeopleAsync() => Site.AskAsync<IReadOnlyList<string>>(async services =>
    {
        List<string> traces = [];
        foreach (var role in Team)
        {
            var account = (await services.GetRequiredService<IPeople>().FindColleagueAsync($"{role}@demo.invalid", ["DEMO"], default))!.Value;
            var name = (await services.GetRequiredService<IPeople>().PersonAsync(account, default))!.Name;
            traces.AddRange([account.ToString(), $"{account:n}", Convert.ToHexString(account.ToByteArray()), $"{role}@demo.invalid", name]);
        }

        return traces;
    });

    // The demo's names are ordinary words; these can't stand anywhere by chance.
    private async Task NameThemAsync()
    {
        foreach (var email in Team.Select(role => $"{role}@demo.invalid"))
        {
            await Site.AskAsync(services => services.GetRequiredService<Store>().Set<Account>().Where(account => account.Email == email)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisplayName, $"Namn {Unique.Word()}")));
        }
    }

    private static IEnumerable<string[]> Permutations(string[] of) =>
        of.Length < 2 ? [of] : of.SelectMany((first, i) => Permutations([.. of[..i], .. of[(i + 1)..]]).Select(rest => (string[])[first, .. rest]));

    private async Task<bool> KeptAsync(string word) => await Site.AskAsync(async services =>
        (await services.GetRequiredService<Store>().Database.SqlQueryRaw<string>("SELECT \"Json\" AS \"Value\" FROM anonymous_answers").ToListAsync()).Exists(json => json.Contains(word, StringComparison.Ordinal)));

    private static async Task AnswerAsync(Visitor member, string question, string answer)
    {
        using var given = await member.SubmitAsync($"{question}#Answer", ("Answer", answer));
        await given.GoesToAsync();
    }

    private static async Task CloseAsync(Visitor member, string question)
    {
        using var closed = await member.SubmitAsync($"{question}#Close");
        await closed.GoesToAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string question, string handler, (string Name, string Value)[] fields, string? form = null)
    {
        var page = await visitor.OpenAsync(form ?? question);
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync($"{question}?handler={handler}", new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    private async Task<(IReadOnlyList<Visitor> Team, string Question)> AskedAsync(Func<string, Task<Visitor>>? signIn = null)
    {
        var members = new List<Visitor>();
        foreach (var role in Team)
        {
            members.Add(await (signIn ?? Site.SignedInAsync)(role));
        }

        var cycle = await members[0].StartCycleAsync();
        foreach (var role in Team.Skip(1))
        {
            await members[0].AddColleagueAsync(cycle, $"{role}@demo.invalid");
        }

        using var asked = await members[0].SubmitAsync($"{cycle}/utan-namn", ("Text", "Vad är svårast att säga högt här?"));
        return (members, await asked.GoesToAsync());
    }

    /// <summary>Its files are read to the last byte, so nobody else writes there.</summary>
    public sealed class Own : OwnSite;
}
