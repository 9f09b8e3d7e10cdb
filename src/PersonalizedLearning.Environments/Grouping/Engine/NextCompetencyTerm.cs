using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>A group is worth what the one competency that serves it best is worth to its learners.</summary>
internal sealed class NextCompetencyTerm : SumTerm
{
    private readonly CompetencyId[] competencies;
    private readonly bool[][] isOpen;
    private readonly double[] parts;

    private NextCompetencyTerm(CompetencyId[] competencies, bool[][] isOpen, double[] parts)
        : base(competencies.Length, parts) => (this.competencies, this.isOpen, this.parts) = (competencies, isOpen, parts);

    /// <summary>The competencies that anybody could work on next, ordered.</summary>
    public IReadOnlyList<CompetencyId> Competencies => competencies;

    public override double Bound
    {
        get
        {
            var bound = 0.0;
            for (var learner = 0; learner < parts.Length / Math.Max(1, Width); learner++)
            {
                var best = 0.0;
                for (var competency = 0; competency < Width; competency++)
                {
                    best = isOpen.Any(open => open[competency]) ? Math.Max(best, WorthOf(learner, competency)) : best;
                }

                bound += best;
            }

            return bound;
        }
    }

    public static NextCompetencyTerm Of(GroupingTerms terms)
    {
        LearnerFeatures[] learners = [.. terms.Learners.Select((_, learner) => terms.FeaturesOf(learner))];
        CompetencyId[] competencies = [.. learners.SelectMany(item => item.Next).Distinct().Order()];
        var parts = new double[learners.Length * competencies.Length];
        for (var learner = 0; learner < learners.Length; learner++)
        {
            CompetencyId[] next = [.. learners[learner].Next.Distinct()];
            for (var rank = 0; rank < next.Length; rank++)
            {
                parts[(learner * competencies.Length) + Array.BinarySearch(competencies, next[rank])] = 1 - (0.5 * rank / next.Length);
            }
        }

        var slots = terms.Problem.Educators.ToLookup(slot => slot.Group);
        bool[][] isOpen = [.. Enumerable.Range(1, terms.Groups).Select(group =>
            competencies.Select(competency => slots[group].All(slot => slot.Qualified.Count == 0 || slot.Qualified.Contains(competency))).ToArray())];
        return new NextCompetencyTerm(competencies, isOpen, parts);
    }

    /// <summary>What a competency is worth to a learner.</summary>
    public double WorthOf(int learner, int competency) => parts[(learner * Width) + competency];

    /// <summary>Whether a group may work on a competency.</summary>
    public bool IsOpen(int group, int competency) => isOpen[group][competency];

    /// <summary>The competency that serves a group best, the first of several; −1 where none serves anybody.</summary>
    public int Choice(int group, ReadOnlySpan<double> sums)
    {
        var (best, value) = (-1, 0.0);
        for (var competency = 0; competency < sums.Length; competency++)
        {
            if (sums[competency] > value && isOpen[group][competency])
            {
                (best, value) = (competency, sums[competency]);
            }
        }

        return best;
    }

    public override bool AreEqual(int first, int second) => isOpen[first].AsSpan().SequenceEqual(isOpen[second]);

    public override double Value(int group, ReadOnlySpan<double> sums, int size)
    {
        var value = 0.0;
        var open = isOpen[group];
        for (var competency = 0; competency < sums.Length; competency++)
        {
            value = open[competency] ? Math.Max(value, sums[competency]) : value;
        }

        return value;
    }
}
