namespace PersonalizedLearning.Interop;

/// <summary>How a table is read that is not quite as it should be.</summary>
internal sealed record CsvTableOptions
{
    /// <summary>Gets what is between fields; null for the one of comma, semicolon and tab that the header has most of.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Gets whether quotes are those of RFC 4180; otherwise they are letters like others. Null: they are quotes where the header has one.</summary>
    public bool? HasQuotes { get; init; } = true;

    /// <summary>
    /// Gets where it is reported, whereupon reading goes on, that columns have one name (<c>column-repeated</c>: the first has it, the others are there by position), have none
    /// (<c>column-without-name</c>) or a misspelt one (<c>column-misspelt</c>), and that rows are longer or shorter than the header (<c>row-too-long</c>, <c>row-too-short</c>, once with
    /// a count). Null: two columns of one name are an error, and the caller asks whether a row is too long.
    /// </summary>
    public DiagnosticLog? Problems { get; init; }

    /// <summary>Gets where the table is among others, such as the name of its file; it goes before the lines of diagnostics.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the names that misspelt ones stand for; capitals don't matter where the dictionary says so.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; init; } = new Dictionary<string, string>();
}
