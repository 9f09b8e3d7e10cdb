using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How likely something mastered has faded since it was last practised: 1 − 2^(−age / halfLife).</summary>
internal readonly struct PredictedForgetting
{
    private readonly double halfLifeDays;

    /// <summary>Makes it for a half-life above zero.</summary>
    public PredictedForgetting(Duration halfLife)
    {
        if (halfLife <= Duration.Zero)
        {
            Preconditions.ThrowOutOfRange(halfLife, "a duration above zero", nameof(halfLife));
        }

        halfLifeDays = halfLife.TotalDays;
    }

    /// <summary>From 0, just practised or not known when, to 1.</summary>
    public double Of(in Candidate candidate) => candidate.Learner.UnpractisedFor(candidate.Competency) is { } age
        ? 1 - Math.Exp(-Math.Log(2) * Math.Max(age.TotalDays, 0) / halfLifeDays)
        : 0;
}
