using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Choice rules, as a part of the options of a recommender.</content>
public static partial class LearningJson
{
    private const string ChoicePath = "$.choice";

    private static IChoiceRule ToChoice(ChoiceDocument document, IEnumerable<IChoiceRule> furtherRules) => document.Rule switch
    {
        "best" => Refusing(document, BestChoice.Instance, []),
        "diverse" => Refusing(document, ToDiverse(document), ["tolerance", "diversity", "pool"]),
        "explore" => Refusing(document, ToExploring(document), ["tolerance", "exploration", "epsilon", "temperature", "pool"]),
        _ => Refusing(document, furtherRules.FirstOrDefault(rule => rule.Name == document.Rule) ?? throw new LearningJsonException(
            $"The choice rule '{document.Rule}' is not known; expected one of {string.Join(", ", (string[])["best", "diverse", "explore", .. furtherRules.Select(rule => rule.Name)])}.",
            ChoicePath + ".rule", null), []),
    };

    private static DiverseChoice ToDiverse(ChoiceDocument document)
    {
        var rule = new DiverseChoice();
        return new DiverseChoice
        {
            Tolerance = At(ChoicePath + ".tolerance", () => (rule with { Tolerance = document.Tolerance ?? rule.Tolerance }).Tolerance),
            Diversity = At(ChoicePath + ".diversity", () => (rule with { Diversity = document.Diversity ?? rule.Diversity }).Diversity),
            Pool = At(ChoicePath + ".pool", () => (rule with { Pool = document.Pool ?? rule.Pool }).Pool),
        };
    }

    private static ExploringChoice ToExploring(ChoiceDocument document)
    {
        var rule = new ExploringChoice();
        return new ExploringChoice
        {
            Exploration = document.Exploration ?? rule.Exploration,
            Tolerance = At(ChoicePath + ".tolerance", () => (rule with { Tolerance = document.Tolerance ?? rule.Tolerance }).Tolerance),
            Epsilon = At(ChoicePath + ".epsilon", () => (rule with { Epsilon = document.Epsilon ?? rule.Epsilon }).Epsilon),
            Temperature = At(ChoicePath + ".temperature", () => (rule with { Temperature = document.Temperature ?? rule.Temperature }).Temperature),
            Pool = At(ChoicePath + ".pool", () => (rule with { Pool = document.Pool ?? rule.Pool }).Pool),
        };
    }

    private static IChoiceRule Refusing(ChoiceDocument document, IChoiceRule rule, string[] settings)
    {
        (string Name, bool IsGiven)[] all =
        [
            ("tolerance", document.Tolerance is not null), ("diversity", document.Diversity is not null), ("exploration", document.Exploration is not null),
            ("epsilon", document.Epsilon is not null), ("temperature", document.Temperature is not null), ("pool", document.Pool is not null),
        ];
        foreach (var (name, isGiven) in all)
        {
            if (isGiven && !settings.Contains(name))
            {
                throw new LearningJsonException(
                    $"The choice rule '{document.Rule}' has no setting '{name}'; expected {(settings.Length == 0 ? "none" : string.Join(", ", settings))}.", $"{ChoicePath}.{name}", null);
            }
        }

        return rule;
    }

    // What it is where nothing is said is left out.
    private static ChoiceDocument? ToDocument(IChoiceRule rule) => rule switch
    {
        BestChoice => null,
        DiverseChoice diverse => new ChoiceDocument(diverse.Name, diverse.Tolerance, diverse.Diversity, Pool: diverse.Pool),
        ExploringChoice explore => new ChoiceDocument(
            explore.Name, explore.Tolerance, null, explore.Exploration, explore.Epsilon, explore.Temperature, explore.Pool),
        _ => new ChoiceDocument(rule.Name),
    };
}
