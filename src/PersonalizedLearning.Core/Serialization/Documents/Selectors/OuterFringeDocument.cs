using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of the outer fringe as they stand in JSON; what is left out keeps its default.</summary>
internal sealed record OuterFringeDocument(ItemClausesDocument?[]? Clauses = null)
{
    public static OuterFringeDocument Of(ISelector selector) => new([.. ((OuterFringeSelector)selector).Settings.Clauses.Select(ItemClausesDocument.Of)]);

    public ISelector ToSelector() =>
        new OuterFringeSelector(new OuterFringeParameters { Clauses = LearningJson.Listed(Clauses, "$.clauses").Select(item => item.ToClauses()).ToValueList() });
}
