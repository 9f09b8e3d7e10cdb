namespace PersonalizedLearning.Paths;

/// <summary>How well the experience fills the time there is: its minutes as a share of those of the request; 0 where it takes longer, or there is no experience.</summary>
/// <remarks>Where the request says no minutes it is 0 for all, and so has no effect on the order.</remarks>
public sealed class TimeFitTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "timeFit";

    /// <inheritdoc/>
    public bool DependsOnExperience => true;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => candidate.Experience is { } experience ? ValueOf(experience.Minutes, candidate.Request.Minutes) : 0;

    internal static double ValueOf(int minutes, int? available) => minutes <= available ? minutes / (double)available.Value : 0;
}
