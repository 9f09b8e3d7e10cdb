namespace PersonalizedLearning.Mastery;

/// <summary>Performance factors analysis (Pavlik, Cen and Koedinger 2009): the log odds of success grow with right and with wrong answers before, each by a rate of its own.</summary>
/// <remarks>
/// Log odds β + γ·s + ρ·f, with s right and f wrong answers before, or ln(1 + s) and ln(1 + f). Of an answer on several competencies these add up, in a
/// <see cref="MasteryPolicySet"/> whose answers are <see cref="AnswerCombination.Compensatory"/>. Time and the order of answers do not matter. The
/// estimate is the probability of success, without uncertainty. Immutable and thread safe.
/// </remarks>
public sealed class PerformanceFactors : LogisticPolicy<PfaState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "pfa";

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public PerformanceFactors(PfaParameters? parameters = null) => Settings = parameters ?? new PfaParameters();

    /// <summary>Gets the parameters.</summary>
    public PfaParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override PfaState Initial => default;

    /// <inheritdoc/>
    public override PfaState Update(in PfaState state, in Observation observation) => observation.IsSuccess(Settings.CorrectFrom)
        ? state with { Right = PracticeCount.Next(state.Right) }
        : state with { Wrong = PracticeCount.Next(state.Wrong) };

    /// <inheritdoc/>
    public override double LogOdds(in PfaState state, in Attempt attempt) => Settings.Easiness
        + (Settings.Right * PracticeCount.Scaled(state.Right, Settings.Counts))
        + (Settings.Wrong * PracticeCount.Scaled(state.Wrong, Settings.Counts));
}
