using System.Globalization;
using System.Text;
using QRCoder;

namespace NaraVard.Kernel.Text;

/// <summary>A QR code as the path of an SVG, one unit for each square.</summary>
/// <param name="Size">The width and height, with the light border that readers need.</param>
/// <param name="Path">The dark squares.</param>
public sealed record QrCode(int Size, string Path)
{
    /// <summary>The code that a camera reads as the text.</summary>
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }
}
