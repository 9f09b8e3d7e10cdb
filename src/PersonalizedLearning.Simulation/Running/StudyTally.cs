using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PersonalizedLearning.Simulation;

/// <summary>Everything that a study adds up over learners, in whole numbers: the same for any order of adding, so for any number of threads and shards.</summary>
/// <remarks>It takes as much memory as its study has cells, groups, steps, competencies and measures, whatever the number of learners. After an exception from adding it holds nothing that can be used. Not thread safe.</remarks>
internal sealed class StudyTally
{
    /// <summary>The most learners that a tally takes.</summary>
    public const long MostLearners = uint.MaxValue;

    private const int FormatVersion = 1;
    private const int HeaderBytes = 36;

    private readonly StudyTallyShape shape;
    private readonly GroupTally[][] groups;
    private readonly PairTally[] pairs;
    private readonly long?[] values;

    public StudyTally(Study study)
        : this(new StudyTallyShape(study))
    {
    }

    private StudyTally(StudyTallyShape shape)
    {
        this.shape = shape;
        groups = [.. Enumerable.Range(0, shape.Groups.Count).Select(shape.NewGroups)];
        pairs = new PairTally[shape.Pairs.All.Count * shape.Measures.Count];
        values = new long?[shape.Groups.Count * shape.Measures.Count];
    }

    private static ReadOnlySpan<byte> Mark => "PLTALLY\n"u8;

    /// <summary>How many learners were added.</summary>
    public long Learners { get; private set; }

    internal StudyTallyShape Shape => shape;

    /// <summary>An empty tally of the same study, made faster than from the study.</summary>
    public StudyTally NewEmpty() => new(shape);

    /// <summary>Adds one learner.</summary>
    /// <param name="traces">What he did in each cell of the study, in its order.</param>
    /// <exception cref="ArgumentException">There are more or fewer traces than cells, or one is of another shape.</exception>
    /// <exception cref="InvalidOperationException">A measure or a mastery is outside its range, or there are too many learners.</exception>
    public void Add(ReadOnlySpan<LearnerTrace> traces)
    {
        RequireTraces(traces);
        CountLearners(1);
        for (var condition = 0; condition < traces.Length; condition++)
        {
            var trace = traces[condition];
            Measure(trace, ValuesOf(condition));
            groups[condition][trace.Group].Add(trace, ValuesOf(condition));
        }

        AddPairs();
    }

    /// <summary>Adds what another tally of the same study has.</summary>
    /// <exception cref="ArgumentException">It is of another study.</exception>
    /// <exception cref="InvalidOperationException">There are too many learners.</exception>
    public void Add(StudyTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (shape.Fingerprint != other.shape.Fingerprint)
        {
            throw new ArgumentException($"The tally is of study '{other.shape.Study.Name}' ({other.shape.Fingerprint}); expected one of '{shape.Study.Name}' ({shape.Fingerprint}).", nameof(other));
        }

        CountLearners(other.Learners);
        for (var condition = 0; condition < groups.Length; condition++)
        {
            for (var group = 0; group < groups[condition].Length; group++)
            {
                groups[condition][group].Add(other.groups[condition][group]);
            }
        }

        for (var position = 0; position < pairs.Length; position++)
        {
            pairs[position].Add(other.pairs[position]);
        }
    }

    /// <summary>Forgets all learners, so that it can be used anew.</summary>
    public void Clear()
    {
        Learners = 0;
        Array.ForEach(groups, parts => Array.ForEach(parts, part => part.Clear()));
        Array.Clear(pairs);
    }

    /// <summary>The largest standard error that a measure has in any cell; infinite where one has it of fewer than two learners.</summary>
    /// <exception cref="ArgumentException">The study has no such measure.</exception>
    public double StandardErrorOf(string measure)
    {
        var position = shape.Measures.ToList().FindIndex(item => item.Name == measure);
        if (position < 0)
        {
            throw new ArgumentException($"The study '{shape.Study.Name}' has no measure '{measure}'; expected one of {string.Join(", ", shape.Measures.Select(item => item.Name))}.", nameof(measure));
        }

        return Enumerable.Range(0, groups.Length).Select(condition => StandardErrorOf(condition, position)).DefaultIfEmpty(double.PositiveInfinity).Max();
    }

    /// <summary>Writes all numbers: a mark, the version, the fingerprint of the study, the length of the content, the content, and its SHA-256.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new TallyWriter();
        writer.Write(Learners);
        foreach (var group in groups.SelectMany(condition => condition))
        {
            group.Write(writer);
        }

        foreach (ref readonly var pair in pairs.AsSpan())
        {
            pair.Write(writer);
        }

