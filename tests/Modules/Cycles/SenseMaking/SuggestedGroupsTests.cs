using NaraVard.Cycles.SenseMaking;

namespace NaraVard.Tests.Cycles.SenseMaking;

/// <summary>Groups suggested from sortings: the same sortings always give the same groups, each with its reason.</summary>
public sealed class SuggestedGroupsTests
{
    [Theory]
    [InlineData("1122 1122", "1+2 Båda la ihop dem. | 3+4 Båda la ihop dem.")]
    [InlineData("1122 1122 3311", "1+2 Alla tre la ihop dem. | 3+4 Alla tre la ihop dem.")]
    [InlineData("1122 1233", "3+4 Båda la ihop dem.")]
    [InlineData("1112 1112 1122 1234", "1+2 Tre av fyra la ihop dem.")]
    [InlineData("1112 1112 1112 1234", "1+2+3 De flesta la ihop dem. Varje par hölls ihop av minst tre av fyra.")]
    [InlineData("1112 1112 1112 1112", "1+2+3 Alla fyra la ihop dem.")]
    [InlineData("1200 1200", "")]
    [InlineData("1100 1100 0000", "1+2 Båda la ihop dem.")]
    [InlineData("1111", "")]
    [InlineData("1110 1101", "1+2 Båda la ihop dem.")]
    [InlineData("", "")]
    public void Entries_that_more_than_half_put_together_are_a_group(string sortings, string expected) =>
        Assert.Equal(expected, string.Join(" | ", SuggestedGroups.From(Placed(sortings), [1, 2, 3, 4]).Select(group => $"{string.Join('+', group.Numbers)} {group.Why}")));

    [Fact]
    public void A_chain_of_entries_says_that_not_all_were_held_together()
    {
        // 1–2 and 2–3 by all who sorted both, 1–3 by nobody who sorted both.
        var group = Assert.Single(SuggestedGroups.From(Placed("1100 1100 1100 0110 0110 0110 1020 1020"), [1, 2, 3, 4]), group => group.Numbers.Count > 1);

        Assert.Equal([1, 2], group.Numbers);
    }

    [Fact]
    public void Whose_sorting_comes_first_changes_nothing()
    {
        string[] sortings = ["1123", "1223", "1122", "1213", "3321"];

        var told = Permutations(sortings).Select(order => string.Join('|', SuggestedGroups.From(Placed(string.Join(' ', order)), [1, 2, 3, 4]).Select(group => string.Join('+', group.Numbers) + group.Why)));

        Assert.Single(told.Distinct());
    }

    [Fact]
    public void Shown_sortings_keep_neither_order_nor_habits()
    {
        var (one, other) = (Sorted("5577"), Sorted("1231"));

        Assert.Equal(Piles.Join([one, other]), Piles.Join([other, Sorted("2211")]));
    }

    [Fact]
    public void What_is_no_longer_there_is_in_no_group_and_no_question()
    {
        var placed = Placed("1122 1212 1122 1212");

        Assert.DoesNotContain(SuggestedGroups.From(placed, [1, 3]), group => group.Numbers.Contains(2));
        Assert.Equal([(1, 3)], SuggestedGroups.Differences(placed, [1, 3]).Select(difference => (difference.One, difference.Other)));
    }

    [Fact]
    public void Differences_are_questions_and_name_no_entry_twice()
    {
        var differences = SuggestedGroups.Differences(Placed("1122 1122 1233 1234 1234"), [1, 2, 3, 4]);

        Assert.Equal(["Tre av er skilde dem åt, två la ihop dem. Vad ser ni olika?", "Två av er skilde dem åt, tre la ihop dem. Vad ser ni olika?"], differences.Select(difference => difference.Question));
        Assert.Distinct(differences.SelectMany(difference => new[] { difference.One, difference.Other }));
    }

    private static CoPlacement Placed(string sortings) => new([.. sortings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Sorted)], 4);

    private static Piles Sorted(string piles) => Piles.From(piles.Length, piles.Select((pile, i) => (i + 1, pile - '0')).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static IEnumerable<string[]> Permutations(string[] of) =>
        of.Length < 2 ? [of] : of.SelectMany((first, i) => Permutations([.. of[..i], .. of[(i + 1)..]]).Select(rest => (string[])[first, .. rest]));
}
