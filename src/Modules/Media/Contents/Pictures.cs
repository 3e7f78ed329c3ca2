using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;
using SkiaSharp;

namespace NaraVard.Media.Contents;

/// <summary>
/// Makes a picture anew in the widths that pages need. Only its dots are kept: what a camera wrote about place and owner, and
/// whatever else was hidden in the file, is gone.
/// </summary>
internal static class Pictures
{
    private const int MostDots = 40_000_000;
    private const int Quality = 84;

    // The most that WebP has room for.
    private const int Highest = 16_383;

    public static bool IsOne(byte[] bytes) => bytes is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..]
        or [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..];

    public static Outcome<CheckedFile> Read(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info is not { Width: > 0, Height: > 0 } size)
        {
            return FileCheck.Wrong("Bilden går inte att läsa. Spara om den och försök igen.");
        }

        // Asked before a single dot is unpacked: a file of a few bytes can claim to be enormous.
        if ((long)size.Width * size.Height > MostDots)
        {
            return FileCheck.Wrong("Bilden har fler än 40 miljoner bildpunkter. Gör den mindre och försök igen.");
        }

        using var whole = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(whole.Info, whole.GetPixels()) != SKCodecResult.Success)
        {
            return FileCheck.Wrong("Bilden är inte hel. Spara om den och försök igen.");
        }

        using var upright = Turned(whole, codec.EncodedOrigin);
        if (Widths(upright.Width).Any(width => MediaPicture.HeightAt(width, upright.Width, upright.Height) > Highest))
        {
            return FileCheck.Wrong("Bilden är för hög för sin bredd. Beskär den, eller dela upp den i flera bilder.");
        }

        return new CheckedFile(MediaKind.Picture, [.. Widths(upright.Width).Select(width => Made(upright, width))]);
    }

    // The largest first.
    private static IEnumerable<int> Widths(int width) =>
        MediaPicture.Widths.Where(narrower => narrower < width).Append(Math.Min(width, MediaPicture.Widths[^1])).Distinct().OrderDescending();

    private static (string Name, byte[] Bytes) Made(SKBitmap whole, int width)
    {
        var height = MediaPicture.HeightAt(width, whole.Width, whole.Height);
        using var made = whole.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var packed = made.Encode(SKEncodedImageFormat.Webp, Quality);
        return ($"{width}x{height}.webp", packed.ToArray());
    }

    // Cameras store a picture as the sensor lay and note how it was held.
    private static SKBitmap Turned(SKBitmap whole, SKEncodedOrigin origin)
    {
        var isOnItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = isOnItsSide ? (whole.Height, whole.Width) : (whole.Width, whole.Height);
        var upright = new SKBitmap(new SKImageInfo(w, h, SKColorType.Rgba8888, SKAlphaType.Premul));
        try
        {
            Turn(whole, origin, upright);
            return upright;
        }
        catch
        {
            upright.Dispose();
            throw;
        }
    }

    private static void Turn(SKBitmap whole, SKEncodedOrigin origin, SKBitmap upright)
    {
        var (w, h) = (upright.Width, upright.Height);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        canvas.DrawBitmap(whole, 0, 0, SKSamplingOptions.Default);
        canvas.Flush();
    }
}
