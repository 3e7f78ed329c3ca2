using System.Diagnostics;
using System.Text;
using NaraVard.Kernel.Language;

namespace NaraVard.Tests.Kernel.Language;

public sealed class StemmerTests
{
    private const string WordList = "/usr/share/dict/swedish";

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
    public Task Every_word_of_the_content_gets_the_stem_that_libstemmer_gives_it() => AssertStemsAsync(
        Words(Directory.EnumerateFiles(Path.Combine(Site.Root, "content"), "*", SearchOption.AllDirectories).Select(File.ReadAllText)), atLeast: 5_000);

    [Fact]
    public Task Every_word_of_a_swedish_word_list_gets_the_stem_that_libstemmer_gives_it()
    {
        SkipUnless(File.Exists(WordList), $"Ordlistan {WordList} saknas. Installera wswedish för att jämföra med libstemmer på den.");
        return AssertStemsAsync(Words([File.ReadAllText(WordList, Encoding.Latin1)]), atLeast: 50_000);
    }

    private static async Task AssertStemsAsync(List<string> words, int atLeast)
    {
        var stems = await StemwordsAsync(words);

        var wrong = words.Zip(stems).Where(pair => SwedishStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {SwedishStemmer.Stem(pair.First)}, ska vara {pair.Second}").ToList();
        Assert.True(words.Count > atLeast, $"Bara {words.Count} ord hittades");
        Assert.Equal(words.Count, stems.Length);
        Assert.Empty(wrong);
    }

    private static List<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(text => Word.In(text.Normalize())).Select(word => word.Form).Distinct()];

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
            SkipUnless(isHere: false, "Programmet stemwords saknas. Installera libstemmer-tools för att jämföra med libstemmer.");
            throw;
        }
    }

    // Where all is checked, nothing is passed over.
    private static void SkipUnless(bool isHere, string missing)
    {
        Assert.SkipUnless(isHere || Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.True(isHere, missing);
    }
}
