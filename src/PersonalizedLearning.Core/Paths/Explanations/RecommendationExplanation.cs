using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Why an item was chosen, beyond what its terms contributed: what opened it, what it rests on, what came next, and what would have turned the choice.</summary>
/// <remarks>All of it is data; texts are made of it where it is shown. Equality is by value.</remarks>
public sealed record RecommendationExplanation
{
    /// <summary>Gets the direct hard prerequisites, each with what resolved it; they held the competency up until then.</summary>
    public ValueList<ResolvedPrerequisite> Resolved { get; init; }

    /// <summary>Gets the evidence on the competency itself that was used, in the order in which it was folded.</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets the best candidate that was neither chosen before it nor is it; null where there is no other.</summary>
    public RunnerUp? RunnerUp { get; init; }

    /// <summary>
    /// Gets for each term the least change of its weight by which another candidate would score higher, the smallest first; a term is left out if no weight of it does so.
    /// </summary>
    /// <remarks>Nothing is here where the runner-up scores higher already, as where chance chose.</remarks>
    public ValueList<WeightChange> WeightChanges { get; init; }

    /// <summary>Gets the changes of single estimates by which the item would lose its place, the smallest first.</summary>
    /// <remarks>Predicted success is left out where the policy predicts recall by it, as reviews then fall due or not with every change.</remarks>
    public ValueList<EstimateChange> EstimateChanges { get; init; }
}
