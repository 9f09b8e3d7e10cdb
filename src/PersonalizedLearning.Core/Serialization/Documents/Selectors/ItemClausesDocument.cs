using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>What may lead to a competency as it stands in JSON.</summary>
internal sealed record ItemClausesDocument(CompetencyId Competency, CompetencyId[]?[] Clauses)
{
    public static ItemClausesDocument Of(ItemClauses item) => new(item.Item, [.. item.Clauses.Select(clause => (CompetencyId[])[.. clause])]);

    public ItemClauses ToClauses() => new(Competency, LearningJson.Listed(Clauses, "$.clauses").Select(clause => clause.ToValueList()).ToValueList());
}
