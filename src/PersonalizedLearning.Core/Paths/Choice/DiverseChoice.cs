namespace PersonalizedLearning.Paths;

/// <summary>Offers a real choice among what is about as good: items that differ in strand, in kind and in modality.</summary>
/// <remarks>
/// Of the candidates that lose at most <see cref="Tolerance"/> against the best, one after the other is taken, each time the one with the greatest maximal marginal
/// relevance (Carbonell and Goldstein 1998): (1 − d)·r − d·s, with d = <see cref="Diversity"/>, r = 1 − loss / tolerance, and s the greatest likeness to one already
/// taken (0 for the first, so the best is always taken). The likeness of two is the share of three traits in which they agree: a common parent in the framework; the
/// kind of recommendation and of experience; the modality of the experience. Those taken are shown the best first. Where fewer are near-optimal than are wanted, those
/// that lose least fill up: an item loses more than the tolerance only if nothing that loses less is left out. At a tolerance or a diversity of 0 it is
/// <see cref="BestChoice"/>.
/// </remarks>
public sealed record DiverseChoice : IChoiceRule
{
    private const int Traits = 3;

    /// <summary>Gets how much less than the best an item may score, from 0 to 1; 0.05 by default.</summary>
    public double Tolerance { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Tolerance)); } = 0.05;

    /// <summary>Gets how much being different counts against scoring well, from 0, not at all, to 1, alone; 0.5 by default.</summary>
    public double Diversity { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Diversity)); } = 0.5;

    /// <summary>Gets from how many of the best candidates to choose at the most, from 1 to 1024; 64 by default.</summary>
    public int Pool { get; init => field = NearOptimal.CheckedPool(value, nameof(Pool)); } = 64;

    /// <inheritdoc/>
    public string Name => "diverse";

    /// <inheritdoc/>
    public int PoolFor(int count) => Math.Max(count, Pool);

    /// <inheritdoc/>
    public int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var count = Math.Min(pool.Length, destination.Length);
        var near = Math.Min(NearOptimal.Count(pool, Tolerance), Math.Max(Pool, 1));
        if (near <= count || Tolerance == 0 || Diversity == 0)
        {
            return BestChoice.Instance.Choose(request, pool, destination);
        }

        Span<double> likeness = stackalloc double[near];
        Span<bool> isTaken = stackalloc bool[near];
        likeness.Clear();
        isTaken.Clear();
        for (var place = 0; place < count; place++)
        {
            var taken = Next(pool[..near], likeness, isTaken);
            isTaken[taken] = true;
            for (var other = 0; other < near; other++)
            {
                likeness[other] = isTaken[other] ? likeness[other] : Math.Max(likeness[other], Likeness(request, pool[taken], pool[other]));
            }
        }

        return CopyTaken(pool, isTaken, destination);
    }

    private int Next(ReadOnlySpan<RankedCandidate> near, ReadOnlySpan<double> likeness, ReadOnlySpan<bool> isTaken)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var position = 0; position < near.Length; position++)
        {
            var relevance = 1 - ((near[0].Score - near[position].Score) / Tolerance);
            var its = ((1 - Diversity) * relevance) - (Diversity * likeness[position]);
            if (!isTaken[position] && its > most)
            {
                (best, most) = (position, its);
            }
        }

        return best;
    }

    private static int CopyTaken(ReadOnlySpan<RankedCandidate> pool, ReadOnlySpan<bool> isTaken, Span<RankedCandidate> destination)
    {
        var copied = 0;
        for (var position = 0; position < isTaken.Length; position++)
        {
            if (isTaken[position])
            {
                destination[copied++] = pool[position];
            }
        }

        return copied;
    }

    private static double Likeness(RecommendationRequest request, in RankedCandidate one, in RankedCandidate other)
    {
        var framework = request.Learner.Graph.Framework;
        var common = framework.Parents(one.Competency).IndexOfAny(framework.Parents(other.Competency)) >= 0 ? 1 : 0;
        var (first, second) = (ExperienceOf(request, one), ExperienceOf(request, other));
        common += one.Kind == other.Kind && first?.Kind == second?.Kind ? 1 : 0;
        common += first is not null && first.Modality == second?.Modality ? 1 : 0;
        return (double)common / Traits;
    }

    private static LearningExperience? ExperienceOf(RecommendationRequest request, in RankedCandidate candidate) =>
        candidate.Experience < 0 ? null : request.Catalog?[candidate.Experience];
}
