using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Keeps to what learner and educators have decided: what is declined is never offered, and where anything is assigned, nothing else is.</summary>
/// <remarks>
/// Of several decisions in one role on the same competency and experience the latest holds; of those at the same time, or without one, a decline holds. What is declined in
/// one role and assigned or chosen in another, or as a whole and in part, stays declined: nobody is made to do what somebody has refused, and the result says
/// so (<see cref="Problems"/>). Equality is by value.
/// </remarks>
public sealed record AgencyFilter : ICandidateFilter
{
    private readonly PathDecision[] declined;
    private readonly PathDecision[] assigned;

    /// <summary>Makes the filter.</summary>
    /// <param name="decisions">The decisions, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decisions"/> is null.</exception>
    public AgencyFilter(IEnumerable<PathDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        Decisions = decisions.Distinct().OrderBy(item => item.At.HasValue).ThenBy(item => item.At).ThenBy(item => item.Choice)
            .ThenBy(item => item.Competency).ThenBy(item => item.Experience).ThenBy(item => item.By).ThenBy(item => item.Reason, StringComparer.Ordinal).ToValueList();
        PathDecision[] standing = [.. Decisions.GroupBy(item => (item.Target, item.By.Role)).Select(LatestOf)];
        declined = [.. standing.Where(item => item.Choice == PathChoice.Declined)];
        assigned = [.. standing.Where(item => item.Choice == PathChoice.Assigned)];
        Problems = standing.Where(item => item.Choice != PathChoice.Declined)
            .SelectMany(wanted => declined.Where(refused => Covers(refused, wanted)).Select(refused => Contradiction(wanted, refused))).ToValueList();
    }

    /// <summary>Gets the decisions, the earliest first.</summary>
    public ValueList<PathDecision> Decisions { get; }

    /// <summary>Gets one <c>contradictory-decisions</c> for each assignment or choice that a decline overrules.</summary>
    public ValueList<Diagnostic> Problems { get; }

    /// <inheritdoc/>
    public string Name => "agency";

    /// <inheritdoc/>
    public string Demand => (assigned.Length, declined.Length) switch
    {
        (0, 0) => "nothing declined",
        (0, _) => $"not {string.Join(", ", declined.Select(Named))}",
        (_, 0) => $"only {string.Join(", ", assigned.Select(Named))}",
        _ => $"only {string.Join(", ", assigned.Select(Named))}, not {string.Join(", ", declined.Select(Named))}",
    };

    /// <inheritdoc/>
    public bool Allows(in Candidate candidate)
    {
        var competency = candidate.Learner.Graph.Framework[candidate.Competency].Id;
        return !AnyConcerns(declined, competency, candidate.Experience) && (assigned.Length == 0 || AnyConcerns(assigned, competency, candidate.Experience));
    }

    /// <inheritdoc/>
    public bool Equals(AgencyFilter? other) => other is not null && other.Decisions == Decisions;

    /// <inheritdoc/>
    public override int GetHashCode() => Decisions.GetHashCode();

    private static bool AnyConcerns(PathDecision[] decisions, CompetencyId competency, LearningExperience? experience)
    {
        foreach (var decision in decisions)
        {
            if ((decision.Competency is not { } its || its == competency) && (decision.Experience is not { } by || by == experience?.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static PathDecision LatestOf(IEnumerable<PathDecision> inOrder)
    {
        PathDecision[] all = [.. inOrder];
        return Array.Find(all, item => item.At == all[^1].At && item.Choice == PathChoice.Declined) ?? all[^1];
    }

    // Whether nothing is left of what is wanted once the other is refused.
    private static bool Covers(PathDecision refused, PathDecision wanted) =>
        (refused.Competency is null || refused.Competency == wanted.Competency) && (refused.Experience is null || refused.Experience == wanted.Experience);

    private static Diagnostic Contradiction(PathDecision wanted, PathDecision refused) => new(
        "contradictory-decisions", DiagnosticSeverity.Warning, Named(wanted),
        $"{Described(wanted)}, and {Described(refused)}; a decline goes before all else, so it is not offered.");

    private static string Described(PathDecision item)
    {
        var by = item.By.Person.Value is { Length: > 0 } person ? $" by {person}" : string.Empty;
        var reason = item.Reason is { } why ? $" ('{why}')" : string.Empty;
        return $"{Named(item)} is {Tags.WordOf(item.Choice)}{by} as {Tags.WordOf(item.By.Role)}{reason}";
    }

    private static string Named(PathDecision item) => (item.Competency, item.Experience) switch
    {
        ({ } competency, { } experience) => $"'{experience}' for '{competency}'",
        ({ } competency, _) => $"'{competency}'",
        (_, var experience) => $"'{experience}'",
    };
}
