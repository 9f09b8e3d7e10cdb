namespace PersonalizedLearning.Interop;

/// <summary>Writes which competencies items ask for as a table in CSV, as <see cref="ItemCsvReader"/> reads it.</summary>
public static class ItemCsvWriter
{
    /// <summary>Writes the columns <c>item,competency</c>: a row for each competency of each item, and one without a competency for an item that has none; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, lines ended by CR LF.</param>
    /// <param name="items">The items; they are enumerated once.</param>
    /// <param name="formulas">What becomes of texts that a spreadsheet would run as formulas; the table is not written by default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InteropFormatException">A text is a formula, and such are refused.</exception>
    public static void Write(Stream stream, IEnumerable<ItemCompetencies> items, FormulaText formulas = FormulaText.Refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(items);
        using var table = new CsvOutput(stream, "items", formulas, "item", "competency");
        foreach (var item in items)
        {
            if (item.Competencies.Count == 0)
            {
                table.Row(item.Item, null);
            }

            foreach (var competency in item.Competencies)
            {
                table.Row(item.Item, competency.Value);
            }
        }
    }
}
