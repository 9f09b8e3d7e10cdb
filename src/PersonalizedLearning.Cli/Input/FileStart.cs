using System.Buffers;
using System.Text;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The name of a file and how it begins, by which its format is known.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="start">Its first bytes.</param>
internal sealed class FileStart(string path, byte[] start)
{
    /// <summary>How far into a file its format is looked for.</summary>
    private const int Length = 4096;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\r\n/>");

    private string? text;

    private string Text => text ??= Decoded(start);

    /// <summary>Reads how a file begins. What can be read only once, such as a pipe, has no beginning to be looked at.</summary>
    public static FileStart Of(string path) => InputFiles.Read(path, stream =>
    {
        var bytes = new byte[Length];
        return new FileStart(path, bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
    });

    /// <summary>As <see cref="Of"/>, but a file that is empty, missing or a pipe is left alone.</summary>
    public static FileStart OfIfFile(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } ? Of(path) : new FileStart(path, []);

    /// <summary>Whether the name of the file ends so, in whatever case.</summary>
    public bool IsNamed(string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text stands near the beginning.</summary>
    public bool Holds(string part) => Text.Contains(part, StringComparison.Ordinal);

    /// <summary>The local name of the root, where the file is XML; null for all others.</summary>
    public string? XmlRoot()
    {
        var rest = Text.AsSpan().TrimStart();
        while (rest.StartsWith("<?") || rest.StartsWith("<!--"))
        {
            var end = rest.IndexOf(rest[1] == '?' ? "?>" : "-->");
            if (end < 0)
            {
                return null;
            }

            rest = rest[(rest[end..].IndexOf('>') + end + 1)..].TrimStart();
        }

        if (!rest.StartsWith("<"))
        {
            return null;
        }

        var length = rest[1..].IndexOfAny(EndsOfNames);
        var name = length < 0 ? rest[1..] : rest.Slice(1, length);
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
