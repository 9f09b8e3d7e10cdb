namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of performance factors analysis for one competency, in log odds, each from −1000 to 1000.</summary>
/// <remarks>The defaults are plain values, not fitted.</remarks>
public sealed record PfaParameters
{
    /// <summary>Gets how easy the competency is before any practice; −0.5 by default. Symbol β.</summary>
    public double Easiness { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Easiness)); } = -0.5;

    /// <summary>Gets what each right answer before adds; 0.2 by default. Symbol γ.</summary>
    public double Right { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Right)); } = 0.2;

    /// <summary>Gets what each wrong answer before adds; 0.1 by default, since one learns from those, too. Symbol ρ.</summary>
    public double Wrong { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Wrong)); } = 0.1;

    /// <summary>Gets how numbers of answers enter; as they are by default.</summary>
    public CountScale Counts { get; init => field = Preconditions.Defined(value, nameof(Counts)); }

    /// <summary>Gets the least share of full credit that counts as a right answer; 0.5 by default, above 0. Reviews count as right unless rated 1.</summary>
    public double CorrectFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CorrectFrom)); } = 0.5;

    /// <summary>Gets whether a right answer never lowers the estimate beside a wrong one: γ ≥ ρ, with logarithms γ ≥ 0 ≥ ρ.</summary>
    public bool IsMonotone => PracticeCount.IsMonotone(Right, Wrong, Counts);
}
