using Microsoft.Extensions.Caching.Memory;
using NaraVard.Kernel.Content;

namespace NaraVard.Web.Kept;

/// <summary>
/// The answers that this node keeps. There are as many addresses as there are pages, and no end of questions in them, so the two have a shelf each: whoever asks for
/// ever new things pushes out only what others have asked in the same way.
/// </summary>
internal sealed class KeptShelf : IDisposable
{
    public const int Largest = 1024 * 1024;

    private const long MostPages = 32 * 1024 * 1024;
    private const long MostQuestions = 16 * 1024 * 1024;

    // What the entry itself takes, about.
    private const int Around = 1024;

    // A net below all else: what should have been told of a change and wasn't is seen all the same.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MostPages });
    private readonly MemoryCache _questions = new(new MemoryCacheOptions { SizeLimit = MostQuestions });

    public KeptAnswer? Find(AnswerKey key, KnownNumber known, DateOnly day) =>
        On(key).TryGetValue(key.Text, out Entry? kept) && kept!.Number == known.Number && (known.IsAway || (kept.Day == day && Environment.TickCount64 < kept.Until)) ? kept.Answer : null;

    public void Put(AnswerKey key, KeptAnswer answer, long number, DateOnly day) => On(key).Set(
        key.Text,
        new Entry(answer, number, day, Environment.TickCount64 + (long)Longest.TotalMilliseconds),
        new MemoryCacheEntryOptions { Size = answer.Body.Length + (2 * key.Text.Length) + Around });

    public void Dispose()
    {
        _pages.Dispose();
        _questions.Dispose();
    }

    private MemoryCache On(AnswerKey key) => key.IsOpen ? _questions : _pages;

    private sealed record Entry(KeptAnswer Answer, long Number, DateOnly Day, long Until);
}
