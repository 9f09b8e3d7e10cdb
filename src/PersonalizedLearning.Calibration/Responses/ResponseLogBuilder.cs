using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Takes answers row by row, and packs them into a <see cref="ResponseLog"/>.</summary>
/// <remarks>Five bytes a row, four more where items are said and eight more where times are, and an entry for each sequence, are held until then. Not thread safe.</remarks>
public sealed class ResponseLogBuilder
{
    private readonly Dictionary<CompetencyId, int> competencies = [];
    private readonly Dictionary<LearnerId, int> learners = [];
    private readonly Dictionary<(int Competency, int Learner), int> sequences = [];
    private readonly List<int> sequenceOf = [];
    private readonly List<byte> answers = [];
    private readonly Dictionary<string, int> items = new(StringComparer.Ordinal);

    // Both stay empty until the first answer that says one.
    private readonly List<int> itemOf = [];
    private readonly List<long> timeOf = [];

    internal ResponseLogBuilder()
    {
    }

    /// <summary>Gets the number of answers so far.</summary>
    public int Count => answers.Count;

    /// <summary>Adds an answer after all others of the same learner on the same competency.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="correct">Whether it was right.</param>
    /// <param name="item">The item that was answered; null when not said.</param>
    /// <param name="at">When it was; null when unknown.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An identifier is empty, as <c>default</c> is.</exception>
    public ResponseLogBuilder Add(LearnerId learner, CompetencyId competency, bool correct, string? item = null, Instant? at = null)
    {
        if (learner.Value.Length == 0 || competency.Value.Length == 0)
        {
            throw new ArgumentException(
                $"Answer {Count + 1} has learner '{learner}' and competency '{competency}'; expected the identifier of each.",
                learner.Value.Length == 0 ? nameof(learner) : nameof(competency));
        }

        if (item is { Length: 0 })
        {
            throw new ArgumentException($"Answer {Count + 1} has an item without a name; expected at least one character, or null.", nameof(item));
        }

        Note(itemOf, item is null ? ResponseDetails.NoItem : IndexOf(items, item), ResponseDetails.NoItem);
        Note(timeOf, at?.ToUnixTimeTicks() ?? ResponseDetails.NoTime, ResponseDetails.NoTime);
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
        var details = new ResponseDetails([.. items.Keys], Placed(itemOf, positionOf), Placed(timeOf, positionOf));
        return new ResponseLog(Placed(answers, positionOf), starts, learnerOf, firstSequence, [.. competencies.Keys], [.. learners.Keys], details);
    }

    private void Note<T>(List<T> values, T value, T nothing)
        where T : struct, IEquatable<T>
    {
        if (values.Count > 0 || !value.Equals(nothing))
        {
            // All answers before the first that says one did not.
            values.AddRange(Enumerable.Repeat(nothing, answers.Count - values.Count));
            values.Add(value);
        }
    }

    private static T[] Placed<T>(List<T> values, int[] positionOf)
    {
        var placed = new T[values.Count];
        for (var row = 0; row < placed.Length; row++)
        {
            placed[positionOf[row]] = values[row];
        }

        return placed;
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
