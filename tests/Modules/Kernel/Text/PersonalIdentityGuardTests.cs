using NaraVard.Kernel;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class PersonalIdentityGuardTests
{
    // 811228-9874 is the example in Skatteverket's SKV 704, 701063-2391 its coordination number; 121212-1212 is a well-known test number.
    [Theory]
    [InlineData("811228-9874")]
    [InlineData("1981-12-28-9874")]
    [InlineData("1981-12-28 9874")]
    [InlineData("81 12 28 9874")]
    [InlineData("19 81 12 28 9874")]
    [InlineData("81.12.28-9874")]
    [InlineData("81/12/28 9874")]
    [InlineData("811228-987 4")]
    [InlineData("811228: 9874")]
    [InlineData("811228 (9874)")]
    [InlineData("811228 -- 9874")]
    [InlineData("8112\u200b28-9874")]
    [InlineData("811228\u00ad9874")]
    [InlineData("811228\\-9874")]
    [InlineData("811228**-**9874")]
    [InlineData("811228&#45;9874")]
    [InlineData("٨١١٢٢٨-٩٨٧٤")]
    [InlineData("８１１２２８－９８７４")]
    [InlineData("rum 12 811228-9874")]
    [InlineData("8112289874")]
    [InlineData("19811228-9874")]
    [InlineData("198112289874")]
    [InlineData("811228 9874")]
    [InlineData("811228 - 9874")]
    [InlineData("811228–9874")]
    [InlineData("811228—9874")]
    [InlineData("811228−9874")]
    [InlineData("811228\u20119874")]
    [InlineData("811228\u20109874")]
    [InlineData("811228\u00a09874")]
    [InlineData("811228\n9874")]
    [InlineData("121212+1212")]
    [InlineData("19121212-1212")]
    [InlineData("701063-2391")]
    [InlineData("7010632391")]
    [InlineData("197010632391")]
    public void A_number_is_found_however_it_is_written(string number)
    {
        Assert.NotNull(PersonalIdentityGuard.Find(number));
        Assert.NotNull(PersonalIdentityGuard.Find($"Patienten ({number}), som kom i går."));
        Assert.NotNull(PersonalIdentityGuard.Find($"nr:{number}är"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Det gick bra i dag.")]
    [InlineData("811228-9873")] // the last digit doesn't fit
    [InlineData("811328-9874")] // no month 13
    [InlineData("810230-9875")] // no 30 February
    [InlineData("811292-9874")] // no day 32, in a coordination number either
    [InlineData("070-123 45 67")]
    [InlineData("0701234567")]
    [InlineData("08-123 456 78")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("2026-11-23")]
    [InlineData("20261123")]
    [InlineData("2026-11-23 14.05")]
    [InlineData("202611231405")]
    [InlineData("212000-0142")] // an organisation number: its third digit is at least 2, so no month fits
    [InlineData("556036-0793")]
    [InlineData("1234567890123456")]
    [InlineData("98112289874")] // eleven digits
    [InlineData("1 234 567 kronor")]
    [InlineData("![En bild](/media/01a2152a-96b6-7192-93a5-8a90dd2f6f9f/ab6408233234cdef/1200x600.webp)")] // the product made the address
    public void What_only_looks_like_a_number_passes(string? text) => Assert.Null(PersonalIdentityGuard.Find(text));

    [Fact]
    public void Somebody_born_on_29_February_is_caught_with_and_without_century()
    {
        Assert.NotNull(PersonalIdentityGuard.Find("000229-" + Rest("000229")));
        Assert.NotNull(PersonalIdentityGuard.Find("20000229-" + Rest("000229")));
        Assert.Null(PersonalIdentityGuard.Find("19000229-" + Rest("000229")));
    }

    [Fact]
    public void The_author_is_told_where_the_number_stands_and_that_the_text_is_kept()
    {
        var problem = Assert.IsType<Problem.Invalid>(PersonalIdentityGuard.Check("Text", "Anna 811228-9874 kom."));

        Assert.Equal("Text", problem.Field);
        Assert.Contains("811228-9874", problem.Message);
        Assert.Contains("kvar", problem.Message);
    }

    [Fact]
    public void A_long_text_of_digits_is_read_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("811228-987 ", 100_000));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(PersonalIdentityGuard.Find(text));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    // The serial number 123 and the Luhn digit that goes with it.
    private static string Rest(string date)
    {
        var sum = (date + "123").Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return $"123{(10 - sum % 10) % 10}";
    }
}
