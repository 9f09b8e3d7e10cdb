using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The best candidates seen so far, the best first, in a span of fixed length.</summary>
internal ref struct Ranking(Span<RankedCandidate> destination, CompetencyFramework framework)
{
    private readonly Span<RankedCandidate> destination = destination;

    // Sums of weights and values carry rounding errors far below this; a candidate that is so near is not given up early.
    private const double Rounding = 1e-9;

    public int Count { get; private set; }

    /// <summary>The score below which nothing is taken any more.</summary>
    public readonly double Least =>
        Count < destination.Length ? double.NegativeInfinity : Count > 0 ? destination[Count - 1].Score - Rounding : double.PositiveInfinity;

    public void Offer(in RankedCandidate candidate)
    {
        var position = Count;
        while (position > 0 && IsBefore(candidate, destination[position - 1]))
        {
            position--;
        }

        if (position >= destination.Length)
        {
            return;
        }

        Count = Math.Min(Count + 1, destination.Length);
        destination[position..(Count - 1)].CopyTo(destination[(position + 1)..]);
        destination[position] = candidate;
    }

    private readonly bool IsBefore(in RankedCandidate left, in RankedCandidate right) =>
        left.Score > right.Score
        || (left.Score == right.Score && framework[left.Competency].Id.CompareTo(framework[right.Competency].Id) < 0);
}
