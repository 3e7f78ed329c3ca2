using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Search.Index;

namespace NaraVard.Tests.Search;

/// <summary>What is answered while the index is being built anew, and so is behind what is published.</summary>
public sealed class BehindTests
{
    [Fact]
    public async Task An_answer_from_an_index_that_is_behind_is_given_once_and_not_to_those_who_ask_later()
    {
        await using var site = new Site();
        site.Services.GetRequiredService<ContentTypes>().Add(new()
        {
            Name = "test-slow",
            Folder = "slow",
            Singular = "långsamt",
            Plural = "Långsamma",
            Address = "/langsamma",
            Record = typeof(Slow),
        });
        var reader = site.Visitor().Client;
        var asked = new[] { "/api/v1/search?q=vattenklöver", "/api/v1/search/suggest?q=vattenkl", "/api/v1/search/similar?type=concepts&slug=prov-en" };

        // Who has read the file before it goes away reads on.
        Assert.NotEqual("", await reader.GetStringAsync("/api/v1/search?q=samtal+om+vatten"));
        List<string> behind = [];
        Slow.MayBeRead.Reset();
        try
        {
            await site.PublishAsync("test-slow", "en", new Slow { Title = "Det långsamma" });
            await site.PublishAsync("concept", "prov-en", new Concept { Title = "Ett", Text = "Vattenklöver gror i dammen." });
            await site.PublishAsync("concept", "prov-tva", new Concept { Title = "Två", Text = "Vattenklöver gror vid dammen." });
            File.Delete(Directory.EnumerateFiles(Path.Combine(site.DataFolder, "search"), "*.db").Single());

            foreach (var address in asked)
            {
                behind.Add(await reader.GetStringAsync(address));
            }

            Assert.False(site.Services.GetRequiredService<SearchIndex>().Rebuilding.IsCompleted);
            Assert.All(behind, answer => Assert.DoesNotContain("prov-tva", answer));
        }
        finally
        {
            Slow.MayBeRead.Set();
        }

        await site.Services.GetRequiredService<SearchIndex>().Rebuilding;
        Assert.Contains("prov-tva", await reader.GetStringAsync(asked[0]));
        Assert.NotEqual(behind[1], await reader.GetStringAsync(asked[1]));
        Assert.Contains("prov-tva", await reader.GetStringAsync(asked[2]));
    }

    /// <summary>A text that can't be read until the test says so, so that the building of an index that holds it waits.</summary>
    private sealed record Slow : ContentBody
    {
        public static ManualResetEventSlim MayBeRead { get; } = new(initialState: true);

        public override string Lead => "";

        public override IEnumerable<TextPart> Parts
        {
            get
            {
                MayBeRead.Wait();
                return [];
            }
        }
    }
}
