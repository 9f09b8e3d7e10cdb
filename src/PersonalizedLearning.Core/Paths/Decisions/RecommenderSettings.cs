using NodaTime.Text;

namespace PersonalizedLearning.Paths;

/// <summary>The options of a recommender as one text, the same for equal options.</summary>
internal static class RecommenderSettings
{
    public static string TextOf(RecommenderOptions options, IEnumerable<ICandidateSource> sources, IEnumerable<ICandidateFilter> filters)
    {
        var weights = options.Weights.OrderBy(item => item.Term, StringComparer.Ordinal).Select(item => FormattableString.Invariant($"{item.Term} {item.Weight:R}"));
        string[] parts =
        [
            $"weights {string.Join(", ", weights)}",
            FormattableString.Invariant($"targetSuccess {options.TargetSuccess:R}"),
            $"staleAfter {(options.StaleAfter is { } age ? DurationPattern.Roundtrip.Format(age) : "never")}",
            $"choice {TextOf(options.Choice)}",
            FormattableString.Invariant($"recallTarget {options.RecallTarget:R}"),
            $"sources {string.Join(", ", sources.Select(source => source.Name))}",
            $"filters {string.Join(", ", filters.Select(filter => $"{filter.Name} ({filter.Demand})"))}",
        ];
        return string.Join("; ", parts);
    }

    private static string TextOf(IChoiceRule rule) => rule switch
    {
        DiverseChoice its => FormattableString.Invariant($"{its.Name} tolerance {its.Tolerance:R} diversity {its.Diversity:R} pool {its.Pool}"),
        ExploringChoice its => FormattableString.Invariant(
            $"{its.Name} tolerance {its.Tolerance:R} {its.Exploration} epsilon {its.Epsilon:R} temperature {its.Temperature:R} pool {its.Pool}"),
        _ => rule.Name,
    };
}
