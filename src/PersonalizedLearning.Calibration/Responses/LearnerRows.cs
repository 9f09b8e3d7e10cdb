using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Which rows are whose: learners by index, in ordinal order, and the rows of each, in their order.</summary>
internal sealed class LearnerRows
{
    private readonly int[] starts;
    private readonly int[] rows;

    private LearnerRows(LearnerId[] learners, int[] learnerOf, int[] starts, int[] rows)
    {
        Learners = learners;
        LearnerOf = learnerOf;
        this.starts = starts;
        this.rows = rows;
    }

    /// <summary>The learners.</summary>
    public LearnerId[] Learners { get; }

    /// <summary>The learner of each row.</summary>
    public int[] LearnerOf { get; }

    /// <summary>The rows of a learner.</summary>
    public ReadOnlySpan<int> this[int learner] => rows.AsSpan(starts[learner]..starts[learner + 1]);

    public static LearnerRows Of(IReadOnlyList<ObservedRow> evidence)
    {
        var indices = new Dictionary<LearnerId, int>();
        var learnerOf = new int[evidence.Count];
        for (var row = 0; row < learnerOf.Length; row++)
        {
            var learner = evidence[row].Learner;
            if (!indices.TryGetValue(learner, out var index))
            {
                indices.Add(learner, index = indices.Count);
            }

            learnerOf[row] = index;
        }

        return Sorted([.. indices.Keys], learnerOf);
    }

    private static LearnerRows Sorted(LearnerId[] seen, int[] learnerOf)
    {
        var learners = seen.ToArray();
        var order = Enumerable.Range(0, seen.Length).ToArray();
        Array.Sort(learners, order);
        var placeOf = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            placeOf[order[place]] = place;
        }

        var starts = new int[learners.Length + 1];
        for (var row = 0; row < learnerOf.Length; row++)
        {
            learnerOf[row] = placeOf[learnerOf[row]];
            starts[learnerOf[row] + 1]++;
        }

        for (var learner = 0; learner < learners.Length; learner++)
        {
            starts[learner + 1] += starts[learner];
        }

        var next = starts.ToArray();
        var rows = new int[learnerOf.Length];
        for (var row = 0; row < learnerOf.Length; row++)
        {
            rows[next[learnerOf[row]]++] = row;
        }

        return new LearnerRows(learners, learnerOf, starts, rows);
    }
}
