using System.Text.RegularExpressions;

namespace NaraVard.Web.Shell;

/// <summary>
/// Where the font of running text lies. Its name has a hash in it, so it is read from the stylesheet: a page that asks for the font in its head asks for the same address
/// as its styles do a moment later, and it is fetched once.
/// </summary>
internal sealed partial class TextFont
{
    private const string Folder = "_content/Theme/dist";

    public TextFont(IWebHostEnvironment host)
    {
        using var styles = new StreamReader(host.WebRootFileProvider.GetFileInfo($"{Folder}/theme.css").CreateReadStream());
        Address = $"/{Folder}/{InStyles().Match(styles.ReadToEnd()).Groups["file"].Value}";
    }

    public string Address { get; }

    [GeneratedRegex(@"url\(""?\./(?<file>fonts/source-sans-3-latin-wght-normal[^"")]*)")]
    private static partial Regex InStyles();
}
