using System.Diagnostics;
using System.Globalization;
using System.Text;
using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Ranking;
using NaraVard.Tests.Benchmarks.Search;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>How fast the index is built, asked and brought up to date, with a thousand texts and with a hundred times as many.</summary>
internal sealed class SearchSpeed : IMeasurement
{
    private const int Few = 1_000;
    private const int Questions = 1_000;

    private static int Many => int.Parse(Environment.GetEnvironmentVariable("NARAVARD_SOK_ANTAL") ?? "100000", CultureInfo.InvariantCulture);

    public string Name => "sokfart";

    public string Title => $"Sökning: fart med {Few} och {Many} texter, frågor på två ord med filter att välja bland";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        var real = PublishedLibrary.Read(Lab.Content);
        var made = new MadeLibrary(real);
        var questions = made.Questions(Questions);
        await using var few = await Sized.MakeAsync(real, made, Few, lab.Folder("sok"));
        yield return new Figure($"Bygga, {Few} texter", few.Built, "texter/s");
        await few.AskAsync(questions);
        var (fewMiddle, fewSlow) = await few.AskAsync(questions);
        await using var many = await Sized.MakeAsync(real, made, Many, lab.Folder("sok"));
        yield return new Figure($"Bygga, {Many} texter", many.Built, "texter/s").Than(new Figure("", few.Built, "texter/s"), $"{Few} texter");
        yield return new Figure("Indexets storlek", many.IndexMegabytes, "MB").Than(new Figure("", many.TextMegabytes, "MB"), "texternas");
        var (coldMiddle, coldSlow) = await many.AskAsync(questions);
        yield return new Figure($"Fråga, {Many} texter, första gången, median", coldMiddle, "ms");
        yield return new Figure($"Fråga, {Many} texter, första gången, p95", coldSlow, "ms");
        var (middle, slow) = await many.AskAsync(questions);
        yield return new Figure($"Nya frågor, {Many} texter, när allt är inläst, p95", (await many.AskAsync(made.Questions(Questions))).Slow, "ms");
        yield return new Figure($"Fråga, {Many} texter, median", middle, "ms").Than(new Figure("", fewMiddle, "ms"), $"{Few} texter");
        yield return new Figure($"Fråga, {Many} texter, p95", slow, "ms").Than(new Figure("", fewSlow, "ms"), $"{Few} texter");
        yield return new Figure($"Fråga, {Many} texter, p95", slow, "ms").Than(new Figure("", await many.PlainAsync(questions), "ms"), "FTS5 utan språk och filter");
        var (suggestMiddle, suggestSlow) = await many.SuggestAsync(questions);
        yield return new Figure($"Förslag, {Many} texter, median", suggestMiddle, "ms");
        yield return new Figure($"Förslag, {Many} texter, p95", suggestSlow, "ms").Than(new Figure("", (await few.SuggestAsync(questions)).Slow, "ms"), $"{Few} texter");
        yield return new Figure($"En ändring hittas, {Many} texter", await many.ChangeAsync(made), "ms").Than(new Figure("", await few.ChangeAsync(made), "ms"), $"{Few} texter");
        yield return new Figure($"Öppna färdigt index, {Many} texter", await many.OpenAsync(), "s");
        yield return new Figure("Minne", Lab.Memory(Environment.ProcessId, "VmRSS"), "MB");
    }

    private sealed class Sized : IAsyncDisposable
    {
        private readonly string _folder;
        private List<LiveItem> _items;
        private LiveSnapshot _snapshot;
        private OurEngine _engine;

        private Sized(List<LiveItem> items, string folder)
        {
            (_items, _folder) = (items, folder);
            _snapshot = new LiveSnapshot(1, null, _items);
            _engine = new OurEngine(_snapshot, SearchWeights.Tuned, folder);
        }

        public static async Task<Sized> MakeAsync(LiveSnapshot real, MadeLibrary made, int count, string folder)
        {
            var sized = new Sized([.. real.Items.Where(item => !item.Type.IsFound || item.Type.Name == "theme"), .. made.Make(0, count)], folder);
            GC.Collect();
            var began = Stopwatch.GetTimestamp();
            await sized._engine.FollowAsync(sized._snapshot);
            sized.Built = count / Stopwatch.GetElapsedTime(began).TotalSeconds;
            return sized;
        }

        /// <summary>Texts a second.</summary>
        public double Built { get; private set; }

        public double TextMegabytes => PublishedLibrary.Documents(_snapshot).Sum(document => Texts(document.Text).Sum(text => (double)Encoding.UTF8.GetByteCount(text))) / 1e6;

        public double IndexMegabytes => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;

        public Task<(double Middle, double Slow)> AskAsync(IReadOnlyList<string> questions) => TimesAsync(questions, question => _engine.AnswerAsync(question));

        /// <summary>The questions as far as they are typed: from two letters to all but the last.</summary>
        public async Task<(double Middle, double Slow)> SuggestAsync(IReadOnlyList<string> questions)
        {
            List<string> typed = [.. questions.Select((question, i) => question[..(2 + (i % Math.Max(1, question.Length - 2)))])];
            await _engine.SuggestAsync(typed[0]);
            return await TimesAsync(typed, one => _engine.SuggestAsync(one));
        }

        public async Task<double> PlainAsync(IReadOnlyList<string> questions)
        {
            using var plain = new PlainFts(_snapshot);
            return (await TimesAsync(questions, question => Task.FromResult(plain.Answer(question).Count()))).Slow;
        }

        /// <summary>From a new text until it is found, in ms.</summary>
        public async Task<double> ChangeAsync(MadeLibrary made)
        {
            List<double> times = [];
            for (var i = 0; i < Lab.Times; i++)
            {
                _items = [.. _items.Skip(1), .. made.Make(_items.Count + i, 1)];
                _snapshot = new LiveSnapshot(_snapshot.ChangedAs + 1, null, _items);
                var began = Stopwatch.GetTimestamp();
                await _engine.FollowAsync(_snapshot);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return times.Order().ElementAt(Lab.Times / 2);
        }

        /// <summary>From nothing in memory to the first answer, in seconds.</summary>
        public async Task<double> OpenAsync()
        {
            var began = Stopwatch.GetTimestamp();
            _engine = new OurEngine(_snapshot, SearchWeights.Tuned, _folder);
            await _engine.AnswerAsync("fast kontakt");
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        public ValueTask DisposeAsync() => _engine.DisposeAsync();

        private static IEnumerable<string> Texts(ItemText text) => [text.Title, text.Lead, text.Names, .. text.Passages.Select(passage => passage.Text)];

        private static async Task<(double Middle, double Slow)> TimesAsync(IReadOnlyList<string> questions, Func<string, Task> ask)
        {
            List<double> times = [];
            foreach (var question in questions)
            {
                var began = Stopwatch.GetTimestamp();
                await ask(question);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            times.Sort();
            return (times[times.Count / 2], times[times.Count * 95 / 100]);
        }
    }
}
