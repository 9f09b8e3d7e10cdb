using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The selectors with the truth in sight that configurations may name; they have no parameters.</summary>
internal static class TruthfulSelectors
{
    private const int Version = 1;

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [OracleSelector.SelectorName];

    /// <summary>Makes the selector that a configuration names.</summary>
    public static ITruthfulSelector Create(StudySelectorDocument item, string path)
    {
        if (item.Version != Version)
        {
            throw new LearningJsonException(FormattableString.Invariant($"Version {item.Version} of selector '{item.Selector}' is not known; expected {Version}."), path + ".version", null);
        }

        var parameters = LearningJson.Within(path + ".parameters", () => LearningJson.ObjectOf(item.Parameters));
        return parameters.Count == 0
            ? new OracleSelector()
            : throw new LearningJsonException($"The member '{parameters.First().Key}' is not known here.", LearningJson.Member(path + ".parameters", parameters.First().Key), null);
    }
}
