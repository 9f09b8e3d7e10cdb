namespace PersonalizedLearning.Calibration;

/// <summary>How the Elo rating system is fitted.</summary>
/// <remarks>Of all combinations of steps, those are kept by which answers are predicted best before they are seen, items being as unknown at first as learners.</remarks>
public sealed record EloFitOptions
{
    /// <summary>Gets the values of α to choose from, each above 0 and at most 1000.</summary>
    public ValueList<double> Alphas { get; init => field = Checked(value, double.Epsilon, nameof(Alphas)); } = [0.2, 0.4, 0.7, 1, 1.5];

    /// <summary>Gets the values of β to choose from, each from 0 to 1000.</summary>
    public ValueList<double> Betas { get; init => field = Checked(value, 0, nameof(Betas)); } = [0, 0.02, 0.05, 0.1, 0.2];

    /// <summary>
    /// Gets the values of α of skills by competency to choose from, each from 0 to 1000; 0 is no such skill, so that a learner has one for all competencies. With more than
    /// 0, each competency has a skill beside the global one.
    /// </summary>
    public ValueList<double> CompetencyAlphas { get; init => field = Checked(value, 0, nameof(CompetencyAlphas)); } = [0, 0.2, 0.4, 0.7];

    /// <summary>Gets from how many options an answer is chosen; 0, the default, or 1 where it is not.</summary>
    public int Options { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Options), $"Options is {value}; expected a whole number of at least 0."); }

    /// <summary>Gets how often the rows are gone through for the difficulties of items, learners beginning anew each time; 3 by default.</summary>
    public int Passes { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Passes), $"Passes is {value}; expected a whole number of at least 1."); } = 3;

    private static ValueList<double> Checked(ValueList<double> values, double least, string name) => values.Count > 0 && values.All(value => value >= least && value <= 1000)
        ? values
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {string.Join(", ", values)}; expected numbers from {least} to 1000, at least one."));
}
