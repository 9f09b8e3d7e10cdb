namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the additive factors model for one competency, in log odds, each from −1000 to 1000.</summary>
/// <remarks>The defaults are plain values, not fitted.</remarks>
public sealed record AfmParameters
{
    /// <summary>Gets how able the learner is, 0 being the mean learner; 0 by default. A policy that follows the learner adds to it. Symbol θ.</summary>
    public double Proficiency { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Proficiency)); }

    /// <summary>Gets how easy the competency is before any practice; −0.5 by default. Symbol β.</summary>
    public double Easiness { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Easiness)); } = -0.5;

    /// <summary>Gets what each answer before adds, right or wrong; 0.15 by default. Symbol γ.</summary>
    public double Learning { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Learning)); } = 0.15;
}
