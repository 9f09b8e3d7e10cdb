using System.Collections.ObjectModel;
using System.IO.Compression;

namespace PersonalizedLearning.Interop;

/// <summary>The files of a zip archive. An archive is refused as a whole where any of its entries could do harm.</summary>
internal sealed class ZipFiles : PackageFiles
{
    private const int SymbolicLink = 0xA000;
    private const int TypeOfFile = 0xF000;

    private readonly ZipArchive archive;
    private readonly Stream? owned;
    private readonly SortedDictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);

    private ZipFiles(Stream stream, Stream? owned, string package, InteropReadOptions options)
        : base(package)
    {
        this.owned = owned;
        try
        {
            ZipDirectory.Check(stream, package, options);
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Add(archive.Entries);
            Budget = new PackageBudget(package, options, entries.Values.Sum(entry => Math.Min(entry.Length, options.MaxBytes)));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Refused(null, "the file is no zip archive, or is damaged", "a folder, or a zip archive", exception);
        }

        Names = [.. entries.Keys];
    }

    public override IReadOnlyList<string> Names { get; }

    /// <exception cref="InteropFormatException">There is no such file, or it is no archive.</exception>
    public static new ZipFiles Open(string path, InteropReadOptions options)
    {
        var stream = InputFile.OpenSeekable(path);
        try
        {
            return new ZipFiles(stream, stream, path, options);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <exception cref="InteropFormatException">It is no archive.</exception>
    public static new ZipFiles Open(Stream stream, InteropReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanSeek ? new ZipFiles(stream, null, "archive", options) : new ZipFiles(Copy(stream, options), null, "archive", options);
    }

    private protected override PackageBudget Budget { get; }

    private protected override Stream OpenCounted(string name, PackageBudget? budget)
    {
        var entry = entries[name];
        try
        {
            return new PackageFileStream(entry.Open(), Package, name, budget, new PackageEntrySize(entry.CompressedLength, entry.Length, entry.Crc32));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Refused(name, "the file is damaged, or packed by a method that is not known", "a file that can be unpacked", exception);
        }
    }

    public override void Dispose()
    {
        archive.Dispose();
        owned?.Dispose();
    }

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or UnauthorizedAccessException;

    // An archive is read from its end, so a stream that goes only forward is held in memory.
    private static MemoryStream Copy(Stream stream, InteropReadOptions options)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (var count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            if (bytes.Length + count > options.MaxBytes)
            {
                throw ZipDirectory.TooLarge("archive", options);
            }

            bytes.Write(chunk, 0, count);
        }

        bytes.Position = 0;
        return bytes;
    }

    private void Add(ReadOnlyCollection<ZipArchiveEntry> all)
    {
        CheckCount(all.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in all)
        {
            var isFolder = entry.FullName.EndsWith('/');
            CheckName(isFolder ? entry.FullName[..^1] : entry.FullName, names);
            if (entry.IsEncrypted)
            {
                throw Refused(entry.FullName, "the file is encrypted", "an archive without a password");
            }

            if (((entry.ExternalAttributes >> 16) & TypeOfFile) == SymbolicLink)
            {
                throw Refused(entry.FullName, "the entry is a symbolic link", "files only");
            }

            if (!isFolder)
            {
                entries.Add(entry.FullName, entry);
            }
            else if (entry.Length > 0)
            {
                throw Refused(entry.FullName, "the entry is a folder that has contents of its own", "files, and folders without contents");
            }
        }
    }
}
