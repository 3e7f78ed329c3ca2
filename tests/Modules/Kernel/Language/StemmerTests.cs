using System.Diagnostics;
using NaraVard.Kernel.Language;

namespace NaraVard.Tests.Kernel.Language;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("kontakten", "kontak")]
    [InlineData("kontakternas", "kontak")]
    [InlineData("jaktkarlarnas", "jaktkarl")]
    [InlineData("friskt", "frisk")]
    [InlineData("arbetslöst", "arbetslös")]
    [InlineData("rådlös", "rådlös")]
    [InlineData("is", "is")]
    public void An_inflected_word_becomes_its_stem(string word, string stem) => Assert.Equal(stem, SwedishStemmer.Stem(word));

    [Fact]
    public async Task Every_word_of_the_content_gets_the_stem_that_libstemmer_gives_it()
    {
        var words = WordsOfTheContent();

        var stems = await StemwordsAsync(words);

        var wrong = words.Zip(stems).Where(pair => SwedishStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {SwedishStemmer.Stem(pair.First)}, ska vara {pair.Second}").ToList();
        Assert.True(words.Count > 5000, $"Bara {words.Count} ord hittades i innehållet");
        Assert.Empty(wrong);
    }

    private static List<string> WordsOfTheContent() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Site.Root, "content"), "*", SearchOption.AllDirectories)
            .SelectMany(file => Word.In(File.ReadAllText(file).Normalize())).Select(word => word.Form).Distinct(),
    ];

    private static async Task<string[]> StemwordsAsync(List<string> words)
    {
        var folder = Directory.CreateTempSubdirectory("naravard-stems");
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "words"), Path.Combine(folder.FullName, "stems"));
            await File.WriteAllLinesAsync(from, words);
            using var stemwords = Start("-l", "swedish", "-c", "UTF_8", "-i", from, "-o", to);
            await stemwords.WaitForExitAsync();
            return await File.ReadAllLinesAsync(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start("stemwords", arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            const string Missing = "Programmet stemwords saknas. Installera libstemmer-tools för att jämföra med libstemmer.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            throw new InvalidOperationException(Missing);
        }
    }
}
