using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Reviews packed: for each learner and competency a sequence, for each review its rating and the days since the one before.</summary>
internal sealed class ReviewSequences
{
    private readonly int[] starts;
    private readonly byte[] ratings;
    private readonly int[] days;

    private ReviewSequences(int[] starts, byte[] ratings, int[] days, int learners)
    {
        this.starts = starts;
        this.ratings = ratings;
        this.days = days;
        Learners = learners;
        for (var sequence = 0; sequence < Count; sequence++)
        {
            foreach (var elapsed in DaysOf(sequence)[1..])
            {
                Predicted += elapsed > 0 ? 1 : 0;
            }
        }
    }

    /// <summary>The number of sequences.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The number of learners.</summary>
    public int Learners { get; }

    /// <summary>The number of reviews.</summary>
    public int Reviews => ratings.Length;

    /// <summary>The number of reviews on a later day than the one before, which are predicted.</summary>
    public int Predicted { get; }

    /// <summary>Packs rows; the days are those that the policy counts.</summary>
    public static ReviewSequences Of(IReadOnlyList<ObservedRow> rows, FsrsParameters parameters, Predicate<LearnerId>? learners)
    {
        var counting = new ReviewDays(parameters);
        var known = new Dictionary<(LearnerId, CompetencyId), int>();
        var seen = new HashSet<LearnerId>();
        var latest = new List<long>();
        var lengths = new List<int>();
        var reviews = new List<(int Sequence, byte Rating, int Days)>(rows.Count);
        foreach (var row in rows)
        {
            if (learners is not null && !learners(row.Learner))
            {
                continue;
            }

            seen.Add(row.Learner);
            foreach (var competency in row.Competencies)
            {
                if (!known.TryGetValue((row.Learner, competency), out var sequence))
                {
                    known.Add((row.Learner, competency), sequence = known.Count);
                    latest.Add(PracticeTime.Unknown);
                    lengths.Add(0);
                }

                reviews.Add((sequence, (byte)parameters.RatingOf(row.Observation), (int)counting.Since(latest[sequence], row.Observation.At)));
                latest[sequence] = PracticeTime.Later(latest[sequence], row.Observation.At);
                lengths[sequence]++;
            }
        }

        return Packed(reviews, lengths, seen.Count);
    }

    /// <summary>The first review of a sequence, and the one after its last.</summary>
    public int StartOf(int sequence) => starts[sequence];

    /// <summary>The ratings of a sequence, 1 to 4.</summary>
    public ReadOnlySpan<byte> RatingsOf(int sequence) => ratings.AsSpan(starts[sequence]..starts[sequence + 1]);

    /// <summary>The days before each review of a sequence.</summary>
    public ReadOnlySpan<int> DaysOf(int sequence) => days.AsSpan(starts[sequence]..starts[sequence + 1]);

    private static ReviewSequences Packed(List<(int Sequence, byte Rating, int Days)> reviews, List<int> lengths, int learners)
    {
        var starts = new int[lengths.Count + 1];
        for (var sequence = 0; sequence < lengths.Count; sequence++)
        {
            starts[sequence + 1] = starts[sequence] + lengths[sequence];
        }

        var next = starts.AsSpan(0, lengths.Count).ToArray();
        var (ratings, days) = (new byte[reviews.Count], new int[reviews.Count]);
        foreach (var (sequence, rating, elapsed) in reviews)
        {
            var place = next[sequence]++;
            (ratings[place], days[place]) = (rating, elapsed);
        }

        return new ReviewSequences(starts, ratings, days, learners);
    }
}
