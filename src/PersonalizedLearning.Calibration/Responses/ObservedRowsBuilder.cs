using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Takes rows of evidence one by one, as a file is read, and packs them into <see cref="ObservedRows"/>.</summary>
/// <remarks>Not thread safe.</remarks>
public sealed class ObservedRowsBuilder
{
    private readonly List<ObservedBlock> blocks = [];
    private readonly Dictionary<LearnerId, int> learners = [];
    private readonly Dictionary<ValueList<CompetencyId>, int> competencies = [];
    private readonly Dictionary<string, int> items = new(StringComparer.Ordinal);
    private readonly Dictionary<Observation, int> kinds = [];

    internal ObservedRowsBuilder()
    {
    }

    /// <summary>Gets the number of rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row after all others.</summary>
    /// <param name="row">The row.</param>
    /// <returns>This builder.</returns>
    public ObservedRowsBuilder Add(in ObservedRow row)
    {
        var place = Count % ObservedBlock.Size;
        if (place == 0)
        {
            blocks.Add(new ObservedBlock());
        }

        var (block, observation) = (blocks[^1], row.Observation);
        block.Learners[place] = IndexOf(learners, row.Learner);
        block.Competencies[place] = IndexOf(competencies, row.Competencies);
        block.Items[place] = observation.Item is { } item ? IndexOf(items, item) : -1;
        block.Kinds[place] = IndexOf(kinds, KindOf(observation));
        block.Fractions[place] = observation.Fraction;
        block.SetTime(place, observation.At);
        Count++;
        return this;
    }

    /// <summary>Packs what was added; the builder starts anew.</summary>
    /// <returns>The rows, in the order in which they were added.</returns>
    public ObservedRows Build()
    {
        var rows = new ObservedRows(Count, [.. blocks], [.. learners.Keys], [.. competencies.Keys], [.. items.Keys], [.. kinds.Keys]);
        blocks.Clear();
        learners.Clear();
        competencies.Clear();
        items.Clear();
        kinds.Clear();
        Count = 0;
        return rows;
    }

    // All but what has a column of its own.
    private static Observation KindOf(in Observation observation) =>
        (observation.Rating == 0 ? default : Observation.OfRating(observation.Rating)) with { Hints = observation.Hints, Purpose = observation.Purpose, Others = observation.Others };

    private static int IndexOf<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var index))
        {
            known.Add(value, index = known.Count);
        }

        return index;
    }
}
