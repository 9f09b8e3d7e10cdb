namespace PersonalizedLearning.Interop;

/// <summary>Brings rows into the form that Canvas takes, and reports what that costs.</summary>
internal sealed class CanvasStrictRows(DiagnosticLog diagnostics)
{
    private readonly Dictionary<string, CanvasRow> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly List<CanvasRow> rows = [];

    public List<CanvasRow> Of(CanvasOutcomes outcomes)
    {
        var usable = new List<CanvasRow>();
        for (var index = 0; index < outcomes.Rows.Count; index++)
        {
            if (Usable(outcomes.Rows[index], FormattableString.Invariant($"row {index + 1}")) is { } row && waiting.TryAdd(row.VendorGuid!, row))
            {
                usable.Add(row);
            }
        }

        foreach (var row in usable)
        {
            Write(row);
        }

        return rows;
    }

    // Iteration over the ancestors that still wait, so that a long chain does not exhaust the stack.
    private void Write(CanvasRow row)
    {
        var path = new Stack<CanvasRow>([row]);
        while (path.TryPeek(out var next))
        {
            var guid = next.VendorGuid!;
            open.Add(guid);
            var parent = next.ParentGuids.FirstOrDefault(one => IsAhead(one) && !open.Contains(one));
            if (parent is not null)
            {
                diagnostics.Add("row-moved", DiagnosticSeverity.Info, parent, $"Group '{JsonText.Short(parent)}' stands behind '{JsonText.Short(guid)}', which is in it; it is written before it, as Canvas requires.");
                path.Push(waiting[parent]);
                continue;
            }

            path.Pop();
            open.Remove(guid);
            if (!written.ContainsKey(guid))
            {
                written.Add(guid, CanvasTerms.IsGroup(next));
                rows.Add(next with { ParentGuids = ParentsOf(next) });
            }
        }
    }

    private bool IsAhead(string guid) => waiting.TryGetValue(guid, out var row) && CanvasTerms.IsGroup(row) && !written.ContainsKey(guid);

    private ValueList<string> ParentsOf(CanvasRow row)
    {
        var kept = new List<string>();
        foreach (var parent in row.ParentGuids)
        {
            var why = !written.TryGetValue(parent, out var isGroup) ? "is not further up" : !isGroup ? "is an outcome" : kept.Contains(parent) ? "is named twice"
                : kept.Count > 0 && CanvasTerms.IsGroup(row) ? "is its second one, and a group has one" : null;
            if (why is null)
            {
                kept.Add(parent);
            }
            else
            {
                diagnostics.Add("parent-left-out", DiagnosticSeverity.Warning, row.VendorGuid!, $"Parent '{JsonText.Short(parent)}' of '{JsonText.Short(row.VendorGuid!)}' {why}; it was left out.");
            }
        }

        return kept.ToValueList();
    }

