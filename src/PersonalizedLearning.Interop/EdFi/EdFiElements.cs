namespace PersonalizedLearning.Interop;

/// <summary>The elements of interchanges by what they are, each key once.</summary>
internal sealed class EdFiElements
{
    private readonly DiagnosticLog diagnostics;
    private readonly Dictionary<(string Kind, string Key), XmlFragment> seen = [];

    /// <summary>Sorts the elements out.</summary>
    public EdFiElements(ValueList<EdFiInterchange> interchanges, DiagnosticLog diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var interchange in interchanges)
        {
            Look(interchange.Root);
            if (interchange.Root.Name != EdFiTerms.StudentAssessments)
            {
                foreach (var element in interchange.Elements)
                {
                    Take(element);
                }
            }
        }
    }

    public List<(string Key, XmlFragment Element)> Assessments { get; } = [];

    public List<(string Key, XmlFragment Element)> Objectives { get; } = [];

    public List<(string Key, XmlFragment Element)> Items { get; } = [];

    public List<(string Key, XmlFragment Element)> Standards { get; } = [];

    public List<XmlFragment> Equivalences { get; } = [];

    public List<XmlFragment> ScoreRanges { get; } = [];

    private void Look(XmlFragment root)
    {
        if (!root.Namespace.StartsWith(EdFiTerms.NamespaceStart, StringComparison.Ordinal))
        {
            diagnostics.Add("other-namespace", DiagnosticSeverity.Info, root.Place, $"The namespace is '{JsonText.Short(root.Namespace)}'; expected one of {EdFiTerms.NamespaceStart}. It is read as Ed-Fi all the same.");
        }

        if (!string.IsNullOrWhiteSpace(root.Text))
        {
            diagnostics.Add("text-not-mapped", DiagnosticSeverity.Warning, root.Place, "There is text beside the elements; it has no meaning in Ed-Fi.");
        }
    }

    private void Take(XmlFragment element)
    {
        switch (element.Name)
        {
            case "Assessment":
                Add(Assessments, EdFiKeys.OfAssessment(element), element);
                break;
            case "ObjectiveAssessment":
                Add(Objectives, EdFiKeys.OfPart(element), element);
                break;
            case "AssessmentItem":
                Add(Items, EdFiKeys.OfPart(element), element);
                break;
            case "LearningStandard":
                Add(Standards, element.TextAt("LearningStandardId"), element);
                break;
            case "LearningStandardEquivalenceAssociation":
                Equivalences.Add(element);
                break;
            case "AssessmentScoreRangeLearningStandard":
                ScoreRanges.Add(element);
                break;
            default:
                diagnostics.AddRepeated("element-not-mapped", DiagnosticSeverity.Info, element.Name, () => element.Place, $"A '{JsonText.Short(element.Name)}' says nothing of competencies; it is in the metadata only.");
                break;
        }
    }

    private void Add(List<(string Key, XmlFragment Element)> list, string? key, XmlFragment element)
    {
        if (key is null)
        {
            diagnostics.Add("missing-identity", DiagnosticSeverity.Warning, element.Place, $"The {element.Name} does not say what it is: its identifier is missing. It is in the metadata only.");
        }
        else if (seen.TryAdd((element.Name, key), element))
        {
            list.Add((key, element));
        }
        else if (seen[(element.Name, key)].Equals(element))
        {
            diagnostics.AddRepeated("duplicate-element", DiagnosticSeverity.Info, element.Name, () => element.Place, $"{element.Name} '{JsonText.Short(key)}' is there twice, with the same content.");
        }
        else
        {
            diagnostics.Add("conflicting-element", DiagnosticSeverity.Warning, element.Place, $"{element.Name} '{JsonText.Short(key)}' is there twice, with different content; the first is used.");
        }
    }
}
