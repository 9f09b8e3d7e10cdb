using System.IO.Compression;
using System.Text;

namespace PersonalizedLearning.Interop.Tests.Archives;

/// <summary>Zip archives made for tests.</summary>
internal static class MadeArchive
{
    /// <summary>An archive of texts by their names.</summary>
    public static byte[] Of(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An archive of one file of zeros.</summary>
    public static byte[] OfZeros(string name, int length)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = archive.CreateEntry(name).Open();
            content.Write(new byte[length]);
        }

        return bytes.ToArray();
    }

    /// <summary>The place of the directory record of the first entry.</summary>
    public static int Directory(byte[] archive) => archive.AsSpan().IndexOf((byte[])[0x50, 0x4B, 1, 2]);
}
