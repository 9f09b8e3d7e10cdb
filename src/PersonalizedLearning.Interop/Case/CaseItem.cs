namespace PersonalizedLearning.Interop;

/// <summary>A competency, or a heading that groups competencies (CFItem). Members that the source lacks are null or empty.</summary>
public sealed record CaseItem : CaseEntity
{
    /// <summary>Gets the statement as its author wrote it; it may hold HTML, Markdown or LaTeX.</summary>
    public string? FullStatement { get; init; }

    /// <summary>Gets another word for competency.</summary>
    public string? AlternativeLabel { get; init; }

    /// <summary>Gets the kind of item, as its publisher names it.</summary>
    public string? CfItemType { get; init; }

    /// <summary>Gets a reference to the item type.</summary>
    public CaseLink? CfItemTypeUri { get; init; }

    /// <summary>Gets the code for people; neither unique nor always present.</summary>
    public string? HumanCodingScheme { get; init; }

    /// <summary>Gets the position in a list, such as <c>10</c>, <c>a</c> or <c>iv</c>.</summary>
    public string? ListEnumeration { get; init; }

    /// <summary>Gets a short form of the statement.</summary>
    public string? AbbreviatedStatement { get; init; }

    /// <summary>Gets the key words.</summary>
    public ValueList<string> ConceptKeywords { get; init; }

    /// <summary>Gets a reference to a concept.</summary>
    public CaseLink? ConceptKeywordsUri { get; init; }

    /// <summary>Gets notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Gets the subjects (CASE 1.1).</summary>
    public ValueList<string> Subject { get; init; }

    /// <summary>Gets references to the subjects (CASE 1.1).</summary>
    public ValueList<CaseLink> SubjectUri { get; init; }

    /// <summary>Gets the language of the texts.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the levels of education.</summary>
    public ValueList<string> EducationLevel { get; init; }

    /// <summary>Gets a reference to the license.</summary>
    public CaseLink? LicenseUri { get; init; }

    /// <summary>Gets the date from which the state holds.</summary>
    public string? StatusStartDate { get; init; }

    /// <summary>Gets the date on which the state ended.</summary>
    public string? StatusEndDate { get; init; }
}
