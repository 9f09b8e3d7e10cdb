namespace PersonalizedLearning.Interop;

/// <summary>
/// The natural keys of Ed-Fi as one text each. Parts are separated by <c>#</c>, and a <c>#</c> within one is escaped, so that different keys are different texts.
/// </summary>
internal static class EdFiKeys
{
    /// <summary>The key of an assessment that describes itself; null when it has no identifier.</summary>
    public static string? OfAssessment(XmlFragment assessment) => Join(assessment.TextAt("Namespace"), assessment.TextAt("AssessmentIdentifier"));

    /// <summary>The key of the assessment to which an element refers; null when it refers to none.</summary>
    public static string? OfAssessmentIn(XmlFragment element) =>
        Join(element.TextAt("AssessmentReference", "AssessmentIdentity", "Namespace"), element.TextAt("AssessmentReference", "AssessmentIdentity", "AssessmentIdentifier"));

    /// <summary>The key of an item or an objective that describes itself, or of the identity in a reference; null when a part is missing.</summary>
    public static string? OfPart(XmlFragment? element) => element is null ? null : Join(OfAssessmentIn(element), element.TextAt("IdentificationCode"));

    /// <summary>The key of the item to which a reference refers.</summary>
    public static string? OfItem(XmlFragment? reference) => OfPart(reference?.Child("AssessmentItemIdentity"));

    /// <summary>The key of the objective to which a reference refers.</summary>
    public static string? OfObjective(XmlFragment? reference) => OfPart(reference?.Child("ObjectiveAssessmentIdentity"));

    /// <summary>The identifier of the learning standard to which a reference refers.</summary>
    public static string? OfStandard(XmlFragment? reference) => reference?.TextAt("LearningStandardIdentity", "LearningStandardId");

    /// <summary>A key that is made of another one and a part; null when the part is missing.</summary>
    public static string? Join(string? key, string? part) => part is null ? null : $"{key}#{Escape(part)}";

    private static string Escape(string part) => part.Replace("%", "%25", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
}
