using System.Globalization;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class PersonalIdentityGuardTests
{
    private static readonly string Folder = Path.Combine(Site.Root, "tests/Modules/Kernel/Text");

    /// <summary>Texts with each number between « and ».</summary>
    public static TheoryData<string> Identities => Cases("identities.txt");

    /// <summary>Texts with what only looks like one.</summary>
    public static TheoryData<string> Others => Cases("not-identities.txt");

    [Theory, MemberData(nameof(Identities))]
    public void A_number_is_found_where_it_stands_however_it_is_written(string text)
    {
        var written = text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var marked = PersonalIdentityGuard.Mark(written);

        Assert.Equal(text, string.Concat(marked.Select(part => part.IsIdentity ? $"«{part.Text}»" : part.Text)));
    }

    [Theory, MemberData(nameof(Others))]
    public void What_only_looks_like_a_number_passes(string text)
    {
        Assert.Equal([new MarkedText(text, IsIdentity: false)], PersonalIdentityGuard.Mark(text));
        Assert.Null(PersonalIdentityGuard.Check("Text", $"Vi skrev {text}, och sedan inget mer."));
    }

    [Fact]
    public void There_are_at_least_two_hundred_cases_of_either_kind()
    {
        Assert.InRange(Identities.Count, 200, int.MaxValue);
        Assert.InRange(Others.Count, 200, int.MaxValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_holds_no_number(string? text) => Assert.Empty(PersonalIdentityGuard.FindAll(text));

    [Theory]
    [InlineData("640101-9887", PersonalIdentityKind.PersonalNumber)]
    [InlineData("701063-2391", PersonalIdentityKind.CoordinationNumber)] // the example in Skatteverket's SKV 704
    [InlineData("19810829M071", PersonalIdentityKind.ReserveNumber)]
    public void It_is_told_what_sort_it_is(string text, PersonalIdentityKind kind) =>
        Assert.Equal(kind, Assert.Single(PersonalIdentityGuard.FindAll(text)).Kind);

    [Fact]
    public void Somebody_born_on_29_February_is_caught_with_and_without_century()
    {
        var rest = "980" + CheckDigit("000229980");

        Assert.True(PersonalIdentityGuard.IsIn($"000229-{rest}"));
        Assert.True(PersonalIdentityGuard.IsIn($"20000229-{rest}"));
        Assert.False(PersonalIdentityGuard.IsIn($"19000229-{rest}"));
    }

    [Fact]
    public void The_author_is_told_each_number_and_that_the_text_is_kept()
    {
        var problem = Assert.IsType<Problem.Invalid>(PersonalIdentityGuard.Check("Text", "Anna 811228-9874 och Bo 19121212-1212 kom."));

        Assert.Equal("Text", problem.Field);
        Assert.Contains("811228-9874, 19121212-1212", problem.Message);
        Assert.Contains("kvar", problem.Message);
    }

    [Theory]
    [InlineData("811228-987 ")]
    [InlineData("1981-08-29 M07 ")]
    [InlineData("99 19 81 00 ")]
    [InlineData("&#5")]
    [InlineData("&")]
    public void A_long_text_made_to_be_slow_is_read_in_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(PersonalIdentityGuard.IsIn(text));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static TheoryData<string> Cases(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static string CheckDigit(string nine)
    {
        var sum = nine.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
