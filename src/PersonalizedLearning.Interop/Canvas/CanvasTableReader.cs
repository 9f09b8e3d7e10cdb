namespace PersonalizedLearning.Interop;

/// <summary>Reads the rows of a table of outcomes, each field by its column, the ratings by their position.</summary>
internal sealed class CanvasTableReader(Stream stream, DiagnosticLog diagnostics)
{
    private readonly List<CanvasRow> rows = [];
    private readonly List<string> places = [];
    private readonly List<CanvasField> other = [];

    public CanvasTable Read()
    {
        using var table = new CsvTable(stream);
        table.RequiredColumnOf("vendor_guid");
        table.RequiredColumnOf("object_type");
        var ratings = RatingColumns(table);
        ReportUnknown(table, ratings);
        while (table.Next())
        {
            places.Add(table.Place);
            rows.Add(Row(table, ratings));
        }

        return new CanvasTable(new CanvasOutcomes { Rows = rows.ToValueList() }, places);
    }

    // From the column of that name on, as far as columns have no name of their own; beyond the header too where the ratings end it.
    private static Range RatingColumns(CsvTable table)
    {
        var start = table.ColumnOf(CanvasTerms.Ratings);
        if (start < 0)
        {
            return table.Names.Count..table.Names.Count;
        }

        var end = start + 1;
        while (end < table.Names.Count && table.Names[end].Length == 0)
        {
            end++;
        }

        return start..(end == table.Names.Count ? int.MaxValue : end);
    }

    private void ReportUnknown(CsvTable table, Range ratings)
    {
        for (var index = 0; index < table.Names.Count; index++)
        {
            var name = table.Names[index];
            if (name.Length > 0 && !IsRating(index, ratings) && !IsKnown(name))
            {
                diagnostics.Add("unknown-column", DiagnosticSeverity.Info, "line 1", $"Column '{JsonText.Short(name)}' is not of Canvas's outcomes; it is kept as it is.");
            }
        }
    }

