using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>The parameters of a rubric as they stand in JSON, the weights of the criteria below their names; what is left out keeps its default.</summary>
internal sealed record RubricDocument(SortedDictionary<string, double>? Criteria = null, RubricCombination? Combination = null, double? PointsPossible = null)
{
    // Written when empty too: left out, the criteria for all competencies would stand for those of a single one.
    public static RubricDocument Of(IMasteryPolicy policy)
    {
        var settings = ((Rubric)policy).Settings;
        var criteria = new SortedDictionary<string, double>(
            settings.Criteria.ToDictionary(criterion => criterion.Name, criterion => criterion.Weight), StringComparer.Ordinal);
        return new(criteria, settings.Combination, settings.PointsPossible);
    }

    public IMasteryPolicy ToPolicy()
    {
        var standard = new RubricParameters();
        return new Rubric(new RubricParameters
        {
            Criteria = (Criteria ?? []).Select(criterion => new RubricCriterion { Name = criterion.Key, Weight = criterion.Value }).ToValueList(),
            Combination = Combination ?? standard.Combination,
            PointsPossible = PointsPossible ?? standard.PointsPossible,
        });
    }
}
