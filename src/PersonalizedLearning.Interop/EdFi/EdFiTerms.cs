namespace PersonalizedLearning.Interop;

/// <summary>The words of Ed-Fi that have a meaning here.</summary>
internal static class EdFiTerms
{
    public const string NamespaceStart = "http://ed-fi.org/";
    public const string Metadata = "InterchangeAssessmentMetadata";
    public const string Standards = "InterchangeStandards";
    public const string StudentAssessments = "InterchangeStudentAssessment";
    public const string RawScore = "Raw score";

    /// <summary>The code value of a descriptor: of <c>uri://ed-fi.org/XDescriptor#Correct</c> it is <c>Correct</c>; a text without a mark is a code value already.</summary>
    public static string? CodeValue(string? descriptor) => descriptor is null ? null : descriptor[(descriptor.LastIndexOf('#') + 1)..].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether two code values are the same word.</summary>
    public static bool Is(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The code values of the descriptors of a name, in order.</summary>
    public static ValueList<string> CodeValues(XmlFragment element, string name) =>
        element.ChildrenOf(name).Select(child => CodeValue(child.TextAt())).OfType<string>().Distinct().ToValueList();
}
