namespace PersonalizedLearning.Simulation;

/// <summary>What was added up over some of the learners of a study: a shard, whole or on its way. Parts are merged by <see cref="StudyRunner.Merge"/>.</summary>
/// <remarks>It holds whole numbers only, so that merging parts in any order gives the bits of an unbroken run. Not thread safe while a run fills it.</remarks>
public sealed class StudyPart
{
    internal StudyPart(Study study, StudyShard shard, int? blockSize)
        : this(StudyFingerprint.Of(study), new StudyBlocks(study.Learners, shard, blockSize), shard, new StudyTally(study))
    {
    }

    internal StudyPart(string fingerprint, StudyBlocks blocks, StudyShard shard, StudyTally tally) =>
        (Fingerprint, Blocks, Shard, Tally) = (fingerprint, blocks, shard, tally);

    internal StudyPart(string fingerprint, StudyBlocks blocks, StudyShard shard, StudyTally tally, BlockSet done)
        : this(fingerprint, blocks, shard, tally)
    {
        Done = done;
        Learners = blocks.LearnersBefore(done.First) + done.Beyond.Sum(position => blocks[position].To - blocks[position].From);
    }

    /// <summary>Gets the fingerprint of the study (<see cref="StudyFingerprint"/>).</summary>
    public string Fingerprint { get; }

    /// <summary>Gets which shard of the study it is.</summary>
    public StudyShard Shard { get; }

    /// <summary>Gets how many learners of each population it has.</summary>
    public long Learners { get; internal set; }

    /// <summary>Gets whether it has all learners of the shard.</summary>
    public bool IsComplete { get; internal set; }

    internal StudyBlocks Blocks { get; }

    internal BlockSet Done { get; } = new();

    internal StudyTally Tally { get; }

    /// <summary>Reads a part that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">Where from; it is read to its end.</param>
    /// <param name="study">The study.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDataException">It is something else, of another version, damaged, cut off, or of another study.</exception>
    public static StudyPart Read(Stream stream, Study study)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(study);
        return StudyPartFormat.Read(stream, study);
    }

    /// <summary>Writes it: the fingerprint of the study, which learners are done, all numbers, and a check sum.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StudyPartFormat.Write(stream, this);
    }

    internal void Add(long position, StudyTally tally)
    {
        Tally.Add(tally);
        Done.Add(position);
        var (from, to) = Blocks[position];
        Learners += to - from;
    }
}
