using Microsoft.Extensions.DependencyInjection;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;

namespace NaraVard.Tests.Library.Examples;

/// <summary>An example in parts that a team can answer to.</summary>
public sealed class ExamplePartsTests(Site site)
{
    [Fact]
    public async Task A_published_example_is_divided_as_its_page_reads()
    {
        var parts = await site.AskAsync(services => services.GetRequiredService<IExampleParts>().OfAsync("administrativa-antipiloter", default));

        Assert.Equal([ExamplePart.Done, ExamplePart.MadePossible, ExamplePart.MadePossible, ExamplePart.MadePossible], parts.Select(part => part.Section));
        Assert.Equal("Ett uttryckligt beslut från ledningen.", parts[1].Text);
        Assert.All(parts, part => Assert.Matches("^[0-9a-f]{16}$", part.Key));
    }

    [Fact]
    public async Task An_example_that_is_not_there_has_no_parts() =>
        Assert.Empty(await site.AskAsync(services => services.GetRequiredService<IExampleParts>().OfAsync("finns-inte", default)));

    [Fact]
    public void A_part_is_the_same_as_long_as_its_words_are()
    {
        var before = Parts("- Ett beslut.\n- Tid i schemat.");

        var after = Parts("Nytt:\n\n- Tid, i SCHEMAT\n- Något helt annat.");

        Assert.Equal(before[1].Key, after[0].Key);
        Assert.NotEqual(before[0].Key, after[1].Key);
    }

    [Fact]
    public void The_same_words_in_the_other_section_are_another_part() =>
        Assert.Distinct(new Divided().Of(new GoodExample { Done = "- Ett beslut.", MadePossible = "- Ett beslut." }).Select(part => part.Key));

    [Fact]
    public void Parts_are_bounded_in_number_and_length()
    {
        var parts = Parts(string.Join('\n', Enumerable.Range(0, 100).Select(i => $"- {i} {new string('å', 2000)}")));

        Assert.Equal(ExamplePart.Most, parts.Count);
        Assert.All(parts, part => Assert.Equal(ExamplePart.Longest, part.Text.Length));
    }

    [Fact]
    public void The_same_point_made_twice_is_one_part() => Assert.Single(Parts("- Ett beslut.\n- Ett beslut"));

    private static IReadOnlyList<ExamplePart> Parts(string possible) => new Divided().Of(new GoodExample { MadePossible = possible });
}
