namespace PersonalizedLearning.Paths;

/// <summary>Chooses out of the outer fringe of what the learner has mastered: what can be learnt next (Doignon and Falmagne 1985), that first for which most waits.</summary>
/// <remarks>
/// By prerequisites alone the outer fringe is the frontier. The score is the share of the open competencies in the scope of the goals that wait for it, itself included; equal
/// ones are ordered by identifier, and of several experiences the first by identifier is taken. Immutable and thread safe.
/// </remarks>
public sealed class OuterFringeSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "outer-fringe";

    private readonly KnowledgeStructure alternatives;

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">What leads to what beside prerequisites; nothing when null.</param>
    /// <exception cref="ArgumentException">The clauses make no knowledge structure; see <see cref="KnowledgeStructure.FromClauses"/>.</exception>
    public OuterFringeSelector(OuterFringeParameters? parameters = null)
    {
        Settings = parameters ?? new OuterFringeParameters();
        alternatives = KnowledgeStructure.FromClauses(Settings.Clauses);
    }

    /// <summary>Gets the parameters.</summary>
    public OuterFringeParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var learner = request.Learner;
        var fringe = AlternativesOpenTo(learner);
        var best = new Ranking(destination, learner.Graph.Framework);
        foreach (var index in learner.Frontier.Ready)
        {
            var item = alternatives.Items.Count == 0 ? -1 : alternatives.IndexOf(learner.Graph.Framework[index].Id);
            if (learner.Scope.Contains(index) && (item < 0 || fringe.Contains(item)))
            {
                FringeOffer.Add(request, index, ref best);
            }
        }

        return best.Count;
    }

    // What is mastered need not be a state, as evidence may show what could not be learnt by any clause; what lacks nothing is open all the same.
    private KnowledgeState AlternativesOpenTo(LearnerState learner)
    {
        var mastered = default(KnowledgeState);
        for (var item = 0; item < alternatives.Items.Count; item++)
        {
            var index = learner.Graph.Framework.IndexOf(alternatives.Items[item]);
            mastered = index >= 0 && learner.Frontier.IsMastered(index) ? mastered.With(item) : mastered;
        }

        return alternatives.Open(mastered);
    }
}