    private CanvasRow? Usable(CanvasRow row, string place)
    {
        foreach (var field in row.Other)
        {
            diagnostics.AddRepeated("field-left-out", DiagnosticSeverity.Warning, field.Column, () => place, $"'{JsonText.Short(field.Text)}' of column '{JsonText.Short(field.Column)}' was left out; Canvas does not take it.");
        }

        var guid = CanvasTerms.IdentifierOf(row);
        var why = guid is null ? "it has no vendor_guid"
            : guid.Any(char.IsWhiteSpace) ? $"its vendor_guid '{JsonText.Short(guid)}' holds white space"
            : guid.Length > CanvasTerms.MaxLength ? $"its vendor_guid '{JsonText.Short(guid)}' is longer than {CanvasTerms.MaxLength} characters"
            : string.IsNullOrWhiteSpace(row.Title) ? $"'{JsonText.Short(guid)}' has no title"
            : !CanvasTerms.IsOutcome(row) && !CanvasTerms.IsGroup(row) ? $"'{JsonText.Short(guid)}' is a '{JsonText.Short(row.ObjectType ?? string.Empty)}', no outcome and no group"
            : waiting.ContainsKey(guid) ? $"its vendor_guid '{JsonText.Short(guid)}' stands further up" : null;
        if (why is not null)
        {
            diagnostics.Add("row-left-out", DiagnosticSeverity.Warning, place, $"The row was left out: {why}, and Canvas would refuse it.");
            return null;
        }

        if (guid != row.VendorGuid)
        {
            diagnostics.Add("identifier-added", DiagnosticSeverity.Info, place, $"The row has no vendor_guid; it is written '{JsonText.Short(guid!)}', as Canvas makes it of its own number.");
        }

        var isGroup = CanvasTerms.IsGroup(row);
        row = row with
        {
            VendorGuid = guid,
            ObjectType = Normal(row.ObjectType!, isGroup ? CanvasTerms.Group : CanvasTerms.Outcome, place),
            WorkflowState = row.WorkflowState is { } state ? Normal(state, CanvasTerms.IsDeleted(row) ? CanvasTerms.Deleted : CanvasTerms.Active, place) : null,
            Title = Cut(row.Title, "title", place),
            DisplayName = Cut(row.DisplayName, "display_name", place),
            FriendlyDescription = Cut(row.FriendlyDescription, "friendly_description", place),
            Other = default,
        };
        return isGroup ? WithoutRule(row, place) : WithRule(row, place);
    }

    private string Normal(string text, string word, string place)
    {
        if (text != word)
        {
            diagnostics.AddRepeated("word-normalized", DiagnosticSeverity.Info, text, () => place, $"'{JsonText.Short(text)}' is written '{word}'.");
        }

        return word;
    }

    private string? Cut(string? text, string column, string place)
    {
        if (text is null || text.Length <= CanvasTerms.MaxLength)
        {
            return text;
        }

        diagnostics.Add("text-cut", DiagnosticSeverity.Warning, place, $"Column '{column}' takes {CanvasTerms.MaxLength} characters; the rest of '{JsonText.Short(text)}' was left out.");
        return CutText(text);
    }

    /// <summary>As much of a text as Canvas takes, and no half of a letter.</summary>
    public static string CutText(string text) =>
        text.Length <= CanvasTerms.MaxLength ? text : text[..(char.IsHighSurrogate(text[CanvasTerms.MaxLength - 1]) ? CanvasTerms.MaxLength - 1 : CanvasTerms.MaxLength)];

    private CanvasRow WithoutRule(CanvasRow row, string place)
    {
        if (row.CalculationMethod is null && row.CalculationInt is null && row.MasteryPoints is null && row.Ratings.Count == 0)
        {
            return row;
        }

        diagnostics.Add("rule-of-group", DiagnosticSeverity.Warning, place, $"The method, points and ratings of group '{JsonText.Short(row.VendorGuid!)}' were left out; Canvas gives them to outcomes only.");
        return row with { CalculationMethod = null, CalculationInt = null, MasteryPoints = null, Ratings = default };
    }

    private CanvasRow WithRule(CanvasRow row, string place)
    {
        var sorted = row.Ratings.OrderByDescending(rating => rating.Points).ToValueList();
        if (sorted != row.Ratings)
        {
            diagnostics.Add("ratings-sorted", DiagnosticSeverity.Info, place, $"The ratings of '{JsonText.Short(row.VendorGuid!)}' are written from high to low, as Canvas requires.");
        }

        var most = CanvasMethods.MostOf(row.CalculationMethod);
        if (row.CalculationMethod is null ? row.CalculationInt is null : most is { } bound && (row.CalculationInt is not { } number ? true : number >= 1 && number <= bound))
        {
            return row with { Ratings = sorted };
        }

        diagnostics.Add(
            "method-left-out", DiagnosticSeverity.Warning, place,
            FormattableString.Invariant($"Method '{JsonText.Short(row.CalculationMethod ?? string.Empty)}' with the number {row.CalculationInt?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} was left out; expected a method of Canvas and a number that it takes."));
        return row with { CalculationMethod = null, CalculationInt = null, Ratings = sorted };
    }
}
