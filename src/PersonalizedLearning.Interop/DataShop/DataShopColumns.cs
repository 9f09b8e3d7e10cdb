namespace PersonalizedLearning.Interop;

/// <summary>Where the columns of a table of DataShop are.</summary>
internal sealed class DataShopColumns
{
    private const string ModelStart = "KC (";

    /// <summary>Finds the columns.</summary>
    /// <exception cref="InteropFormatException">One is missing.</exception>
    public DataShopColumns(CsvTable table, string? model)
    {
        Names = table.Names.ToValueList();
        Models = table.Names.Select(ModelOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToValueList();
        if (Models.Count == 0)
        {
            throw new InteropFormatException("line 1", $"the header is '{JsonText.Short(string.Join('\t', table.Names))}'", "a column 'KC (…)', which holds the knowledge components of a model");
        }

        Model = model is null
            ? Models[0]
            : Models.FirstOrDefault(name => name.Equals(model, StringComparison.OrdinalIgnoreCase)) ?? throw new InteropFormatException("line 1", $"there is no column 'KC ({JsonText.Short(model)})'", $"one of the models '{string.Join("', '", Models)}'");
        Components = [.. table.Names.Index().Where(column => Model.Equals(ModelOf(column.Item), StringComparison.OrdinalIgnoreCase)).Select(column => column.Index)];
        Student = table.RequiredColumnOf("Anon Student Id");
        Outcome = table.RequiredColumnOf("Outcome", "First Attempt");
        Time = FirstOf(table, "Time", "First Transaction Time", "Step Start Time");
        Zone = table.ColumnOf("Time Zone");
        Problem = table.ColumnOf("Problem Name");
        Step = table.ColumnOf("Step Name");
        Id = table.ColumnOf("Transaction Id");
        Hints = table.ColumnOf("Hints");
        Attempt = table.ColumnOf("Attempt At Step");
    }

    public ValueList<string> Names { get; }

    public ValueList<string> Models { get; }

    public string Model { get; }

    public int[] Components { get; }

    public int Student { get; }

    public int Outcome { get; }

    public int Time { get; }

    public int Zone { get; }

    public int Problem { get; }

    public int Step { get; }

    public int Id { get; }

    public int Hints { get; }

    public int Attempt { get; }

    private static string? ModelOf(string name) =>
        name.StartsWith(ModelStart, StringComparison.OrdinalIgnoreCase) && name.EndsWith(')') && name.Length > ModelStart.Length + 1 ? name[ModelStart.Length..^1] : null;

    private static int FirstOf(CsvTable table, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (table.ColumnOf(name) is var column and >= 0)
            {
                return column;
            }
        }

        return -1;
    }
}
