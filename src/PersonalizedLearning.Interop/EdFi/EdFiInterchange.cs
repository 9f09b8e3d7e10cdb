namespace PersonalizedLearning.Interop;

/// <summary>An Ed-Fi bulk interchange in memory: its root and every element below it, as they were read.</summary>
/// <remarks>Equal when the roots and the elements are, in order. Immutable and thread safe.</remarks>
public sealed record EdFiInterchange
{
    /// <summary>Gets the root, such as <c>InterchangeAssessmentMetadata</c>, with its attributes and nothing in it.</summary>
    public required XmlFragment Root { get; init; }

    /// <summary>Gets the elements below the root, in the order of the file.</summary>
    public ValueList<XmlFragment> Elements { get; init; }

    /// <summary>Gets the version of the data standard that the namespace names, such as <c>5.2.0</c>; null when it names none.</summary>
    public string? Version => Root.Namespace.StartsWith(EdFiTerms.NamespaceStart, StringComparison.Ordinal) && Root.Namespace.Length > EdFiTerms.NamespaceStart.Length
        ? Root.Namespace[EdFiTerms.NamespaceStart.Length..]
        : null;
}
