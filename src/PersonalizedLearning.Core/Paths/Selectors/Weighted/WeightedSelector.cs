using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Paths;

/// <summary>Chooses by a weighted sum of readiness, remediation, continuity and difficulty, as ALOSI does (Rosen, Rushkin, Rubin, Munson, Ang, Weber, Lopez and Tingley 2018).</summary>
/// <remarks>
/// <para>
/// With L the log odds of mastery and k = −logit(guess) − logit(slip) the relevance of an item for a competency on which it bears: readiness
/// P = Σ k·min(0, r* + Σ W·min(0, L − L*)) over the prerequisites, remediation R = Σ k·max(0, L* − L), continuity C = √Σ k·k(latest item) and difficulty
/// D = −Σ k·|L − logit(difficulty)|; the score is W_p·P + W_r·R + W_c·C + W_d·D, any finite number. Each part has its own weight, as documented; the published code
/// has those of continuity and difficulty the wrong way round.
/// </para>
/// <para>
/// Probabilities are taken to be 1e-10 off 0 and 1, and k is never below 0, so no score is NaN. Only what is ready is offered, each competency with the experience that
/// scores best. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class WeightedSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "weighted";

    private readonly ConditionalWeakTable<CatalogIndex, RelevanceRows> known = [];

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public WeightedSelector(WeightedParameters? parameters = null) => Settings = parameters ?? new WeightedParameters();

    /// <summary>Gets the parameters.</summary>
    public WeightedParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var view = ViewOf(request);
        var best = new Ranking(destination, request.Learner.Graph.Framework);
        foreach (var index in request.Learner.Frontier.Ready)
        {
            if (request.Learner.Scope.Contains(index))
            {
                Offer(request, index, view, ref best);
            }
        }

        return best.Count;
    }

    /// <inheritdoc/>
    protected override ValueList<Reason> ReasonsFor(RecommendationRequest request, in RankedCandidate ranked)
    {
        ArgumentNullException.ThrowIfNull(request);
        var score = ViewOf(request).Score(ranked.Competency, ranked.Experience);
        Reason[] reasons =
        [
            new("readiness", score.Readiness, Settings.Readiness), new("remediation", score.Remediation, Settings.Remediation),
            new("continuity", score.Continuity, Settings.Continuity), new("difficulty", score.Difficulty, Settings.Difficulty),
        ];
        return reasons.OrderByDescending(reason => reason.Contribution).ToValueList();
    }

    private void Offer(RecommendationRequest request, int competency, in WeightedView view, ref Ranking best)
    {
        var kind = Offers.KindOf(request.Learner, competency);
        var offered = Offers.For(request, competency, kind);
        if (offered.IsEmpty && Offers.Allows(request, competency, kind, -1))
        {
            best.Offer(new RankedCandidate(competency, -1, kind, view.Score(competency, -1).Total(Settings)));
            return;
        }

        var (chosen, highest) = (-1, double.NegativeInfinity);
        foreach (var experience in offered)
        {
            if (Offers.Allows(request, competency, kind, experience) && view.Score(competency, experience).Total(Settings) is var score && score > highest)
            {
                (chosen, highest) = (experience, score);
            }
        }

        if (chosen >= 0)
        {
            best.Offer(new RankedCandidate(competency, chosen, kind, highest));
        }
    }

    private WeightedView ViewOf(RecommendationRequest request) => new(request, Settings, request.Catalog is { } catalog ? RowsOf(catalog) : null);

    private RelevanceRows RowsOf(CatalogIndex catalog) =>
        known.TryGetValue(catalog, out var rows) ? rows : known.GetValue(catalog, added => RelevanceRows.Of(added, Settings));
}
