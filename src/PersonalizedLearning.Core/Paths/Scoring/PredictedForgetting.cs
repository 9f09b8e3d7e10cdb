using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How likely something mastered has faded: by the recall that its policy predicts, or else by the time since it was last practised.</summary>
/// <remarks>
/// By time it is 1 − 2^(−age / halfLife). By a recall r with the target t it is 1 − r^(ln 2 / −ln t), which is the same if r falls exponentially and the half-life is
/// the time after which it reaches the target: either way one half when it falls due.
/// </remarks>
internal readonly struct PredictedForgetting
{
    /// <summary>The recall at which a review falls due where nobody says otherwise.</summary>
    public const double RecallTarget = 0.9;

    private readonly double halfLifeDays;
    private readonly double power;

    /// <summary>Makes it for a half-life above zero and a target of recall.</summary>
    public PredictedForgetting(Duration halfLife, double recallTarget)
    {
        if (halfLife <= Duration.Zero)
        {
            Preconditions.ThrowOutOfRange(halfLife, "a duration above zero", nameof(halfLife));
        }

        halfLifeDays = halfLife.TotalDays;
        power = Math.Log(2) / -Math.Log(Preconditions.InRange(recallTarget, 0.01, 0.99));
    }

    /// <summary>From 0, just practised or not known when, to 1.</summary>
    public double Of(in Candidate candidate)
    {
        if (candidate.Learner.RecallOf(candidate.Competency) is { } recall)
        {
            return 1 - Math.Pow(recall, power);
        }

        return candidate.Learner.UnpractisedFor(candidate.Competency) is { } age
            ? 1 - Math.Exp(-Math.Log(2) * Math.Max(age.TotalDays, 0) / halfLifeDays)
            : 0;
    }

    /// <summary>How much of what waits for a candidate it holds up: all of it unless it is mastered, and else as much as it has faded.</summary>
    public double ShareOf(in Candidate candidate) => IsMastered(candidate) ? Of(candidate) : 1;

    /// <summary>Whether a candidate is mastered and to be kept up, by a reassessment or a review in time.</summary>
    public static bool IsMastered(in Candidate candidate) =>
        candidate.Kind == RecommendationKind.Assess
        || (candidate.Kind == RecommendationKind.Review && candidate.Learner.Frontier.IsMastered(candidate.Competency));
}
