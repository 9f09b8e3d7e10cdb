using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The selectors with the truth in sight that configurations may name; they have no parameters.</summary>
internal static class TruthfulSelectors
{
    private const int Version = 1;

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [OptimalSelector.SelectorName, OracleSelector.SelectorName];

    /// <summary>Makes the selector that a configuration names.</summary>
    public static ITruthfulSelector Create(StudySelectorDocument item, string path, ValueList<LearnerPopulation> populations, ValueList<CompetencyId> goals)
    {
        if (item.Version != Version)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {item.Version} of selector '{item.Selector}' is not known; expected {Version}."), path + ".version", null);
        }

        var parameters = LearningJson.Within(path + ".parameters", () => LearningJson.ObjectOf(item.Parameters));
        if (parameters.Count > 0)
        {
            throw new LearningJsonException($"The member '{parameters.First().Key}' is not known here.", LearningJson.Member(path + ".parameters", parameters.First().Key), null);
        }

        return item.Selector == OracleSelector.SelectorName ? new OracleSelector() : Optimal(path, populations, goals);
    }

    private static OptimalSelector Optimal(string path, ValueList<LearnerPopulation> populations, ValueList<CompetencyId> goals) => populations is [{ Model: TransitionMatrixModel model, Goals: null }]
        ? LearningJson.At(path, () => new OptimalSelector(model, goals))
        : throw new LearningJsonException(
            $"The best way of leading is worked out for one model with few states and the goals of the study; expected one population, of model '{TransitionMatrixModel.ModelName}' and without goals of its own.",
            path + ".selector", null);
}
