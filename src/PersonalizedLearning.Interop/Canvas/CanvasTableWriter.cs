namespace PersonalizedLearning.Interop;

/// <summary>Puts rows that Canvas takes into a table.</summary>
internal static class CanvasTableWriter
{
    // Canvas's own exports have these; they are written where a row says something there.
    private static readonly string[] Seldom = ["canvas_id", "friendly_description", "course_id"];

    public static void Write(Stream stream, IReadOnlyList<CanvasRow> rows, FormulaText formulas)
    {
        var columns = CanvasTerms.Columns.Where(column => !Seldom.Contains(column) || rows.Any(row => FieldOf(row, column) is not null)).ToList();
        var most = rows.Select(row => row.Ratings.Count).DefaultIfEmpty(0).Max();
        string[] header = [.. columns, CanvasTerms.Ratings, .. Enumerable.Repeat(string.Empty, Math.Max(0, (2 * most) - 1))];
        using var table = new CsvOutput(stream, "outcomes", formulas, header);
        foreach (var row in rows)
        {
            var ratings = row.Ratings.SelectMany(rating => (object?[])[rating.Points, rating.Description]);
            object?[] fields = [.. columns.Select(column => FieldOf(row, column)), .. ratings];
            table.Row([.. fields, .. Enumerable.Repeat<object?>(null, header.Length - fields.Length)]);
        }
    }

    private static object? FieldOf(CanvasRow row, string column) => column switch
    {
        "canvas_id" => row.CanvasId,
        "vendor_guid" => row.VendorGuid,
        "object_type" => row.ObjectType,
        "title" => row.Title,
        "description" => row.Description,
        "display_name" => row.DisplayName,
        "friendly_description" => row.FriendlyDescription,
        "calculation_method" => row.CalculationMethod,
        "calculation_int" => row.CalculationInt,
        "parent_guids" => row.ParentGuids.Count == 0 ? null : string.Join(' ', row.ParentGuids),
        "workflow_state" => row.WorkflowState,
        "course_id" => row.CourseId,
        _ => row.MasteryPoints,
    };
}
