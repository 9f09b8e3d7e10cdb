using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Item response theory of one to four parameters as a fold: the posterior of the ability, item by item (expected a posteriori; Bock and Mislevy 1982).</summary>
/// <remarks>
/// <para>
/// An answer to an item with response function P multiplies the density of the ability θ by P(θ) or 1 − P(θ). Items that <see cref="IrtParameters.ByItem"/> does not hold, and
/// answers without an item, are taken to be typical. Estimates are the mean of P(θ) of the typical item: the share of right answers to be expected at an item like all others, from
/// its lower asymptote to its upper one; their uncertainty is the standard deviation of that P(θ). <see cref="AbilityOf"/> gives θ itself. The ability is taken not to
/// change: the order of answers does not matter, and neither does time.
/// </para>
/// <para>
/// The state is the density at nodes a sixth of a prior standard deviation apart, and means are taken between them where the posterior is narrow. However many answers there
/// are, abilities are exact to 6 digits where discriminations, times that deviation, are at most 3, to 3 digits to 6, and beyond only as long as the posterior is wider than the nodes.
/// Abilities more than 8 standard deviations from the prior mean are not told apart.
/// </para>
/// <para>
/// What else bears on an answer, <see cref="OtherFactors"/>, is heeded exactly: log odds shift the curve, compensation and hindrance raise its ends. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class ItemResponseTheory : MasteryPolicy<IrtState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "irt";

    private readonly IrtState initial = new(AbilityNodes.OfPrior());
    private readonly bool isSteep;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public ItemResponseTheory(IrtParameters? parameters = null)
    {
        Settings = parameters ?? new IrtParameters();
        isSteep = Settings.ByItem.Select(item => item.Function).Append(Settings.Typical).Any(function => ItemCurve.Of(function, Settings.Prior, default).IsSteep);
    }

    /// <summary>Gets the parameters.</summary>
    public IrtParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <inheritdoc/>
    public override IrtState Initial => initial;

    /// <inheritdoc/>
    public override IrtState Update(in IrtState state, in Observation observation)
    {
        var nodes = state.Nodes;
        CurveOf(observation.Item, observation.Others).AddTo(ref nodes, observation.IsSuccess(Settings.CorrectFrom));
        return new IrtState(nodes);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in IrtState state, Instant asOf)
    {
        var (mean, deviation) = SuccessAt(state, CurveOf(null, default));
        return new PolicyEstimate(mean, deviation);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in IrtState state, in Attempt attempt) => SuccessAt(state, CurveOf(attempt.Item, attempt.Others)).Mean;

    /// <summary>Gets the ability of a learner.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The posterior mean and standard deviation.</returns>
    public AbilityEstimate AbilityOf(in IrtState state)
    {
        Span<double> room = stackalloc double[AbilityNodes.Count];
        var nodes = state.Nodes;
        var (mean, deviation) = new NodePosterior(nodes, room, isSteep).Ability();
        return new AbilityEstimate(Settings.Prior.Mean + (Settings.Prior.StandardDeviation * mean), Settings.Prior.StandardDeviation * deviation);
    }

    private (double Mean, double Deviation) SuccessAt(in IrtState state, in ItemCurve curve)
    {
        Span<double> room = stackalloc double[AbilityNodes.Count];
        var nodes = state.Nodes;
        return new NodePosterior(nodes, room, isSteep).Success(curve);
    }

    private ItemCurve CurveOf(string? item, in OtherFactors others) =>
        ItemCurve.Of((item is null ? null : Settings.ByItem.Find(item)) ?? Settings.Typical, Settings.Prior, others);
}
