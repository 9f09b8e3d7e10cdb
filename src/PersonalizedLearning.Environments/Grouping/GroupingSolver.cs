namespace PersonalizedLearning.Environments;

/// <summary>Makes groups.</summary>
public static class GroupingSolver
{
    /// <summary>Finds the best groups that it can.</summary>
    /// <remarks>
    /// Up to 12 learners (those who must stay together count as one) the groups are proved best in nearly all cases; of more, groups are near the best known ones. The order of lists in the problem does not matter.
    /// </remarks>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">What makes groups good.</param>
    /// <param name="options">How long to look; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the search early: the best groups so far are returned.</param>
    /// <returns>The groups, how good they are, and what could be changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentException">The problem has an issue that is an error; validate it first.</exception>
    public static GroupingResult Solve(GroupingProblem problem, GroupingPolicy policy, GroupingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        if (problem.Validate().FirstOrDefault(issue => issue.IsError) is { } issue)
        {
            throw new ArgumentException($"{issue.Diagnostic.Place}: {issue.Diagnostic.Message}", nameof(problem));
        }

        options ??= new();
        var compiled = GroupingCompilation.Of(problem, policy);
        var limits = new SearchLimits(options, cancellationToken);
        var (groupOf, isFeasible, isProved) = GroupingSearch.Run(compiled.Model, compiled.Terms.StartSeed ?? options.Seed, options.Seed, limits);
        var end = isProved ? SolveEnd.Proved : limits.End ?? SolveEnd.WorkLimit;
        return new GroupingReport(compiled, groupOf).Result(isFeasible, isProved, new GroupingTrace(options.Seed, limits.Rounds, end));
    }
}
