using NaraVard.Kernel.Content;
using NaraVard.Web.Kept;

namespace NaraVard.Tests.Host.Kept;

/// <summary>How much is kept, and how long.</summary>
public sealed class KeptShelfTests : IDisposable
{
    private const string Tag = "\"x\"";

    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly KnownNumber Seven = new(7, IsAway: false);
    private static readonly AnswerKey Page = new("/om br ", IsOpen: false);

    private readonly KeptShelf _shelf = new();

    [Fact]
    public void Ever_new_questions_push_out_no_page_and_take_no_more_than_their_shelf()
    {
        _shelf.Put(Page, Answer(1000), 7, Today);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 2000; i++)
        {
            _shelf.Put(new AnswerKey($"/exempel?tema={i} br ", IsOpen: true), Answer(100_000), 7, Today);
        }

        Assert.NotNull(_shelf.Find(Page, Seven, Today));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 64_000_000);
    }

    [Fact]
    public void What_is_newer_or_of_another_day_is_made_anew()
    {
        _shelf.Put(Page, Answer(1000), 7, Today);

        Assert.NotNull(_shelf.Find(Page, Seven, Today));
        Assert.Null(_shelf.Find(Page, new KnownNumber(8, IsAway: false), Today));
        Assert.Null(_shelf.Find(Page, Seven, Today.AddDays(1)));
    }

    [Fact]
    public void While_the_database_is_away_yesterdays_page_is_better_than_none()
    {
        _shelf.Put(Page, Answer(1000), 7, Today);

        Assert.NotNull(_shelf.Find(Page, new KnownNumber(7, IsAway: true), Today.AddDays(1)));
    }

    public void Dispose() => _shelf.Dispose();

    private static KeptAnswer Answer(int bytes) => new([KeyValuePair.Create("ETag", new Microsoft.Extensions.Primitives.StringValues(Tag))], new byte[bytes]);
}
