using System.Collections.Frozen;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>A rubric: work is judged on several criteria, and the latest judgement on each makes the estimate.</summary>
/// <remarks>
/// Conjunctive: min(s₁ … sₙ); compensatory: Σ wᵢsᵢ/Σ wᵢ, with sᵢ the latest judgement on criterion i as a share of full credit, so a judged level counts by its
/// place on its scale, and a score by its points. Evidence says by its item (<see cref="Observation.Item"/>) which criterion it judges; evidence with another
/// item, or none, changes nothing. A criterion without evidence counts as 0: what was not shown yet is not mastered. Estimates run from 0 to the points
/// possible and are not rounded. It predicts no answers. Immutable and thread safe.
/// </remarks>
public sealed class Rubric : MasteryPolicy<RubricState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "rubric";

    private readonly FrozenDictionary<string, int> positions;
    private readonly double[] weights;
    private readonly double totalWeight;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public Rubric(RubricParameters? parameters = null)
    {
        Settings = parameters ?? new RubricParameters();
        positions = Settings.Criteria.Index().ToFrozenDictionary(criterion => criterion.Item.Name, criterion => criterion.Index, StringComparer.Ordinal);
        weights = Settings.Criteria.Count == 0 ? [1] : [.. Settings.Criteria.Select(criterion => criterion.Weight)];
        totalWeight = weights.Sum();
    }

    /// <summary>Gets the parameters.</summary>
    public RubricParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => Settings.PointsPossible;

    /// <inheritdoc/>
    public override RubricState Initial => default;

    /// <inheritdoc/>
    public override RubricState Update(in RubricState state, in Observation observation)
    {
        var position = 0;
        var isJudged = positions.Count == 0 || (observation.Item is { } item && positions.TryGetValue(item, out position));
        return isJudged ? state.With(position, observation.Fraction) : state;
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in RubricState state, Instant asOf)
    {
        var (least, sum) = (1.0, 0.0);
        for (var position = 0; position < weights.Length; position++)
        {
            var share = state.ShareOn(position);
            least = Math.Min(least, share);
            sum += weights[position] * share;
        }

        var combined = Settings.Combination == RubricCombination.Conjunctive ? least : Math.Min(sum / totalWeight, 1);
        return new PolicyEstimate(combined * Settings.PointsPossible, null);
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in RubricState state, in Attempt attempt) => null;
}