    private CanvasRow Row(CsvTable table, Range ratings)
    {
        other.Clear();
        var type = Text(table, "object_type");
        var row = new CanvasRow
        {
            CanvasId = Text(table, "canvas_id"),
            VendorGuid = Text(table, "vendor_guid"),
            ObjectType = type,
            Title = Text(table, "title"),
            Description = Text(table, "description"),
            DisplayName = Text(table, "display_name"),
            FriendlyDescription = Text(table, "friendly_description"),
            CalculationMethod = Text(table, "calculation_method"),
            CalculationInt = Integer(table, "calculation_int"),
            ParentGuids = (Text(table, "parent_guids") ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToValueList(),
            WorkflowState = Text(table, "workflow_state"),
            CourseId = Text(table, "course_id"),
            MasteryPoints = Number(table, table.ColumnOf("mastery_points"), "mastery_points"),
            Ratings = Ratings(table, ratings),
        };
        KeepRest(table, ratings);
        row = row with { Other = other.ToValueList() };
        Report(table, row);
        return row;
    }

    private void Report(CsvTable table, CanvasRow row)
    {
        if (!CanvasTerms.IsOutcome(row) && !CanvasTerms.IsGroup(row))
        {
            diagnostics.Add(
                "unknown-object-type", DiagnosticSeverity.Error, table.Place, $"The object type is '{JsonText.Short(row.ObjectType ?? string.Empty)}'; expected outcome or group. The row is in the table only.");
        }
        else if (row.WorkflowState is { } state && !CanvasTerms.IsDeleted(row) && !CanvasTerms.Active.Equals(state.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add("unknown-workflow-state", DiagnosticSeverity.Warning, table.Place, $"The workflow state is '{JsonText.Short(state)}'; expected active or deleted. It is read as active.");
        }
    }

    private static string? Text(CsvTable table, string column) => table[table.ColumnOf(column)] is { Length: > 0 } text ? text : null;

    private int? Integer(CsvTable table, string column)
    {
        var index = table.ColumnOf(column);
        var number = Number(table, index, column);
        if (number is null or (>= int.MinValue and <= int.MaxValue) && (number is null || double.IsInteger(number.Value)))
        {
            return (int?)number;
        }

        ReportUnusable(table, column, table[index], "a whole number");
        other.Add(new CanvasField(column, table[index]));
        return null;
    }

    private double? Number(CsvTable table, int index, string column)
    {
        var text = table[index];
        if (text.Length == 0)
        {
            return null;
        }

        if (NumberOf(table, text, column) is { } number)
        {
            return number;
        }

        ReportUnusable(table, column, text, "a number");
        other.Add(new CanvasField(column, text));
        return null;
    }

    private double? NumberOf(CsvTable table, string text, string column)
    {
        var number = CanvasNumber.Read(text, table.Delimiter == ';', out var reading);
        var place = table.Place;
        if (number is not null && reading == CanvasNumber.Reading.DecimalComma)
        {
            diagnostics.AddRepeated("decimal-comma", DiagnosticSeverity.Info, column, () => place, $"Column '{column}' has numbers with a decimal comma, such as '{JsonText.Short(text)}'.");
        }
        else if (number is not null && reading == CanvasNumber.Reading.Ambiguous)
        {
            diagnostics.Add(
                "ambiguous-number", DiagnosticSeverity.Warning, place,
                FormattableString.Invariant($"'{JsonText.Short(text)}' in column '{column}' is read as {number.Value:R}; expected a decimal point, or semicolons between fields where the comma is a decimal one."));
        }

        return number;
    }

    private void ReportUnusable(CsvTable table, string column, string text, string expected) => diagnostics.Add(
        "unusable-number", DiagnosticSeverity.Warning, table.Place, $"'{JsonText.Short(text)}' in column '{column}' can't be used; expected {expected}. It is kept as it is.");

    private ValueList<CanvasRating> Ratings(CsvTable table, Range columns)
    {
        var (start, end) = (columns.Start.Value, Math.Min(columns.End.Value, table.FieldCount));
        while (end > start && table[end - 1].Length == 0)
        {
            end--;
        }

        var ratings = new List<CanvasRating>();
        for (var index = start; index < end; index += 2)
        {
            var description = index + 1 < end ? table[index + 1] : string.Empty;
            if (NumberOf(table, table[index], CanvasTerms.Ratings) is not { } points)
            {
                diagnostics.Add(
                    "unusable-ratings", DiagnosticSeverity.Warning, table.Place,
                    FormattableString.Invariant($"The points of rating {((index - start) / 2) + 1} are '{JsonText.Short(table[index])}'; expected a number. The ratings of the row are kept as they are."));
                other.AddRange(Enumerable.Range(start, end - start).Select(field => new CanvasField(CanvasTerms.Ratings, table[field])));
                return default;
            }

            ratings.Add(new CanvasRating(points, description.Length == 0 ? null : description));
        }

        return ratings.ToValueList();
    }

    private void KeepRest(CsvTable table, Range ratings)
    {
        for (var index = 0; index < table.FieldCount; index++)
        {
            var name = index < table.Names.Count ? table.Names[index] : string.Empty;
            if (table[index].Length == 0 || IsRating(index, ratings) || IsKnown(name))
            {
                continue;
            }

            other.Add(new CanvasField(name, table[index]));
            if (name.Length == 0)
            {
                diagnostics.Add("field-beyond-header", DiagnosticSeverity.Warning, table.Place, $"Field {index + 1} is '{JsonText.Short(table[index])}', and its column has no name; expected a name, or ratings. It is kept as it is.");
            }
        }
    }

    private static bool IsRating(int index, Range ratings) => index >= ratings.Start.Value && index < ratings.End.Value;

    private static bool IsKnown(string name) => CanvasTerms.Columns.Contains(name, StringComparer.OrdinalIgnoreCase);
}
