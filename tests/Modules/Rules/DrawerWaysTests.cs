using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Rules;

/// <summary>A manager, an editor and an administrator of the author's own team each try every way we could think of to read a drawer, and get not a byte of it.</summary>
public sealed class DrawerWaysTests(DrawerWaysTests.Drawers drawers) : IClassFixture<DrawerWaysTests.Drawers>
{
    private static readonly string[] Roles = ["chef", "redaktor", "administrator"];

    public static TheoryData<string, string> Ways() => [.. DrawerWays.All.Keys.SelectMany(way => Roles.Select(role => (role, way)))];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nobody_reads_what_lies_in_anothers_drawer_by(string role, string way)
    {
        var snoop = drawers.Of(role);
        var before = drawers.Log.All.Count;

        var answers = 0;
        await foreach (var answer in DrawerWays.All[way](snoop))
        {
            using (answer)
            {
                answers++;
                await AssertNothingAsync(answer);
            }
        }

        Assert.NotEqual(0, answers);
        Assert.DoesNotContain(drawers.Log.All.Skip(before), line => line.Contains(drawers.Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void There_are_at_least_twenty_ways() => Assert.InRange(DrawerWays.All.Count, 20, int.MaxValue);

    [Fact]
    public async Task The_author_still_reads_all_of_it()
    {
        var mine = (await drawers.Author.OpenAsync("/mitt")).Said();
        var everything = mine + (await drawers.Author.OpenAsync("/mitt?sida=2")).Said();

        Assert.Equal(drawers.Texts, everything.Split(drawers.Secret).Length - 1);
    }

    private async Task AssertNothingAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        var said = $"{answer.Headers}{answer.Content.Headers}{answer.TrailingHeaders}{answer.RequestMessage?.RequestUri}";
        Assert.DoesNotContain(drawers.Secret, said, StringComparison.OrdinalIgnoreCase);
        foreach (var part in Unpacked(body))
        {
            Assert.DoesNotContain(drawers.Secret, Encoding.UTF8.GetString(part), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<byte[]> Unpacked(byte[] body)
    {
        yield return body;
        if (!body.AsSpan().StartsWith("PK"u8))
        {
            yield break;
        }

        using var archive = new ZipArchive(new MemoryStream(body));
        foreach (var file in archive.Entries)
        {
            using var stream = file.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            yield return memory.ToArray();
        }
    }

    /// <summary>A drawer with all that can lie in one: a note, a prediction, the outcome of it, an answer, and what was shared with everyone and taken back.</summary>
    public sealed class Drawers : IAsyncLifetime
    {
        private readonly Site _site = new();
        private readonly Dictionary<string, Snoop> _snoops = [];
        private ListenedSite _listened = null!;

        public string Secret { get; } = $"hemlis{Unique.Word()}";

        /// <summary>How many times the secret stands on the author's own page.</summary>
        public int Texts => 6;

        public Visitor Author { get; private set; } = null!;

        internal CapturedLog Log => _listened.Log;

        internal Snoop Of(string role) => _snoops[role];

        public async ValueTask InitializeAsync()
        {
            await _site.InitializeAsync();
            _listened = CapturedLog.Of(_site);
            Author = await _listened.SignedInAsync("medarbetare");
            var id = await _site.AskAsync(services => services.GetRequiredService<IPeople>().FindColleagueAsync("medarbetare@demo.invalid", ["DEMO"], default));
            var (shared, closed) = (await Author.StartCycleAsync("Tillsammans"), await Author.StartCycleAsync("Ensam"));
            foreach (var role in Roles)
            {
                await Author.AddColleagueAsync(shared, $"{role}@demo.invalid");
            }

            var entries = new List<string> { await Author.WriteAsync(closed, $"Min {Snoop.Beside} {Secret}") };
            entries.AddRange(await FillAsync(shared));
            await Author.StepAsync(shared, CyclePhase.Change);
            await (await Author.SubmitAsync($"{shared}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Vi är klara."))).GoesToAsync();
            foreach (var role in Roles)
            {
                _snoops[role] = await SnoopAsync(role, id.ToString()!, shared, closed, entries);
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listened.Dispose();
            await _site.DisposeAsync();
        }

        private async Task<IReadOnlyList<string>> FillAsync(string cycle)
        {
            var prediction = await Author.WriteAsync(cycle, $"Jag tror {Snoop.Beside} {Secret}", "Prediction");
            var outcome = await Author.WriteAsync(cycle, $"Det blev {Snoop.Beside} {Secret}", query: $"?forutsagelse={prediction.Split('/')[^1]}");
            var answer = await Author.WriteAsync(cycle, $"Mitt svar {Snoop.Beside} {Secret}", query: "?fraga=team-l1");
            var open = await Author.WriteAsync(cycle, $"Tog tillbaka {Snoop.Beside} {Secret}");
            for (var step = 0; step < 4; step++)
            {
                await Author.ShareAsync(open);
            }

            await (await Author.SubmitAsync($"{open}/dela#TakeBack")).GoesToAsync();
            return [prediction, outcome, answer, open];
        }

        private async Task<Snoop> SnoopAsync(string role, string author, string shared, string closed, IReadOnlyList<string> entries)
        {
            var visitor = await _listened.SignedInAsync(role);
            var own = await visitor.StartCycleAsync("Min egen");
            return new Snoop(_listened, visitor, role)
            {
                Author = author,
                Cycle = shared,
                Closed = closed,
                Own = own,
                OwnEntry = await visitor.WriteAsync(own, "Mitt eget."),
                Entries = entries,
            };
        }
    }
}
