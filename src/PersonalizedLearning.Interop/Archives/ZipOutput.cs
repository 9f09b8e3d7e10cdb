using System.IO.Compression;

namespace PersonalizedLearning.Interop;

/// <summary>Writes zip archives whose bytes follow from the files alone: entries in the order given, all of one time.</summary>
internal static class ZipOutput
{
    // The first time that the format can state.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes an archive, whole or not at all.</summary>
    public static void Write(Stream stream, IEnumerable<PackageFile> files)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                entry.ExternalAttributes = 0;
                using var content = entry.Open();
                content.Write(file.Content.AsSpan());
            }
        }

        bytes.Position = 0;
        bytes.CopyTo(stream);
    }
}
