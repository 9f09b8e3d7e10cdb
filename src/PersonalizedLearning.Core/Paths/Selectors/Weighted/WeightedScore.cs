namespace PersonalizedLearning.Paths;

/// <summary>The four parts of a weighted score, before they are weighed.</summary>
/// <param name="Readiness">How little prerequisites lack, 0 or below. Symbol P.</param>
/// <param name="Remediation">How much is still to be learnt, 0 or above. Symbol R.</param>
/// <param name="Continuity">How much it has in common with the latest item, 0 or above. Symbol C.</param>
/// <param name="Difficulty">How well the difficulty fits, 0 or below. Symbol D.</param>
internal readonly record struct WeightedScore(double Readiness, double Remediation, double Continuity, double Difficulty)
{
    /// <summary>The parts of an item for one competency more; continuity is squared until <see cref="Rooted"/>.</summary>
    public WeightedScore With<TLearner>(int competency, double relevance, double difficulty, in TLearner learner, double masteredFrom)
        where TLearner : IWeightedLearner
    {
        var logOdds = learner.LogOddsOf(competency);
        return new(
            Readiness + (relevance * learner.ReadinessOf(competency)),
            Remediation + (relevance * Math.Max(0, masteredFrom - logOdds)),
            Continuity + (relevance * learner.LatestOf(competency)),
            Difficulty - (relevance * Math.Abs(logOdds - difficulty)));
    }

    /// <summary>Ends the sum.</summary>
    public WeightedScore Rooted() => this with { Continuity = Math.Sqrt(Continuity) };

    /// <summary>Weighs each part by its own weight.</summary>
    public double Total(WeightedParameters weights) =>
        (weights.Readiness * Readiness) + (weights.Remediation * Remediation) + (weights.Continuity * Continuity) + (weights.Difficulty * Difficulty);
}
