using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace NaraVard.Tests.Media;

/// <summary>A photograph as a telephone stores it: four fields of colour as the sensor lay, and beside them how it was held, by whom and where.</summary>
internal static class Photograph
{
    public const string Owner = "Anna Hemlig, Storgatan 1";

    /// <summary>The colours of the four fields as they are stored, row by row.</summary>
    public static readonly SKColor[] Fields = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.White];

    public const int Width = 160;
    public const int Height = 80;

    /// <param name="orientation">1–8, as in the Exif standard.</param>
    /// <param name="times">How many times the usual size.</param>
    public static byte[] Jpeg(ushort orientation, int times = 1)
    {
        var jpeg = Encoded(SKEncodedImageFormat.Jpeg, times);
        byte[] exif = [.. "Exif\0\0"u8, .. Tiff(orientation)];
        byte[] xmp = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">{Owner}</x:xmpmeta>")];
        return [.. jpeg[..2], .. Segment(0xE1, exif), .. Segment(0xE1, xmp), .. Segment(0xFE, Encoding.UTF8.GetBytes(Owner)), .. jpeg[2..]];
    }

    /// <summary>The same as PNG, with a text and an Exif chunk.</summary>
    public static byte[] Png()
    {
        var png = Encoded(SKEncodedImageFormat.Png, times: 1);
        const int AfterHeader = 8 + 25;
        return [.. png[..AfterHeader], .. Chunk("tEXt", Encoding.UTF8.GetBytes($"Author\0{Owner}")), .. Chunk("eXIf", Tiff(1)), .. png[AfterHeader..]];
    }

    /// <summary>Whether something is left of what the camera wrote.</summary>
    public static bool HasTraces(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return new[] { Owner, "Exif", "EXIF", "eXIf", "II*\0", "xmpmeta", "XMP " }.Any(trace => text.Contains(trace, StringComparison.Ordinal));
    }

    private static byte[] Encoded(SKEncodedImageFormat format, int times)
    {
        var (width, height) = (Width * times, Height * times);
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            for (var field = 0; field < 4; field++)
            {
                using var paint = new SKPaint { Color = Fields[field] };
                canvas.DrawRect(field % 2 * width / 2, field / 2 * height / 2, width / 2, height / 2, paint);
            }
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    // Little-endian TIFF: how it was held, the owner, and a directory with a place in Karlstad.
    private static byte[] Tiff(ushort orientation)
    {
        var owner = Encoding.ASCII.GetBytes(Owner + "\0");
        const int After = 8 + 2 + (3 * 12) + 4;
        var gps = (uint)(After + owner.Length);
        var place = gps + 2 + (4 * 12) + 4;
        return
        [
            .. "II*\0"u8, .. Bytes(8u),
            .. Bytes((ushort)3), .. Entry(0x0112, 3, 1, orientation), .. Entry(0x013B, 2, (uint)owner.Length, After), .. Entry(0x8825, 4, 1, gps), .. Bytes(0u),
            .. owner,
            .. Bytes((ushort)4), .. Entry(1, 2, 2, 'N'), .. Entry(2, 5, 3, place), .. Entry(3, 2, 2, 'E'), .. Entry(4, 5, 3, place + 24), .. Bytes(0u),
            .. new uint[] { 59, 1, 22, 1, 48, 1, 13, 1, 30, 1, 15, 1 }.SelectMany(Bytes),
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value) => [.. Bytes(tag), .. Bytes(type), .. Bytes(count), .. Bytes(value)];

    private static byte[] Bytes(ushort value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Bytes(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
