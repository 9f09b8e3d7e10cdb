namespace PersonalizedLearning.Interop;

/// <summary>A column of a file, as both the reader and the writer know it.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Kind">What its fields hold.</param>
/// <param name="IsRequired">Whether each row must have it.</param>
internal sealed record OneRosterColumn(string Name, OneRosterColumnKind Kind = OneRosterColumnKind.Text, bool IsRequired = false)
{
    /// <summary>The words that its fields may be, in their own spelling.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a source may add words of its own, which begin with <c>ext:</c>.</summary>
    public bool MayBeExtended { get; init; } = true;

    /// <summary>The file in which the rows are that its fields name.</summary>
    public OneRosterFile? Target { get; init; }

    /// <summary>The only version that has the column; null when both have.</summary>
    public OneRosterVersion? Only { get; init; }

    /// <summary>Whether messages never quote its fields.</summary>
    public bool IsSecret { get; init; }
}
