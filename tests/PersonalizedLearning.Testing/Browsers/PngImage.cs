using System.Buffers.Binary;
using System.IO.Compression;

namespace PersonalizedLearning.Testing.Browsers;

/// <summary>A picture decoded from PNG: 8 bits a channel, RGB with or without alpha, not interlaced, as browsers write it.</summary>
public sealed class PngImage
{
    private readonly byte[] pixels;
    private readonly int channels;

    private PngImage(int width, int height, int channels, byte[] pixels)
    {
        (Width, Height, this.channels, this.pixels) = (width, height, channels, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The colour of a pixel as <c>#rrggbb</c>.</summary>
    public string this[int x, int y] => $"#{Convert.ToHexStringLower(pixels.AsSpan(((y * Width) + x) * channels, 3))}";

    public static PngImage Decode(byte[] file)
    {
        using var data = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    channels = (content[8], content[9], content[12]) switch { (8, 2, 0) => 3, (8, 6, 0) => 4, _ => throw new NotSupportedException("Not a PNG of a browser.") };
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
            }

            at += length + 12;
        }

        data.Position = 0;
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        return new PngImage(width, height, channels, Unfilter(inflated, width * channels, height, channels));
    }

    /// <summary>How many different colours there are.</summary>
    public int CountColours()
    {
        var colours = new HashSet<int>();
        for (var at = 0; at < pixels.Length; at += channels)
        {
            colours.Add((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]);
        }

        return colours.Count;
    }

    private static byte[] Unfilter(Stream source, int stride, int height, int channels)
    {
        var result = new byte[stride * height];
        var above = new byte[stride];
        var row = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = source.ReadByte();
            source.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                var left = x < channels ? 0 : row[x - channels];
                var corner = x < channels ? 0 : above[x - channels];
                row[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above[x], 3 => (left + above[x]) / 2, _ => Paeth(left, above[x], corner) });
            }

            row.CopyTo(result, y * stride);
            row.CopyTo(above, 0);
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
