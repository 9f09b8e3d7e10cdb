namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the current knowledge of a fact by Elo-based performance factors.</summary>
/// <remarks>The defaults are those of the practice of facts in Pelánek, Papoušek, Řihák, Stanislav and Nižnan (2017).</remarks>
public sealed record PfaeParameters
{
    /// <summary>Gets the greatest gain by a right answer, in log odds, from 0 to 1000; 3.4 by default. Symbol γ.</summary>
    public double Good { get; init => field = Preconditions.InRange(value, 0, 1000, nameof(Good)); } = 3.4;

    /// <summary>Gets the greatest loss by a wrong answer, in log odds, from 0 to 1000; 0.3 by default. Symbol δ.</summary>
    public double Bad { get; init => field = Preconditions.InRange(value, 0, 1000, nameof(Bad)); } = 0.3;

    /// <summary>Gets the shift w in seconds, from 0 to 1,000,000: w/Δ is added to log odds Δ seconds after an answer; 80 by default.</summary>
    public double TimeShift { get; init => field = Preconditions.InRange(value, 0, 1_000_000, nameof(TimeShift)); } = 80;

    /// <summary>Gets the log odds before any answer where nothing is known of the learner in general, from −1000 to 1000; 0 by default.</summary>
    public double Prior { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Prior)); }

    /// <summary>Gets from how many options an answer is chosen; 0 or 1, where it is not chosen, by default 0. Symbol k.</summary>
    public int Options { get; init => field = Preconditions.AtLeast(value, 0, nameof(Options)); }

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;
}
