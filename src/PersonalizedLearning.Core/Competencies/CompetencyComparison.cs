using NodaTime.Text;

namespace PersonalizedLearning.Competencies;

/// <summary>Compares what two versions of a framework say of the same competencies, and of themselves.</summary>
internal static class CompetencyComparison
{
    /// <summary>The competencies of which they say different things, in the order of the later version.</summary>
    public static IEnumerable<CompetencyChange> Changes(FrameworkMatches matches)
    {
        for (var index = 0; index < matches.Current.Count; index++)
        {
            if (matches.FormerOf(index) is var partner and >= 0
                && (matches.Former[partner], matches.Current[index]) is var (former, current)
                && Members(former, current) is { Count: > 0 } members)
            {
                yield return new CompetencyChange(former, current, members.ToValueList());
            }
        }
    }

    /// <summary>What differs of the frameworks themselves.</summary>
    public static ValueList<MemberChange> Of(CompetencyFramework former, CompetencyFramework current)
    {
        var changes = new List<MemberChange>();
        Compare(changes, "id", former.Id.Value, current.Id.Value);
        Compare(changes, "title", former.Title, current.Title);
        Compare(changes, "language", former.Language, current.Language);
        return changes.ToValueList();
    }

    private static List<MemberChange> Members(Competency former, Competency current)
    {
        var changes = new List<MemberChange>();
        Compare(changes, "statement", former.Statement, current.Statement);
        Compare(changes, "code", former.Code, current.Code);
        Compare(changes, "title", former.Title, current.Title);
        Compare(changes, "kind", KindOf(former), KindOf(current));
        if (former.EducationLevels != current.EducationLevels)
        {
            changes.Add(new MemberChange("educationLevels", Listed(former.EducationLevels), Listed(current.EducationLevels)));
        }

        if (former.Alignments != current.Alignments)
        {
            changes.Add(new MemberChange("alignments", Listed(former.Alignments.Select(Shown)), Listed(current.Alignments.Select(Shown))));
        }

        if (former.RetiredAt != current.RetiredAt)
        {
            changes.Add(new MemberChange("retiredAt", RetiredAt(former), RetiredAt(current)));
        }

        return changes;
    }

    private static void Compare(List<MemberChange> changes, string name, string? former, string? current)
    {
        if (!string.Equals(former, current, StringComparison.Ordinal))
        {
            changes.Add(new MemberChange(name, former, current));
        }
    }

    private static string? KindOf(Competency competency) => competency.Kind == CompetencyKind.Unspecified ? null : Word(competency.Kind.ToString());

    private static string? Listed(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : null;

    private static string Shown(Alignment alignment) => $"{alignment.Framework} {alignment.Code} ({Word(alignment.Strength.ToString())})";

    // As JSON names the members of an enumeration.
    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string? RetiredAt(Competency competency) => competency.RetiredAt is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null;
}
