namespace PersonalizedLearning.Calibration;

/// <summary>What logistic knowledge tracing is to be fitted to, and how firmly weights are held.</summary>
/// <remarks>
/// Penalties are ½λw² beside the log-likelihood: λ is how much evidence, in units of information, it takes to move a weight half of the way. The features and
/// the decays of <see cref="Default"/> were chosen by cross-validation over the learners of the training half of assistments09.
/// </remarks>
public sealed record LktFitOptions
{
    /// <summary>Gets the set of features that predicts best: items, competencies, counts and recent results of both the competency and the learner.</summary>
    public static LktFitOptions Default { get; } = new()
    {
        Competency = new LktFeatures { Decays = [0.5, 0.9] },
        Learner = new LktFeatures { Decays = [0.7, 0.98], BeyondExpected = true },
    };

    /// <summary>Gets Best-LR (Gervet, Koedinger, Schneider and Mitchell 2020): items, competencies, and logarithmic counts of each kind.</summary>
    public static LktFitOptions BestLogisticRegression { get; } = new() { Learner = new LktFeatures() };

    /// <summary>Gets performance factors with logarithmic counts, and items.</summary>
    public static LktFitOptions FactorsAndItems { get; } = new();

    /// <summary>Gets items alone, so that all learners are alike.</summary>
    public static LktFitOptions ItemsOnly { get; } = new() { HasCompetencies = false, Competency = new LktFeatures { HasCounts = false } };

    /// <summary>Gets whether each item has a difficulty of its own; true by default.</summary>
    public bool HasItems { get; init; } = true;

    /// <summary>Gets whether each competency has weights of its own; true by default, else all share the same.</summary>
    public bool HasCompetencies { get; init; } = true;

    /// <summary>Gets the features of a competency; logarithmic counts by default.</summary>
    public LktFeatures Competency { get; init; } = new();

    /// <summary>Gets the features of the learner in general; none by default.</summary>
    public LktFeatures? Learner { get; init; }

    /// <summary>Gets λ of the difficulties of items around their mean, above 0; 1 by default.</summary>
    public double ItemPenalty { get; init => field = Checked(value, nameof(ItemPenalty)); } = 1;

    /// <summary>Gets λ of the weights of a competency around those that all share, above 0; 1 by default.</summary>
    public double CompetencyPenalty { get; init => field = Checked(value, nameof(CompetencyPenalty)); } = 1;

    /// <summary>Gets λ of weights that all share, above 0; 0.01 by default.</summary>
    public double SharedPenalty { get; init => field = Checked(value, nameof(SharedPenalty)); } = 0.01;

    private static double Checked(double value, string name) => value is > 0 and < double.PositiveInfinity
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a finite number above 0."));
}
