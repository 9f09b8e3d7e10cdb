namespace PersonalizedLearning.Mastery;

/// <summary>The additive factors model (Cen, Koedinger and Junker 2006): the log odds of success grow with practice, whatever its results.</summary>
/// <remarks>
/// Log odds θ + β + γ·T, with T answers before. Of an answer on several competencies these add up, in a <see cref="MasteryPolicySet"/> whose answers are
/// <see cref="AnswerCombination.Compensatory"/>; θ then belongs to a policy that follows the learner, so that it counts once. Neither results nor time
/// nor order matter, so a wrong answer raises the estimate as a right one does. The estimate is the probability of success, without uncertainty.
/// Immutable and thread safe.
/// </remarks>
public sealed class AdditiveFactors : LogisticPolicy<AfmState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "afm";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public AdditiveFactors(AfmParameters? parameters = null) => Settings = parameters ?? new AfmParameters();

    /// <summary>Gets the parameters.</summary>
    public AfmParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override AfmState Initial => default;

    /// <inheritdoc/>
    public override AfmState Update(in AfmState state, in Observation observation) => new(PracticeCount.Next(state.Opportunities));

    /// <inheritdoc/>
    public override double LogOdds(in AfmState state, in Attempt attempt) => Settings.Proficiency + Settings.Easiness + (Settings.Learning * state.Opportunities);
}
