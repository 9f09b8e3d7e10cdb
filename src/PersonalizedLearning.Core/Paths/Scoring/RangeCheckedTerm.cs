namespace PersonalizedLearning.Paths;

/// <summary>A term of the caller's own, held to its promise: a value outside 0 to 1 would break the order of candidates, or make one vanish, without a word.</summary>
internal sealed class RangeCheckedTerm(IScoringTerm term) : IScoringTerm
{
    public string Name => term.Name;

    public bool DependsOnExperience => term.DependsOnExperience;

    public double Value(in Candidate candidate)
    {
        var value = term.Value(candidate);
        return value is >= 0 and <= 1
            ? value
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"Scoring term '{Name}' gave {value} for competency '{candidate.Learner.Graph.Framework[candidate.Competency].Id}'; expected a number from 0 to 1."));
    }
}
