using System.Globalization;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Says in plain words why something is recommended. Every number comes from the recommendation or from the learner's state.</summary>
/// <param name="learner">The learner, as the recommender saw it.</param>
/// <param name="interests">The learner's interests, in the order in which they are named.</param>
/// <param name="towards">What the open steps lead to; <c>your goals</c> unless there are none.</param>
internal sealed class ReasonText(LearnerState learner, IEnumerable<string>? interests = null, string towards = "your goals")
{
    private readonly string[] interests = [.. interests ?? []];

    /// <summary>Makes the sentence: what each term says, the one that contributed most first, then what it builds on.</summary>
    /// <param name="recommendation">The recommendation, made from the learner's state as it is.</param>
    /// <returns>A sentence.</returns>
    public string Sentence(Recommendation recommendation)
    {
        var phrases = recommendation.Reasons
            .Where(reason => reason.Contribution > 0)
            .Select(reason => Phrase(reason, recommendation))
            .OfType<string>()
            .ToList();
        if (phrases.Count == 0)
        {
            return "It is ready to be learnt.";
        }

        var text = string.Join("; ", phrases);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private string? Phrase(Reason reason, Recommendation item) => reason.Term switch
    {
        "goalRelevance" => GoalPhrase(item),
        "challengeFit" => $"predicted success {NumberText.Percent(item.PredictedSuccess)}",
        "readiness" => ReadinessPhrase(item),
        "reviewUrgency" => UrgencyPhrase(item),
        "interestMatch" => InterestPhrase(item),
        _ => $"{reason.Term} {NumberText.Percent(reason.Value)}",
    };

    // What is shown again is not open itself; what is learnt is one of the open steps.
    private string? GoalPhrase(Recommendation item)
    {
        var open = learner.Scope.OpenCount;
        var waiting = item.Kind == RecommendationKind.Assess ? item.Unlocks - 1 : item.Unlocks;
        var all = open == 1 ? $"the one open step to {towards}" : Invariant($"the {open} open steps to {towards}");
        return (item.Kind, waiting) switch
        {
            (RecommendationKind.Assess, 0) => null,
            (RecommendationKind.Assess, _) => open == 1 ? $"{all} builds on it" : Invariant($"{waiting} of {all} {(waiting == 1 ? "builds" : "build")} on it"),
            (_, 1) => open == 1 ? all : $"one of {all}",
            _ => Invariant($"{waiting} of {all} go through this one"),
        };
    }

    private string? ReadinessPhrase(Recommendation item)
    {
        if (item.Prerequisites.Count == 0)
        {
            return "nothing has to come before it";
        }

        var framework = learner.Graph.Framework;
        var weakest = item.Prerequisites.MinBy(before => before.Estimate);
        var name = framework[framework.RequiredIndexOf(weakest.Competency)].Label;
        var share = NumberText.Percent(learner.Map.Rule.Scale.Normalize(weakest.Estimate));
        return item.Prerequisites.Count switch
        {
            1 => $"what comes before it is mastered ({name}, {share})",
            2 => $"both things that come before it are mastered (least sure: {name}, {share})",
            _ => Invariant($"all {item.Prerequisites.Count} things that come before it are mastered (least sure: {name}, {share})"),
        };
    }

    private string? UrgencyPhrase(Recommendation item)
    {
        var age = learner.UnpractisedFor(learner.Graph.Framework.RequiredIndexOf(item.Competency));
        return (item.Kind, age) switch
        {
            (RecommendationKind.Review, _) => "mastered once and not any more",
            (RecommendationKind.Assess, { } days) => $"not practised for {NumberText.Days(days)}",
            _ => null,
        };
    }

    private string? InterestPhrase(Recommendation item)
    {
        var shared = interests.Where(tag => item.Experience?.Interests.Contains(tag) == true).ToList();
        return shared.Count switch
        {
            0 => null,
            1 => $"speaks to your interest in {shared[0]}",
            _ => $"speaks to your interest in {string.Join(", ", shared[..^1])} and {shared[^1]}",
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
