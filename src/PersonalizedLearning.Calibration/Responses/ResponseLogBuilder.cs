using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Takes answers row by row, and packs them into a <see cref="ResponseLog"/>.</summary>
/// <remarks>Five bytes a row, and an entry for each sequence, are held until then. Not thread safe.</remarks>
public sealed class ResponseLogBuilder
{
    private readonly Dictionary<CompetencyId, int> competencies = [];
    private readonly Dictionary<LearnerId, int> learners = [];
    private readonly Dictionary<(int Competency, int Learner), int> sequences = [];
    private readonly List<int> sequenceOf = [];
    private readonly List<byte> answers = [];

    internal ResponseLogBuilder()
    {
    }

    /// <summary>Gets the number of answers so far.</summary>
    public int Count => answers.Count;

    /// <summary>Adds an answer after all others of the same learner on the same competency.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="correct">Whether it was right.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An identifier is empty, as <c>default</c> is.</exception>
    public ResponseLogBuilder Add(LearnerId learner, CompetencyId competency, bool correct)
    {
        if (learner.Value.Length == 0 || competency.Value.Length == 0)
        {
            throw new ArgumentException(
                $"Answer {Count + 1} has learner '{learner}' and competency '{competency}'; expected the identifier of each.",
                learner.Value.Length == 0 ? nameof(learner) : nameof(competency));
        }

        var key = (IndexOf(competencies, competency), IndexOf(learners, learner));
        sequenceOf.Add(IndexOf(sequences, key));
        answers.Add(correct ? (byte)1 : (byte)0);
        return this;
    }

    /// <summary>Packs what was added so far.</summary>
    /// <returns>The log.</returns>
    public ResponseLog Build()
    {
        // Sequences are numbered as they came; counting sorts put those of a competency, then the answers of a sequence, together.
        var (firstSequence, placeOf) = Sorted([.. sequences.Keys.Select(key => key.Competency)], competencies.Count);
        var learnerOf = new int[sequences.Count];
        foreach (var ((_, learner), sequence) in sequences)
        {
            learnerOf[placeOf[sequence]] = learner;
        }

        var (starts, positionOf) = Sorted([.. sequenceOf.Select(sequence => placeOf[sequence])], sequences.Count);
        var packed = new byte[answers.Count];
        for (var row = 0; row < packed.Length; row++)
        {
            packed[positionOf[row]] = answers[row];
        }

        return new ResponseLog(packed, starts, learnerOf, firstSequence, [.. competencies.Keys], [.. learners.Keys]);
    }

    private static int IndexOf<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var index))
        {
            known.Add(value, index = known.Count);
        }

        return index;
    }

    /// <summary>Where each group begins, and the place of each element when they are put in the order of their groups, stably.</summary>
    private static (int[] Starts, int[] PlaceOf) Sorted(int[] groupOf, int groups)
    {
        var starts = new int[groups + 1];
        foreach (var group in groupOf)
        {
            starts[group + 1]++;
        }

        for (var group = 0; group < groups; group++)
        {
            starts[group + 1] += starts[group];
        }

        var next = starts.AsSpan(0, groups).ToArray();
        var placeOf = new int[groupOf.Length];
        for (var index = 0; index < groupOf.Length; index++)
        {
            placeOf[index] = next[groupOf[index]]++;
        }

        return (starts, placeOf);
    }
}
