using SkiaSharp;

namespace NaraVard.Tests.Media;

/// <summary>What a camera wrote beside the dots is followed once and then gone, in every file that is kept.</summary>
public sealed class PhotographTests(Site site)
{
    // Which stored field stands where, row by row, when the photograph is held upright.
    [Theory]
    [InlineData(1, 0, 1, 2, 3)]
    [InlineData(2, 1, 0, 3, 2)]
    [InlineData(3, 3, 2, 1, 0)]
    [InlineData(4, 2, 3, 0, 1)]
    [InlineData(5, 0, 2, 1, 3)]
    [InlineData(6, 2, 0, 3, 1)]
    [InlineData(7, 3, 1, 2, 0)]
    [InlineData(8, 1, 3, 0, 2)]
    public async Task A_photograph_stands_upright_however_the_camera_was_held(int orientation, params int[] fields)
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.UploadAsync(Photograph.Jpeg((ushort)orientation), $"Hållen på sätt {orientation}", alt: "Fyra fält", name: "foto.jpg");

        using var shown = SKBitmap.Decode(await site.Visitor().Client.GetByteArrayAsync(await editor.AddressAsync(page)));
        var (width, height) = orientation < 5 ? (Photograph.Width, Photograph.Height) : (Photograph.Height, Photograph.Width);
        Assert.Equal((width, height), (shown.Width, shown.Height));
        Assert.Equal(
            fields.Select(field => Nearest(Photograph.Fields[field])),
            new[] { (1, 1), (3, 1), (1, 3), (3, 3) }.Select(at => Nearest(shown.GetPixel(width * at.Item1 / 4, height * at.Item2 / 4))));
    }

    [Theory]
    [InlineData("foto.jpg")]
    [InlineData("foto.png")]
    public async Task Nothing_of_owner_and_place_is_left_in_any_file_that_is_kept(string name)
    {
        var editor = await site.SignedInAsync("redaktor");
        var sent = name == "foto.png" ? Photograph.Png() : Photograph.Jpeg(3, times: 8);
        Assert.True(Photograph.HasTraces(sent));

        var page = await editor.UploadAsync(sent, $"Med spår {name}", alt: "Fyra fält", name: name);

        var kept = Directory.GetFiles(Path.Combine(site.DataFolder, "media", page.Split('/')[^1]), "*", SearchOption.AllDirectories);
        Assert.Equal(name == "foto.png" ? 1 : 3, kept.Length);
        Assert.All(kept, file => Assert.False(Photograph.HasTraces(File.ReadAllBytes(file)), file));
        Assert.False(Photograph.HasTraces(await site.Visitor().Client.GetByteArrayAsync(await editor.AddressAsync(page))));
    }

    private static int Nearest(SKColor seen) => Enumerable.Range(0, 4).MinBy(field => Math.Abs(Photograph.Fields[field].Red - seen.Red) + Math.Abs(Photograph.Fields[field].Green - seen.Green) + Math.Abs(Photograph.Fields[field].Blue - seen.Blue));
}
