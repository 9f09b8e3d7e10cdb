using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Right and wrong answers, packed: a sequence for each competency and learner, a byte for each answer.</summary>
/// <remarks>
/// Where items were said they take four bytes more for each answer, and times eight.
/// Competencies, learners and items are known by index, in the order in which they first appeared. Sequences are numbered so that those of one competency lie
/// together; within one, answers keep the order of the rows. Immutable and thread safe.
/// </remarks>
public sealed class ResponseLog
{
    private readonly byte[] answers;
    private readonly int[] starts;
    private readonly int[] learnerOf;
    private readonly int[] firstSequence;
    private readonly CompetencyId[] competencies;
    private readonly LearnerId[] learners;
    private readonly ResponseDetails details;

    internal ResponseLog(
        byte[] answers, int[] starts, int[] learnerOf, int[] firstSequence, CompetencyId[] competencies, LearnerId[] learners, ResponseDetails details)
    {
        this.answers = answers;
        this.starts = starts;
        this.learnerOf = learnerOf;
        this.firstSequence = firstSequence;
        this.competencies = competencies;
        this.learners = learners;
        this.details = details;
    }

    /// <summary>Gets the number of answers.</summary>
    public int Count => answers.Length;

    /// <summary>Gets the number of sequences: pairs of a competency and a learner.</summary>
    public int SequenceCount => learnerOf.Length;

    /// <summary>Gets the competencies, by index.</summary>
    public IReadOnlyList<CompetencyId> Competencies => Array.AsReadOnly(competencies);

    /// <summary>Gets the learners, by index.</summary>
    public IReadOnlyList<LearnerId> Learners => Array.AsReadOnly(learners);

    /// <summary>Gets the items, by index; none where no answer says which item it is to.</summary>
    public IReadOnlyList<string> Items => Array.AsReadOnly(details.Items);

    /// <summary>Gets whether any answer says when it was.</summary>
    internal bool HasTimes => details.TimeOf.Length > 0;

    /// <summary>Gets how many bytes the answers and their places take, identifiers apart.</summary>
    internal long Bytes => answers.LongLength + details.Bytes + (sizeof(int) * (starts.LongLength + learnerOf.LongLength + firstSequence.LongLength));

    /// <summary>Starts a log without answers.</summary>
    /// <returns>The builder.</returns>
    public static ResponseLogBuilder CreateBuilder() => new();

    /// <summary>Gets the sequences of a competency.</summary>
    /// <param name="competency">The index of the competency.</param>
    /// <returns>The number of the first, and of the one after the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no competency of that index.</exception>
    public (int First, int End) SequencesOf(int competency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(competency);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(competency, competencies.Length);
        return (firstSequence[competency], firstSequence[competency + 1]);
    }

    /// <summary>Gets the learner of a sequence.</summary>
    /// <param name="sequence">The number of the sequence.</param>
    /// <returns>The index of the learner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence of that number.</exception>
    public int LearnerOf(int sequence) => learnerOf[Checked(sequence)];

    /// <summary>Gets the answers of a sequence.</summary>
    /// <param name="sequence">The number of the sequence.</param>
    /// <returns>1 for each right answer and 0 for each wrong one, in order; at least one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence of that number.</exception>
    public ReadOnlySpan<byte> AnswersOf(int sequence) => answers.AsSpan(starts[Checked(sequence)]..starts[sequence + 1]);

    /// <summary>Gets the items of the answers of a sequence.</summary>
    /// <param name="sequence">The number of the sequence.</param>
    /// <returns>The index of the item of each answer, −1 where it was not said; empty where no answer of the log says one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence of that number.</exception>
    public ReadOnlySpan<int> ItemsOf(int sequence) => Part(details.ItemOf, Checked(sequence));

    /// <summary>Gets the times of the answers of a sequence.</summary>
    /// <param name="sequence">The number of the sequence.</param>
    /// <returns>Ticks of 100 ns since 1970, UTC, for each answer, the least <see cref="long"/> where it was not said; empty where no answer of the log says one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence of that number.</exception>
    public ReadOnlySpan<long> TimesOf(int sequence) => Part(details.TimeOf, Checked(sequence));

    private ReadOnlySpan<T> Part<T>(T[] all, int sequence) => all.Length == 0 ? [] : all.AsSpan(starts[sequence]..starts[sequence + 1]);

    private int Checked(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, learnerOf.Length);
        return sequence;
    }
}
