using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Keeps out what is not mastered by itself, but under another name: here, or elsewhere.</summary>
/// <remarks>
/// Two competencies are equivalent when associations <see cref="AssociationType.ExactMatchOf"/> and <see cref="AssociationType.ReplacedBy"/>, in either direction,
/// lead from one to the other, perhaps through others that need not be in the framework. What is mastered here is not kept out, so that it can be shown again.
/// Equality is by value.
/// </remarks>
public sealed class EquivalentsFilter : ICandidateFilter, IEquatable<EquivalentsFilter>
{
    // Compiled for the framework that was last asked of; any thread may put another in its place.
    private volatile EquivalentCompetencies? compiled;

    /// <summary>Makes the filter.</summary>
    /// <param name="masteredElsewhere">Competencies that are known to be mastered elsewhere, of this framework or another; none when null.</param>
    public EquivalentsFilter(IEnumerable<CompetencyId>? masteredElsewhere = null) => MasteredElsewhere = (masteredElsewhere ?? []).Distinct().Order().ToValueList();

    /// <summary>Gets what is known to be mastered elsewhere, in ordinal order, each once.</summary>
    public ValueList<CompetencyId> MasteredElsewhere { get; }

    /// <inheritdoc/>
    public string Name => "equivalents";

    /// <inheritdoc/>
    public string Demand => "nothing of which an equivalent is mastered";

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate)
    {
        var learner = candidate.Learner;
        if (learner.Frontier.IsMastered(candidate.Competency))
        {
            return true;
        }

        var equivalents = compiled;
        if (!ReferenceEquals(equivalents?.Framework, learner.Graph.Framework))
        {
            compiled = equivalents = EquivalentCompetencies.Of(learner.Graph.Framework, MasteredElsewhere);
        }

        return !equivalents!.IsMasteredElsewhere(candidate.Competency) && !AnyMastered(equivalents.Of(candidate.Competency), learner.Frontier);
    }

    /// <inheritdoc/>
    public bool Equals(EquivalentsFilter? other) => other is not null && other.MasteredElsewhere == MasteredElsewhere;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquivalentsFilter);

    /// <inheritdoc/>
    public override int GetHashCode() => MasteredElsewhere.GetHashCode();

    private static bool AnyMastered(ReadOnlySpan<int> competencies, LiveFrontier frontier)
    {
        foreach (var competency in competencies)
        {
            if (frontier.IsMastered(competency))
            {
                return true;
            }
        }

        return false;
    }
}
