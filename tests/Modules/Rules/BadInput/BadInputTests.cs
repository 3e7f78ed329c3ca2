namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Whatever is sent to the site, it answers as a site does, and nothing is changed by those who may not change it.</summary>
public sealed class BadInputTests
{
    [Fact]
    public Task Every_address_takes_something_wrong_without_falling_over() => RunAsync(isWhole: false, _ => true);

    [Theory]
    [Trait("Long", "yes")]
    [InlineData("läser")]
    [InlineData("skriver A–L")]
    [InlineData("skriver M–Ö")]
    public Task Every_address_takes_everything_wrong_without_falling_over(string which) => RunAsync(isWhole: true, target => which switch
    {
        "läser" => !target.Act.Changes,
        "skriver A–L" => target.Act.Changes && target.Act.Module[0] < 'M',
        _ => target.Act.Changes && target.Act.Module[0] >= 'M',
    });

    private static async Task RunAsync(bool isWhole, Func<Target, bool> which)
    {
        await using var site = new Site { Settings = { ["Hooks:AllowedAddresses"] = "127.0.0.0/8", ["Limits:PerAddress"] = "0", ["Limits:PerAccount"] = "0" } }.OnPort();
        await site.InitializeAsync();
        var report = await new BadInputRun(site, new Chosen(isWhole, isWhole ? 240 : 3)).RunAsync(which);
        TestContext.Current.TestOutputHelper?.WriteLine($"Räknat: felaktig inmatning till {report.Endpoints} adresser, {report.Requests} anrop: {report.Answers}");

        TestContext.Current.TestOutputHelper?.WriteLine($"Tid: {report.Times}");

        Told.Nothing(report.Faults.Concat(report.Errors).Concat(report.Changed));
        Assert.True(report.Endpoints > 50);
    }
}
