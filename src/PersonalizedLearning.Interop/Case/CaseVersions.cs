using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Tells versions of CASE apart by what a package holds: few packages say which they are, and some say what they are not.</summary>
internal static class CaseVersions
{
    private const string First = "1.0";
    private const string Second = "1.1";

    /// <summary>The version of a package: 1.1 where it says so or holds anything that only 1.1 has, else 1.0.</summary>
    /// <remarks>Subjects of items are of 1.1, too, but stand in so many files of 1.0 that they tell nothing.</remarks>
    public static string Of(CasePackage package)
    {
        var document = package.Document;
        var isSecond = document.CaseVersion == Second
            || document.FrameworkType is not null
            || HasOwn(package.Extensions) || HasOwn(document.Extensions)
            || package.Items.Any(item => HasOwn(item.Extensions))
            || package.Associations.Any(IsSecond)
            || package.Rubrics.Any(rubric => HasOwn(rubric.Extensions));
        return isSecond ? Second : First;
    }

    private static bool IsSecond(CaseAssociation link) =>
        link.Notes is not null
        || link.OriginNodeUri?.TargetType is not null
        || link.DestinationNodeUri?.TargetType is not null
        || HasOwn(link.Extensions)
        || (link.AssociationType is { } word && (word.StartsWith(CaseTerms.ExtensionPrefix, StringComparison.Ordinal) || CaseTerms.TypeOf(word) == AssociationType.IsTranslationOf));

    private static bool HasOwn(ValueList<JsonMember> extensions) => extensions.Count > 0;
}
