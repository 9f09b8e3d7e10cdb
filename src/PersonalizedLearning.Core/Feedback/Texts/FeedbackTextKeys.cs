using System.Collections.Frozen;

namespace PersonalizedLearning.Feedback;

/// <summary>The texts that a language has to have, and which places each of them may have.</summary>
internal static class FeedbackTextKeys
{
    public const string Language = "language";
    public const string Ones = "plural.one";

    /// <summary>The terms of which a text says why something comes next; of others nothing is said.</summary>
    private static readonly string[] Terms =
    [
        "readiness", "goalRelevance", "challengeFit", "reviewUrgency", "interestMatch", "continuity", "variety", "timeFit", "uncertainty", "coreNeed",
    ];

    private static readonly string[] OnlyLearner = ["learner"];

    private static readonly string[] Whole = ["date", "number", "quote", "listTwo", "listMore", "listRest"];

    /// <summary>Gets all keys, each with the places that its text may have.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> All { get; } = Common()
        .Concat(Enum.GetValues<Audience>().SelectMany(OfAudience))
        .ToFrozenDictionary(item => item.Key, item => item.Places.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The key of a text about something.</summary>
    public static string Of(Audience audience, FeedbackCode code) => $"{WordOf(audience)}.{WordOf(code)}";

    /// <summary>The key of a text about what to do next.</summary>
    public static string Of(Audience audience, NextActionCode code, bool hasExperience) => $"{WordOf(audience)}.next.{WordOf(code)}{(hasExperience ? ".with" : string.Empty)}";

    /// <summary>The key of a heading.</summary>
    public static string Of(Audience audience, FeedbackPart part) => $"{WordOf(audience)}.heading.{WordOf(part)}";

    /// <summary>The key of why something comes next.</summary>
    public static string WhyOf(Audience audience, string term) => $"{WordOf(audience)}.why.{term}";

    /// <summary>The key of another text for an audience.</summary>
    public static string Of(Audience audience, string name) => $"{WordOf(audience)}.{name}";

    /// <summary>The key of the name of a month, from 1.</summary>
    public static string Month(int month) => FormattableString.Invariant($"month.{month}");

    /// <summary>The place that the subject of a text takes, which is named for what it is.</summary>
    public static string PlaceOf(FeedbackSubjectKind kind) => WordOf(kind);

    private static IEnumerable<(string Key, string[] Places)> Common()
    {
        yield return (Language, []);
        yield return (Ones, []);
        foreach (var month in Enumerable.Range(1, 12))
        {
            yield return (Month(month), []);
        }

        foreach (var key in Whole)
        {
            yield return (key, key switch
            {
                "date" => ["day", "month", "year"],
                "number" => ["whole", "fraction"],
                "quote" => ["text"],
                "listTwo" => ["first", "last"],
                "listMore" => ["first", "rest"],
                _ => ["list", "count"],
            });
        }
    }

    private static IEnumerable<(string Key, string[] Places)> OfAudience(Audience audience)
    {
        (string, string[])[] around =
        [
            ("title", ["learner", "date"]), ("opening", ["learner", "since"]), ("openingFirst", ["learner"]), ("nothing", ["learner"]), ("closing", ["learner"]), ("summative", ["learner"]),
            ("next", ["action"]), ("nextBy", ["action", "by"]), ("withheld.one", ["learner", "count"]), ("withheld.other", ["learner", "count"]),
            ("more.one", ["learner", "count", "list"]), ("more.other", ["learner", "count", "list"]),
            ("rests.one", ["learner", "count", "evidence"]), ("rests.other", ["learner", "count", "evidence"]),
        ];
        return around.Select(item => (Of(audience, item.Item1), item.Item2))
            .Concat(Enum.GetValues<FeedbackPart>().Select(part => (Of(audience, part), OnlyLearner)))
            .Concat(Terms.Select(term => (WhyOf(audience, term), OnlyLearner)))
            .Concat(Enum.GetValues<FeedbackCode>().SelectMany(code => OfCode(audience, code)))
            .Concat(Enum.GetValues<NextActionCode>().SelectMany(code => OfAction(audience, code)));
    }

    private static IEnumerable<(string Key, string[] Places)> OfCode(Audience audience, FeedbackCode code)
    {
        var key = Of(audience, code);
        string[] places = ["learner", PlaceOf(FeedbackCodes.SubjectOf(code)), .. PlacesOf(audience, code)];
        return FeedbackCodes.Counts(code) ? [($"{key}.one", [.. places, "count"]), ($"{key}.other", [.. places, "count"])] : [(key, places)];
    }

    // A number without its meaning is for nobody but those who know the policy.
    private static string[] PlacesOf(Audience audience, FeedbackCode code) => code switch
    {
        FeedbackCode.GoalOverdue or FeedbackCode.GoalBehind => ["due"],
        FeedbackCode.ActionOverdue => ["due", "competency"],
        FeedbackCode.ActionOpen => ["competency"],
        FeedbackCode.ReflectionOverdue or FeedbackCode.AssessmentDue => ["since"],
        FeedbackCode.CreditAwarded => ["credits", "competency"],
        FeedbackCode.DemonstrationResolved => ["competency"],
        FeedbackCode.LevelLowered or FeedbackCode.LevelRaised => audience == Audience.Educator ? ["level", "formerLevel", "estimate", "policy"] : ["level", "formerLevel"],
        FeedbackCode.MasteryLapsed or FeedbackCode.MasteryAchieved or FeedbackCode.MasteryConfirmed or FeedbackCode.StillGrowing =>
            audience == Audience.Educator ? ["level", "estimate", "policy"] : ["level"],
        _ => [],
    };

    private static IEnumerable<(string Key, string[] Places)> OfAction(Audience audience, NextActionCode code)
    {
        string[] places = ["learner", PlaceOf(FeedbackCodes.SubjectOf(code))];
        yield return (Of(audience, code, hasExperience: false), places);
        if (FeedbackCodes.HasExperience(code))
        {
            yield return (Of(audience, code, hasExperience: true), [.. places, "experience"]);
        }
    }

    private static string WordOf<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
