using System.Collections.Frozen;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The Elo rating system in education (Pelánek 2016): skill and difficulty on one scale, and each answer moves the skill by how much it surprises.</summary>
/// <remarks>
/// <para>
/// P = 1/k + (1 − 1/k)/(1 + e^−(θ − d)) with k options, else 1/(1 + e^−(θ − d)); θ' = θ + U(n)(correct − P) with U(n) = α/(1 + βn), n answers before. d is that of the item,
/// a parameter: it is learnt from many learners by calibration, so that evidence gives the same estimate whenever it is folded.
/// </para>
/// <para>
/// It serves for a competency and, as <see cref="MasteryPolicySet.Learner"/>, for the global skill of the learner; both add up, each learns from what is predicted of
/// them together, and items belong to the learner's part, but for the options, which each part needs. The estimate is the probability of knowing the answer to an
/// item like all others, guessing apart. Its uncertainty is P(1 − P)·√U(n): U(n) is the variance of the skill where the rating is seen as an approximate
/// filter, and P(1 − P) the slope. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class EloRating : LogisticPolicy<EloState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "elo";

    private readonly FrozenDictionary<string, (double Difficulty, int Options)> byItem;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public EloRating(EloParameters? parameters = null)
    {
        Settings = parameters ?? new EloParameters();
        byItem = Settings.ByItem.ToFrozenDictionary(
            item => item.Item, item => (item.Difficulty ?? Settings.Difficulty, item.Options ?? Settings.Options), StringComparer.Ordinal);
    }

    /// <summary>Gets the parameters.</summary>
    public EloParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override EloState Initial => new(Settings.Skill, 0);

    /// <inheritdoc/>
    public override EloState Update(in EloState state, in Observation observation)
    {
        if (Settings.FirstAnswersOnly && observation.IsRepeated)
        {
            return state;
        }

        var correct = observation.IsSuccess(Settings.CorrectFrom) ? 1.0 : 0.0;
        return EloModel.After(state, Settings.Alpha, Settings.Beta, correct - Success(state, observation.Item, observation.Others));
    }

    /// <inheritdoc/>
    public override double LogOdds(in EloState state, in Attempt attempt) => state.Rating - ItemOf(attempt.Item).Difficulty;

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in EloState state, Instant asOf, in OtherFactors others)
    {
        var logOdds = state.Rating - Settings.Difficulty + others.LogOdds;
        var known = Logistic.Probability(logOdds);
        return new PolicyEstimate(known, known * Logistic.Probability(-logOdds) * Math.Sqrt(EloModel.Step(Settings.Alpha, Settings.Beta, state.Answers)));
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in EloState state, in Attempt attempt) => Success(state, attempt.Item, attempt.Others);

    private double Success(in EloState state, string? item, in OtherFactors others)
    {
        var (difficulty, options) = ItemOf(item);
        return others.SuccessFrom(EloModel.Success(state.Rating - difficulty + others.LogOdds, options));
    }

    private (double Difficulty, int Options) ItemOf(string? item) => item is not null && byItem.TryGetValue(item, out var known)
        ? known
        : (Settings.Difficulty, Settings.Options);
}
