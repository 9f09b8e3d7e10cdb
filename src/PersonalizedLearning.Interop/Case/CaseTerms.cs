using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>The words of CASE's closed vocabularies, and of the extensions that carry what CASE has no word for.</summary>
internal static class CaseTerms
{
    /// <summary>The extension of a <c>precedes</c> association that makes it a prerequisite: <c>"hard"</c> or <c>"soft"</c>.</summary>
    public const string Strength = "personalizedlearning:strength";

    /// <summary>The extension of a rubric that makes it a proficiency scale: an object with <c>minimum</c> and <c>maximum</c>.</summary>
    public const string Scale = "personalizedlearning:scale";

    /// <summary>The extension of a level of such a rubric that says whether it counts as mastery.</summary>
    public const string Proficient = "personalizedlearning:proficient";

    /// <summary>The extension of an item with its alignments: objects with <c>framework</c>, <c>code</c> and <c>strength</c>.</summary>
    public const string Alignments = "personalizedlearning:alignments";

    /// <summary>The extension of an item with the instant from which it is retired; CASE has a date without a zone for it.</summary>
    public const string RetiredAt = "personalizedlearning:retiredAt";

    /// <summary>The member in which CASE 1.1 lets a source add what is its own.</summary>
    public const string Extensions = "extensions";

    /// <summary>The member of <c>extensions</c> that holds what strict CASE 1.1 can't: members of the object as the source had them.</summary>
    public const string SourceKey = "personalizedlearning:source";

    /// <summary>The member of <c>extensions</c> that names the members which the source lacked and CASE 1.1 requires.</summary>
    public const string AddedKey = "personalizedlearning:added";

    /// <summary>What the types begin with that a source of CASE 1.1 may add.</summary>
    public const string ExtensionPrefix = "ext:";

    private static readonly string[] TypeNames = [.. Enum.GetNames<AssociationType>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private static readonly Dictionary<string, AssociationType> TypesByName =
        Enum.GetValues<AssociationType>().ToDictionary(type => TypeNames[(int)type], StringComparer.Ordinal);

    private static readonly Dictionary<string, CompetencyKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["standard"] = CompetencyKind.Standard,
        ["domain"] = CompetencyKind.Standard,
        ["cluster"] = CompetencyKind.Standard,
        ["strand"] = CompetencyKind.Standard,
        ["component"] = CompetencyKind.Standard,
        ["gradelevel"] = CompetencyKind.Standard,
        ["grade"] = CompetencyKind.Standard,
        ["conceptualcategory"] = CompetencyKind.Standard,
        ["knowledge"] = CompetencyKind.Knowledge,
        ["skill"] = CompetencyKind.Skill,
        ["measuredskill"] = CompetencyKind.Skill,
        ["disposition"] = CompetencyKind.Disposition,
        ["socialemotional"] = CompetencyKind.SocialEmotional,
        ["socialemotionallearning"] = CompetencyKind.SocialEmotional,
        ["sel"] = CompetencyKind.SocialEmotional,
        ["twentyfirstcentury"] = CompetencyKind.TwentyFirstCentury,
        ["twentyfirstcenturyskill"] = CompetencyKind.TwentyFirstCentury,
        ["21stcentury"] = CompetencyKind.TwentyFirstCentury,
        ["21stcenturyskill"] = CompetencyKind.TwentyFirstCentury,
        ["digitalliteracy"] = CompetencyKind.DigitalLiteracy,
        ["mindset"] = CompetencyKind.Mindset,
    };

    /// <summary>The name of an association type in CASE 1.1.</summary>
    public static string NameOf(AssociationType type) => TypeNames[(int)type];

    /// <summary>The association type that a word names, whatever its capitals and spaces; null when there is none.</summary>
    public static AssociationType? TypeOf(string word) =>
        TypesByName.TryGetValue(word, out var exact)
            ? exact
            : Enum.TryParse<AssociationType>(Letters(word), ignoreCase: true, out var type) && !word.Any(char.IsAsciiDigit) ? type : null;

    /// <summary>The kind that a publisher's word for the type of an item names; unspecified when it is not known.</summary>
    public static CompetencyKind KindOf(string? word) => word is null ? CompetencyKind.Unspecified : Kinds.GetValueOrDefault(Letters(word));

    /// <summary>A word as CASE 1.1 lets a source add it to a vocabulary.</summary>
    public static string Extension(string word)
    {
        var tail = word.StartsWith(ExtensionPrefix, StringComparison.OrdinalIgnoreCase) ? word[ExtensionPrefix.Length..] : word;
        var safe = string.Concat(tail.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '_'));
        return ExtensionPrefix + (safe.Length == 0 ? "unknown" : safe);
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit));
}
