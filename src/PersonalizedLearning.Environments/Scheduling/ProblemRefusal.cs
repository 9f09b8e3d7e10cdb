namespace PersonalizedLearning.Environments;

/// <summary>Refuses problems that can't be solved.</summary>
internal static class ProblemRefusal
{
    private const int MostIssuesTold = 3;

    /// <summary>Throws where a problem has an issue that is an error.</summary>
    public static void Check(EnvironmentProblem problem)
    {
        var errors = problem.Validate().Where(issue => issue.IsError).ToList();
        if (errors.Count > 0)
        {
            var told = string.Join(" ", errors.Take(MostIssuesTold).Select(issue => issue.Diagnostic.Message));
            var more = errors.Count > MostIssuesTold ? FormattableString.Invariant($" And {errors.Count - MostIssuesTold} more.") : string.Empty;
            throw new ArgumentException($"The problem can't be solved. {told}{more}", nameof(problem));
        }
    }
}
