using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Which rows are in the framework, and under which headings.</summary>
internal sealed class CanvasHierarchy
{
    private readonly Dictionary<string, Entry> byGuid = new(StringComparer.Ordinal);
    private readonly HashSet<string> inTable = new(StringComparer.Ordinal);
    private readonly CanvasReadOptions options;
    private readonly DiagnosticLog diagnostics;

    public CanvasHierarchy(CanvasTable table, CanvasReadOptions options, DiagnosticLog diagnostics)
    {
        this.options = options;
        this.diagnostics = diagnostics;
        for (var index = 0; index < table.Outcomes.Rows.Count; index++)
        {
            Add(table.Outcomes.Rows[index], table.Places[index]);
        }

        LeaveOutEmptyGroups();
    }

    /// <summary>A row of the framework.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Id">Its identifier in the framework.</param>
    /// <param name="Place">Where it stands in the file.</param>
    internal sealed record Entry(CanvasRow Row, CompetencyId Id, string Place)
    {
        public bool IsGroup { get; } = CanvasTerms.IsGroup(Row);
    }

    /// <summary>The rows of the framework, in the order of the table.</summary>
    public List<Entry> Entries { get; private set; } = [];

    /// <summary>Adds the competencies and what is under what.</summary>
    public void AddTo(FrameworkBuilder builder)
    {
        foreach (var entry in Entries)
        {
            builder.Add(CompetencyOf(entry), entry.Place);
            var parents = ParentsOf(entry);
            if (parents.Count > 1 && entry.IsGroup)
            {
                diagnostics.Add("several-parents-of-group", DiagnosticSeverity.Info, entry.Place, $"Group '{entry.Id}' is in {parents.Count} groups; Canvas knows one at the most.");
            }

            foreach (var parent in parents.DefaultIfEmpty(CompetencyId.From(options.FrameworkId)))
            {
                builder.Add(new Association(AssociationType.IsChildOf, entry.Id, parent), entry.Place);
            }

            ReportRuleOf(entry);
        }
    }

    private void Add(CanvasRow row, string place)
    {
        if (!CanvasTerms.IsOutcome(row) && !CanvasTerms.IsGroup(row))
        {
            return;
        }

        if (IdentifierOf(row, place) is not { } id || !IsNew(id, place) || IsLeftOut(row, place))
        {
            return;
        }

        var entry = new Entry(row, id, place);
        Entries.Add(entry);
        byGuid.Add(id.Value, entry);
        if (string.IsNullOrWhiteSpace(row.Title))
        {
            diagnostics.Add("missing-title", DiagnosticSeverity.Warning, place, $"'{id}' has no title; expected one. Its identifier stands for it.");
        }
    }

    private CompetencyId? IdentifierOf(CanvasRow row, string place)
    {
        if (CanvasTerms.IdentifierOf(row) is not { } text)
        {
            diagnostics.Add("missing-identifier", DiagnosticSeverity.Error, place, "The row has no vendor_guid; expected one. It is in the table only.");
            return null;
        }

        if (text != row.VendorGuid)
        {
            diagnostics.AddRepeated("identifier-from-canvas-id", DiagnosticSeverity.Info, "vendor_guid", () => place, $"There is no vendor_guid; '{JsonText.Short(text)}' is taken, as Canvas makes it of its own number.");
        }

        if (!Preconditions.IsId(text) || text == options.FrameworkId)
        {
            diagnostics.Add("unusable-identifier", DiagnosticSeverity.Error, place, $"'{JsonText.Short(text)}' can't be an identifier, or is that of the framework itself; expected another one. The row is in the table only.");
            return null;
        }

        if (text.Any(char.IsWhiteSpace))
        {
            diagnostics.Add("identifier-with-space", DiagnosticSeverity.Warning, place, $"vendor_guid '{JsonText.Short(text)}' holds white space, which Canvas refuses; no parent_guids can name it.");
        }

        return CompetencyId.From(text);
    }

