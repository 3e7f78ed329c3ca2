using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Passwords;

namespace NaraVard.Tests.People.Passwords;

public sealed class GuessablePasswordTests(Site site)
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Lösenord1234")]
    [InlineData("L0senord!!!!")]
    [InlineData("Sommar2026!!")]
    [InlineData("sommaren2026sommaren")]
    [InlineData("Välkommen123")]
    [InlineData("Stockholm2026")]
    [InlineData("qwertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("2026-11-26 03:30")]
    [InlineData("abcdefghijkl")]
    [InlineData("hejhejhejhejhej")]
    [InlineData("socialstyrelsen1")]
    [InlineData("NäraVård2026")]
    [InlineData("Vårdcentralen 1")]
    [InlineData("pass.word.pass.word")]
    [InlineData("AnnaSvensson1971")]
    [InlineData("1sebastianelliot1")]
    [InlineData("stjernqvist2026")]
    [InlineData("Västerbotten-Stjernqvist")]
    public void What_is_guessed_first_is_refused(string password) =>
        Assert.True(Guessable().Is(password, ["Sebastian", "Elliot", "Stjernqvist", "sebastian"]));

    [Theory]
    [InlineData("larande i vardagen")]
    [InlineData("en mening som jag minns")]
    [InlineData("korrekt häst batteri häftapparat")]
    [InlineData("tre gula bussar mot Åre")]
    [InlineData("x7Kd9!vQpz2Lm")]
    [InlineData("kwzjrtplvnhbx")]
    public void A_sentence_or_chance_is_taken(string password) => Assert.False(Guessable().Is(password, ["Sebastian", "Stjernqvist"]));

    [Fact]
    public void The_list_has_come_along_whole_and_is_small() =>
        Assert.InRange(site.Services.GetRequiredService<CommonWords>().Count, 40_000, 100_000);

    [Fact]
    public async Task Whoever_chooses_one_is_told_what_to_do_instead()
    {
        var person = await site.SignedInAsync("larandestod");

        using var answer = await person.SubmitAsync("/konto#handler=Password", ("Current", "larande i vardagen"), ("Password", "Sommar2026!!"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv hellre en mening", (await Visitor.ReadAsync(answer)).QuerySelector("#Password-error")!.TextContent);
    }

    private GuessablePassword Guessable() => site.Services.GetRequiredService<GuessablePassword>();
}
