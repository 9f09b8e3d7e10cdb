namespace PersonalizedLearning.Simulation;

/// <summary>How many learners of each population a study follows: a fixed number, or as many as it takes to know a measure well enough.</summary>
public sealed record Replications
{
    private Replications(long atLeast, long atMost, double? standardError, string? measure) =>
        (AtLeast, AtMost, TargetStandardError, Measure) = (atLeast, atMost, standardError, measure);

    /// <summary>Gets the fewest learners.</summary>
    public long AtLeast { get; }

    /// <summary>Gets the most learners.</summary>
    public long AtMost { get; }

    /// <summary>Gets the standard error that every condition must come down to; null where the number is fixed.</summary>
    public double? TargetStandardError { get; }

    /// <summary>Gets the name of the measure that it is the standard error of; null where the number is fixed.</summary>
    public string? Measure { get; }

    /// <summary>Follows a fixed number of learners of each population.</summary>
    /// <param name="learners">How many, at least 1.</param>
    /// <returns>The replications.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static Replications Of(long learners)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(learners, 1);
        return new Replications(learners, learners, null, null);
    }

    /// <summary>Follows learners until the mean of a measure is known well enough in every condition, or there are too many.</summary>
    /// <param name="standardError">The standard error to come down to, above 0.</param>
    /// <param name="measure">The name of the measure.</param>
    /// <param name="atMost">The most learners, at least as many as the fewest.</param>
    /// <param name="atLeast">The fewest learners, at least 2.</param>
    /// <returns>The replications.</returns>
    /// <remarks>It is looked at after <paramref name="atLeast"/> learners, and whenever their number has doubled, so that where a study stops does not depend on how it is run.</remarks>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Replications Until(double standardError, string measure, long atMost, long atLeast = 1024)
    {
        Preconditions.Positive(standardError);
        Preconditions.Id(measure);
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, atLeast);
        return new Replications(atLeast, atMost, standardError, measure);
    }
}
