namespace PersonalizedLearning.Paths;

/// <summary>A learner as weighted scores see one.</summary>
internal interface IWeightedLearner
{
    /// <summary>The log odds of mastery of a competency. Symbol L.</summary>
    double LogOddsOf(int competency);

    /// <summary>How much of the prerequisites of a competency is missing beyond what is forgiven: min(0, r* + Σ W·min(0, L − L*)).</summary>
    double ReadinessOf(int competency);

    /// <summary>How relevant the latest item was for a competency.</summary>
    double LatestOf(int competency);
}
