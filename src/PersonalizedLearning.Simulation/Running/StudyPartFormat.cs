using System.Security.Cryptography;
using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>The file of a part: a mark, the version, the fingerprint of the study, the shard, what is done, the tally, and SHA-256 over all that. Numbers are little endian.</summary>
internal static class StudyPartFormat
{
    private const int Version = 1;

    private static ReadOnlySpan<byte> Mark => "plstudy\n"u8;

    public static void Write(Stream stream, StudyPart part)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Version);
            writer.Write(part.Fingerprint);
            writer.Write(part.Shard.Index);
            writer.Write(part.Shard.Count);
            writer.Write(part.Blocks.Size);
            writer.Write(part.IsComplete);
            writer.Write(part.Done.First);
            writer.Write(part.Done.Beyond.Count);
            foreach (var position in part.Done.Beyond)
            {
                writer.Write(position);
            }
        }

        part.Tally.Write(buffer);
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static StudyPart Read(Stream stream, Study study)
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var content = Checked(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        using var buffer = new MemoryStream(content);
        using var reader = new BinaryReader(buffer, Encoding.UTF8);
        try
        {
            return Read(reader, buffer, study);
        }
        catch (Exception problem) when (problem is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"It is not as a part of a study is written: {problem.Message}", problem);
        }
    }

    private static byte[] Checked(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark))
        {
            throw new InvalidDataException("It is no part of a study; expected a file that a study wrote for a shard or as a checkpoint.");
        }

        var rest = bytes[Mark.Length..];
        if (rest.Length >= sizeof(int) && BitConverter.ToInt32(rest) is var version && version != Version)
        {
            throw new InvalidDataException(FormattableString.Invariant($"It is written in version {version} of the format, or damaged; expected version {Version}."));
        }

        if (rest.Length < sizeof(int) + SHA256.HashSizeInBytes || !SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new InvalidDataException("It is damaged or cut off: its check sum differs.");
        }

        return rest[sizeof(int)..^SHA256.HashSizeInBytes].ToArray();
    }

    private static StudyPart Read(BinaryReader reader, MemoryStream buffer, Study study)
    {
        var (fingerprint, expected) = (reader.ReadString(), StudyFingerprint.Of(study));
        if (fingerprint != expected)
        {
            throw new InvalidDataException($"It is of another study, or of this one as it was before a change: fingerprint {fingerprint}; expected {expected}, that of '{study.Name}'.");
        }

        var shard = new StudyShard(reader.ReadInt32(), reader.ReadInt32());
        var (blocks, isComplete) = (new StudyBlocks(study.Learners, shard, reader.ReadInt32()), reader.ReadBoolean());
        var done = ReadDone(reader, blocks);
        var part = new StudyPart(fingerprint, blocks, shard, StudyTally.Read(study, buffer), done) { IsComplete = isComplete };
        return buffer.Position == buffer.Length ? part : throw new InvalidDataException("It is not as a part of a study is written: there is more after its end.");
    }

    private static BlockSet ReadDone(BinaryReader reader, StudyBlocks blocks)
    {
        var (end, done) = (blocks.EndOf(blocks.Stages - 1), new BlockSet());
        done.AddBefore(Position(-1));
        for (var (left, before) = (reader.ReadInt32(), done.First); left > 0; left--)
        {
            before = Position(before);
            done.Add(before);
        }

        return done;

        long Position(long before) => reader.ReadInt64() is var position && position > before && position <= end
            ? position
            : throw new FormatException("its blocks are out of order.");
    }
}