        Span<byte> header = stackalloc byte[HeaderBytes];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], FormatVersion);
        Convert.FromHexString(shape.Fingerprint).CopyTo(header[12..]);
        BinaryPrimitives.WriteInt64LittleEndian(header[28..], writer.Written.Length);
        stream.Write(header);
        stream.Write(writer.Written);
        stream.Write(SHA256.HashData(writer.Written));
    }

    /// <summary>Reads what <see cref="Write"/> wrote for the same study, and nothing behind it.</summary>
    /// <exception cref="InvalidDataException">It is something else, damaged, or of another study.</exception>
    public static StudyTally Read(Study study, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var tally = new StudyTally(study);
        var reader = new TallyReader(tally.ReadContent(stream));
        tally.Learners = reader.ReadCount();
        foreach (var group in tally.groups.SelectMany(condition => condition))
        {
            group.Read(reader);
        }

        foreach (ref var pair in tally.pairs.AsSpan())
        {
            pair = PairTally.Read(reader);
        }

        Hold(reader.IsAtEnd, "more numbers than its study has", "no more");
        return tally;
    }

    /// <summary>Makes the result.</summary>
    /// <param name="learners">How many learners of each population were followed.</param>
    public StudyResult ToResult(long learners) => new StudyTallyResult(this, learners).ToResult();

    /// <summary>What was added up in one cell over all groups.</summary>
    internal GroupTally AllOf(int condition) => Sum(groups[condition]);

    internal ReadOnlySpan<GroupTally> GroupsOf(int condition) => groups[condition];

    internal ref readonly PairTally PairOf(int pair, int measure) => ref pairs[(pair * shape.Measures.Count) + measure];

    private GroupTally Sum(GroupTally[] parts)
    {
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var sum = new GroupTally(shape.Measures.Count, parts[0].Mastery.Length - 1, shape.Study.Graph.Count);
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    private Span<long?> ValuesOf(int condition) => values.AsSpan(condition * shape.Measures.Count, shape.Measures.Count);

    private void Measure(LearnerTrace trace, Span<long?> destination)
    {
        for (var measure = 0; measure < destination.Length; measure++)
        {
            destination[measure] = shape.Measures[measure].StepsOf(trace);
        }
    }

    private void AddPairs()
    {
        for (var pair = 0; pair < shape.Pairs.All.Count; pair++)
        {
            var (condition, baseline) = shape.Pairs.All[pair];
            var ones = ValuesOf(condition);
            var others = ValuesOf(baseline);
            for (var measure = 0; measure < ones.Length; measure++)
            {
                if (ones[measure] is { } left && others[measure] is { } right)
                {
                    pairs[(pair * ones.Length) + measure].Add(left, right);
                }
            }
        }
    }

    private void CountLearners(long more)
    {
        Learners += more;
        if (Learners > MostLearners)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The study '{shape.Study.Name}' has {Learners} learners; expected {MostLearners} at the most."));
        }
    }

    private byte[] ReadContent(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        Hold(stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes && header.StartsWith(Mark), "something else", "a tally");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        Hold(version == FormatVersion, FormattableString.Invariant($"version {version}"), FormattableString.Invariant($"version {FormatVersion}"));
        var fingerprint = Convert.ToHexStringLower(header[12..28]);
        Hold(fingerprint == shape.Fingerprint, $"numbers of another study ({fingerprint})", $"those of '{shape.Study.Name}' ({shape.Fingerprint})");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[28..]);
        var content = ReadUpTo(stream, length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hold(stream.ReadAtLeast(hash, hash.Length, throwOnEndOfStream: false) == hash.Length, "its end before that of its content", "all of it");
        Hold(hash.SequenceEqual(SHA256.HashData(content)), "content that does not fit its checksum", "what was written");
        return content;
    }

    // What is said to be there may be a lie: no more is reserved than has come.
    private static byte[] ReadUpTo(Stream stream, long length)
    {
        Hold(length is >= 0 and <= int.MaxValue / 2, FormattableString.Invariant($"a length of {length} bytes"), "a number that a file may have");
        using var content = new MemoryStream();
        var piece = new byte[Math.Min(length, 1 << 16)];
        while (content.Length < length && stream.Read(piece, 0, (int)Math.Min(piece.Length, length - content.Length)) is var read and > 0)
        {
            content.Write(piece, 0, read);
        }

        Hold(content.Length == length, "its end before that of its content", "all of it");
        return content.ToArray();
    }

    private static void Hold(bool condition, string found, string expected)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The tally has {found}; expected {expected}.");
        }
    }

    private void RequireTraces(ReadOnlySpan<LearnerTrace> traces)
    {
        if (traces.Length != groups.Length)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {traces.Length} traces; expected one for each of the {groups.Length} cells."), nameof(traces));
        }

        for (var condition = 0; condition < traces.Length; condition++)
        {
            var (trace, parts) = (traces[condition], groups[condition]);
            if (trace.Budget != parts[0].Mastery.Length - 1 || trace.FinalMastery.Length != parts[0].Exposure.Length || trace.Group < 0 || trace.Group >= parts.Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The trace of cell {condition} has {trace.Budget} steps, {trace.FinalMastery.Length} competencies and group {trace.Group}; expected {parts[0].Mastery.Length - 1}, {parts[0].Exposure.Length} and a group below {parts.Length}."),
                    nameof(traces));
            }
        }
    }

    private double StandardErrorOf(int condition, int measure)
    {
        var moments = default(ExactMoments);
        foreach (var group in groups[condition])
        {
            moments.Add(group.Measures[measure]);
        }

        return moments.Count > 1 ? moments.StandardError : double.PositiveInfinity;
    }
}