    private bool IsNew(CompetencyId id, string place)
    {
        if (inTable.Add(id.Value))
        {
            return true;
        }

        diagnostics.Add("repeated-identifier", DiagnosticSeverity.Error, place, $"vendor_guid '{JsonText.Short(id.Value)}' stands in the table twice; the first row is taken, this one is in the table only.");
        return false;
    }

    private bool IsLeftOut(CanvasRow row, string place)
    {
        if (!CanvasTerms.IsDeleted(row))
        {
            return false;
        }

        if (options.RetiredAt is not null)
        {
            diagnostics.AddRepeated(
                "deleted-retired", DiagnosticSeverity.Info, CanvasTerms.Deleted, () => place,
                "What is deleted is retired since the instant that was given, as the table does not say since when.");
            return false;
        }

        diagnostics.AddRepeated(
            "deleted-left-out", DiagnosticSeverity.Info, CanvasTerms.Deleted, () => place,
            "What is deleted is in the table only; given the instant since when it is retired, it would be in the framework, too.");
        return true;
    }

    // A heading of nothing would be taken for something to learn.
    private void LeaveOutEmptyGroups()
    {
        var filled = new HashSet<CompetencyId>();
        foreach (var outcome in Entries.Where(entry => !entry.IsGroup))
        {
            var open = new Stack<Entry>([outcome]);
            while (open.TryPop(out var entry))
            {
                foreach (var guid in entry.Row.ParentGuids)
                {
                    if (byGuid.TryGetValue(guid, out var parent) && parent.IsGroup && filled.Add(parent.Id))
                    {
                        open.Push(parent);
                    }
                }
            }
        }

        foreach (var entry in Entries.Where(entry => entry.IsGroup && !filled.Contains(entry.Id)))
        {
            diagnostics.AddRepeated("empty-group", DiagnosticSeverity.Info, CanvasTerms.Group, () => entry.Place, "A group without outcomes is no heading; it is in the table only.");
            byGuid.Remove(entry.Id.Value);
        }

        Entries = [.. Entries.Where(entry => !entry.IsGroup || filled.Contains(entry.Id))];
    }

    private List<CompetencyId> ParentsOf(Entry entry)
    {
        var parents = new List<CompetencyId>();
        foreach (var guid in entry.Row.ParentGuids.Distinct())
        {
            if (byGuid.TryGetValue(guid, out var parent) && parent.IsGroup)
            {
                parents.Add(parent.Id);
                continue;
            }

            var (code, why) = parent is not null ? ("parent-not-group", "is an outcome") : ("missing-parent", inTable.Contains(guid) ? "is left out" : "is not in the table");
            diagnostics.Add(code, DiagnosticSeverity.Warning, entry.Place, $"Parent '{JsonText.Short(guid)}' of '{entry.Id}' {why}; expected a group. The link is in the table only.");
        }

        return parents;
    }

    private void ReportRuleOf(Entry entry)
    {
        var row = entry.Row;
        if (entry.IsGroup && (row.CalculationMethod is not null || row.CalculationInt is not null || row.MasteryPoints is not null || row.Ratings.Count > 0))
        {
            diagnostics.Add("rule-of-group", DiagnosticSeverity.Info, entry.Place, $"Group '{entry.Id}' has a method, points or ratings, which Canvas gives outcomes only; they are in the table only.");
        }
    }

    private Competency CompetencyOf(Entry entry)
    {
        var title = string.IsNullOrWhiteSpace(entry.Row.Title) ? null : entry.Row.Title;
        return new Competency
        {
            Id = entry.Id,
            Title = title,
            Code = string.IsNullOrWhiteSpace(entry.Row.DisplayName) ? null : entry.Row.DisplayName,
            Statement = entry.Row.Description ?? title ?? entry.Id.Value,
            Kind = entry.IsGroup ? CompetencyKind.Standard : CompetencyKind.Unspecified,
            RetiredAt = CanvasTerms.IsDeleted(entry.Row) ? options.RetiredAt : null,
        };
    }
}
