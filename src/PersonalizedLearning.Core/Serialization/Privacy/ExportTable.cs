using NodaTime.Text;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <summary>What was derived from a journal, as a table of texts that people can read without any program.</summary>
/// <remarks>Whoever keeps something else about learners adds a table of it. Immutable; equality is by value.</remarks>
public sealed record ExportTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="name">What it shows: a word such as <c>mastery</c>.</param>
    /// <param name="columns">The names of the columns, each once.</param>
    /// <param name="rows">The rows, each with a text for every column; empty texts where there is nothing.</param>
    /// <exception cref="ArgumentException">The name is empty, a column is named twice, a row has another number of texts, or a text is null or can't be written.</exception>
    public ExportTable(string name, ValueList<string> columns, ValueList<ValueList<string>> rows)
    {
        Name = Preconditions.Id(name);
        Columns = columns.All(IsText) && columns.Distinct(StringComparer.Ordinal).Count() == columns.Count
            ? columns
            : throw new ArgumentException($"Table '{name}' names a column twice or by no text; expected each once.", nameof(columns));
        Rows = rows.All(row => row.Count == columns.Count && row.All(IsText))
            ? rows
            : throw new ArgumentException(FormattableString.Invariant($"Table '{name}' has a row of another length than its {columns.Count} columns, or without a text; expected a text for each."), nameof(rows));
    }

    /// <summary>Gets what it shows.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>Gets the rows.</summary>
    public ValueList<ValueList<string>> Rows { get; }

    /// <summary>Makes the table of the consents that hold at an instant.</summary>
    /// <param name="consents">The consents.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>The table <c>consents</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="consents"/> is null.</exception>
    public static ExportTable Consents(LearnerConsents consents, NodaTime.Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(consents);
        return new("consents", ["event", "seen", "purpose", "audience", "person", "expires"], consents.StandingAt(asOf).Select(grant => (ValueList<string>)
        [
            grant.Id.Value, string.Join(", ", grant.Scopes.Select(Words<DataScope>.Of)), Words<ConsentPurpose>.Of(grant.Purpose), Words<PersonRole>.Of(grant.Audience), grant.Person?.Value ?? "",
            grant.Expires is { } end ? InstantPattern.ExtendedIso.Format(end) : "",
        ]).ToValueList());
    }

    /// <summary>Makes the table of what is mastered and what is not, as far as there is evidence.</summary>
    /// <param name="map">The mastery map.</param>
    /// <returns>The table <c>mastery</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public static ExportTable Mastery(MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var seen = map.Decisions.Index().Where(item => item.Item.Estimate.EvidenceCount > 0);
        return new("mastery", ["competency", "code", "statement", "estimate", "level", "status", "evidence"], seen.Select(item => (ValueList<string>)
        [
            item.Item.Competency.Value, map.Framework[item.Index].Code ?? "", map.Framework[item.Index].Title ?? map.Framework[item.Index].Statement, RoundTripNumber.Format(item.Item.Estimate.Shown),
            item.Item.Level.Name, Words<MasteryStatus>.Of(item.Item.Status), FormattableString.Invariant($"{item.Item.Estimate.EvidenceCount}"),
        ]).ToValueList());
    }

    private static bool IsText(string? text) => text is not null && Preconditions.IsWellFormed(text);
}
