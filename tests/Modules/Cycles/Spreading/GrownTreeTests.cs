using NaraVard.Cycles.Spreading;

namespace NaraVard.Tests.Cycles.Spreading;

/// <summary>When a number of teams may be told, and that what is told doesn't give away those left when some of them agree.</summary>
public sealed class GrownTreeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    // A letter for each team in the order they began: "." isn't shown, "s" was shown from its start, "l" agreed long after all had begun.
    [Theory]
    [InlineData("", null)]
    [InlineData("....", null)]
    [InlineData(".....", 5)]
    [InlineData("sssss", null)]
    [InlineData("sssss....", null)]
    [InlineData("sssss.....", 10)]
    [InlineData("....l", 5)]
    [InlineData("lllll", 5)]
    [InlineData("....sssssssssssssss", null)]
    [InlineData(".....ssssssssssssssss", 20)]
    [InlineData("llllllllll", 10)]
    [InlineData(".........", 5)]
    public void A_number_is_told_in_steps_from_five_that_are_not_shown(string teams, int? told) => Assert.Equal(told, AtLeast(teams));

    [Fact]
    public void Nobodys_agreeing_changes_what_is_told()
    {
        foreach (var teams in Enumerable.Range(0, 1 << 9).Select(bits => string.Concat(Enumerable.Range(0, 9).Select(bit => (bits >> bit & 1) == 1 ? 's' : '.'))))
        {
            for (var i = 0; i < teams.Length; i++)
            {
                Assert.Equal(AtLeast(teams), AtLeast(teams[i] == '.' ? $"{teams[..i]}l{teams[(i + 1)..]}" : teams));
            }
        }
    }

    [Fact]
    public void What_is_told_never_says_that_fewer_than_five_are_not_shown()
    {
        // Whoever sees the number rise the moment a team begins knows how many there are; then at least five of them aren't shown.
        foreach (var teams in Enumerable.Range(0, 1 << 12).Select(bits => string.Concat(Enumerable.Range(0, 12).Select(bit => (bits >> bit & 1) == 1 ? 's' : '.'))))
        {
            for (var began = 1; began <= teams.Length; began++)
            {
                if (AtLeast(teams[..began]) != AtLeast(teams[..(began - 1)]))
                {
                    Assert.True(teams[..began].Count(team => team == '.') >= 5, teams[..began]);
                }
            }
        }
    }

    private static int? AtLeast(string teams) => GrownTree.AtLeast(teams.Select((team, i) => (Start.AddDays(i), team switch
    {
        's' => Start.AddDays(i),
        'l' => Start.AddYears(1),
        _ => (DateTimeOffset?)null,
    })));
}
