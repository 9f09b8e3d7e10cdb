using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
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

    // Rows of one learner, and those of one competency, mostly follow one another.
    private (LearnerId Id, int Index) latestLearner = (default, -1);
    private (ValueList<CompetencyId> Ids, int Index) latestCompetencies = (default, -1);

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
        block.Learners[place] = LearnerOf(row.Learner);
        block.Competencies[place] = CompetenciesOf(row.Competencies);
        block.Items[place] = observation.Item is { } item ? IndexOf(items, item) : -1;
        block.Kinds[place] = KindOf(observation);
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
        (latestLearner, latestCompetencies) = ((default, -1), (default, -1));
        Count = 0;
        return rows;
    }

    private int LearnerOf(LearnerId learner)
    {
        if (latestLearner.Index < 0 || latestLearner.Id != learner)
        {
            latestLearner = (learner, IndexOf(learners, learner));
        }

        return latestLearner.Index;
    }

    private int CompetenciesOf(ValueList<CompetencyId> ids)
    {
        if (latestCompetencies.Index < 0 || latestCompetencies.Ids != ids)
        {
            latestCompetencies = (ids, IndexOf(competencies, ids));
        }

        return latestCompetencies.Index;
    }

    // All but what has a column of its own. The first kind is the plain one.
    private int KindOf(in Observation observation)
    {
        if (kinds.Count == 0)
        {
            kinds.Add(default, 0);
        }

        return observation is { Rating: 0, Hints: 0, Purpose: default(EvidencePurpose) } && observation.Others == default
            ? 0
            : IndexOf(kinds, (observation.Rating == 0 ? default : Observation.OfRating(observation.Rating)) with
            {
                Hints = observation.Hints,
                Purpose = observation.Purpose,
                Others = observation.Others,
            });
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
}
