using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Says a framework and its policies in the terms of Canvas.</summary>
internal sealed class CanvasExport(CompetencyFramework framework, IReadOnlyList<PolicyFile> policies, DiagnosticLog diagnostics)
{
    private readonly CanvasRules rules = new(framework, policies, diagnostics);
    private readonly ILookup<CompetencyId, Association> upwards = framework.Associations.Where(link => link.Type == AssociationType.IsChildOf).ToLookup(link => link.Origin);
    private readonly Dictionary<CompetencyId, string> guids = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public CanvasOutcomes ToOutcomes()
    {
        foreach (var competency in framework.Competencies)
        {
            guids.Add(competency.Id, GuidOf(competency.Id));
        }

        ReportLinks();
        var rows = Enumerable.Range(0, framework.Count).Select(Row).ToValueList();
        return new CanvasOutcomes { Rows = new CanvasStrictRows(diagnostics).Of(new CanvasOutcomes { Rows = rows }).ToValueList() };
    }

    private CanvasRow Row(int index)
    {
        var competency = framework[index];
        var isGroup = !framework.Children(index).IsEmpty;
        var row = new CanvasRow
        {
            VendorGuid = guids[competency.Id],
            ObjectType = isGroup ? CanvasTerms.Group : CanvasTerms.Outcome,
            Title = TitleOf(competency),
            Description = competency.Statement == competency.Title || competency.Statement.Length == 0 ? null : competency.Statement,
            DisplayName = competency.Code,
            ParentGuids = ParentsOf(index),
            WorkflowState = competency.RetiredAt is null ? CanvasTerms.Active : CanvasTerms.Deleted,
        };
        ReportMembers(competency, isGroup);
        if (!isGroup)
        {
            return rules.With(row, competency.Id);
        }

        if (!framework.IsGrouping(index) || rules.Names(competency.Id))
        {
            diagnostics.Add("outcome-with-children", DiagnosticSeverity.Warning, competency.Id.Value, $"'{competency.Id}' is to be learnt itself and has children; Canvas makes a group of it, which has no mastery of its own.");
        }

        return row;
    }

    private ValueList<string> ParentsOf(int index)
    {
        var parents = new List<string>();
        var isInRoot = false;
        foreach (var link in upwards[framework[index].Id])
        {
            if (guids.TryGetValue(link.Destination, out var guid))
            {
                parents.Add(guid);
            }
            else
            {
                isInRoot = true;
            }
        }

        if (isInRoot && parents.Count > 0)
        {
            NotInCanvas("root", framework[index].Id.Value, "A place directly under the framework besides one in a group");
        }

        return parents.ToValueList();
    }

    // Without white space, and within the length that Canvas keeps.
    private string GuidOf(CompetencyId id)
    {
        var guid = string.Concat(id.Value.Select(letter => char.IsWhiteSpace(letter) ? '_' : letter));
        guid = CanvasStrictRows.CutText(guid);
        for (var number = 2; !used.Add(guid); number++)
        {
            var end = FormattableString.Invariant($"~{number}");
            guid = guid[..Math.Min(guid.Length, CanvasTerms.MaxLength - end.Length)] + end;
        }

        if (guid != id.Value)
        {
            diagnostics.Add("identifier-changed", DiagnosticSeverity.Warning, id.Value, $"Identifier '{JsonText.Short(id.Value)}' is written '{JsonText.Short(guid)}', as Canvas takes no white space in one and {CanvasTerms.MaxLength} characters at the most, each once.");
        }

        return guid;
    }

    private string TitleOf(Competency competency)
    {
        var title = string.IsNullOrWhiteSpace(competency.Label) ? competency.Id.Value : competency.Label;
        if (competency.Title is null)
        {
            diagnostics.AddRepeated("title-added", DiagnosticSeverity.Info, "title", () => competency.Id.Value, "A competency has no title, which Canvas requires; its code, its statement or its identifier stands for it.");
        }

        if (title.Length > CanvasTerms.MaxLength)
        {
            diagnostics.AddRepeated("title-cut", DiagnosticSeverity.Info, "title", () => competency.Id.Value, $"A title is longer than {CanvasTerms.MaxLength} characters; the rest was left out.");
        }

        return CanvasStrictRows.CutText(title);
    }

    private void ReportMembers(Competency competency, bool isGroup)
    {
        var place = competency.Id.Value;
        if (competency.RetiredAt is not null)
        {
            diagnostics.AddRepeated("retirement-instant", DiagnosticSeverity.Info, "retiredAt", () => place, "What is retired is written as deleted; since when it is, Canvas's table does not say.");
        }

        if (competency.EducationLevels.Count > 0)
        {
            NotInCanvas("educationLevels", place, "A level of education");
        }

        if (competency.Alignments.Count > 0)
        {
            NotInCanvas("alignments", place, "An alignment");
        }

        if (competency.Kind != (isGroup ? CompetencyKind.Standard : CompetencyKind.Unspecified))
        {
            NotInCanvas("kind", place, "The kind of a competency");
        }
    }

    private void ReportLinks()
    {
        foreach (var link in framework.Associations.Where(link => link.Type != AssociationType.IsChildOf))
        {
            NotInCanvas(link.Type.ToString(), $"{link.Origin} → {link.Destination}", $"An association of type {link.Type}");
        }

        foreach (var link in framework.ExternalReferences)
        {
            NotInCanvas("externalReferences", $"{link.Origin} → {link.Destination}", "A reference to something outside the framework");
        }

        foreach (var link in framework.Prerequisites)
        {
            NotInCanvas("prerequisites", $"{link.Before} → {link.After}", "A prerequisite");
        }

        if (framework.Language is { } language)
        {
            NotInCanvas("language", framework.Id.Value, $"The language, '{language}',");
        }
    }

    private void NotInCanvas(string kind, string place, string what) => diagnostics.AddRepeated("not-in-canvas", DiagnosticSeverity.Warning, kind, () => place, $"{what} can't be said in Canvas's table; it was left out.");
}
