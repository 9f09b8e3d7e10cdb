using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>A row of a OneRoster file: fields by the names of their columns, as the source has them, and what they mean.</summary>
/// <remarks>
/// An empty field is the same as none. Names are compared whatever their capitals, fields letter by letter; two rows are equal when all their fields are, in any order of columns.
/// Immutable and thread safe.
/// </remarks>
public sealed class OneRosterRow : IEquatable<OneRosterRow>
{
    private readonly OneRosterHeader header;
    private readonly string[] values;

    /// <summary>Makes a row.</summary>
    /// <param name="fields">The fields by the names of their columns, each name once.</param>
    /// <exception cref="ArgumentException">A name is empty, or is there twice.</exception>
    public OneRosterRow(IEnumerable<KeyValuePair<string, string>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var all = fields.ToList();
        if (all.Exists(field => string.IsNullOrWhiteSpace(field.Key)) || all.DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).Count() < all.Count)
        {
            throw new ArgumentException("A column has no name, or is there twice; expected each name once.", nameof(fields));
        }

        header = new OneRosterHeader(all.Select(field => field.Key));
        values = [.. all.Select(field => field.Value ?? string.Empty)];
        for (var index = 0; index < values.Length; index++)
        {
            header.Orders[index] = OneRosterValue.OrderOf([values[index]]);
        }
    }

    internal OneRosterRow(OneRosterHeader header, string[] values)
    {
        this.header = header;
        this.values = values;
    }

    /// <summary>Gets the identifier of the row; empty when it has none.</summary>
    public string SourcedId => this[OneRosterLayout.SourcedId];

    /// <summary>Gets the status of the row.</summary>
    public OneRosterStatus Status => OneRosterValue.Status(this[OneRosterLayout.Status]);

    /// <summary>Gets when the row was last changed; null when it does not say, or not in a way that can be read.</summary>
    public Instant? LastModified => Time(OneRosterLayout.LastModified);

    /// <summary>Gets the fields that are not empty, in the order of the source.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields
    {
        get
        {
            for (var index = 0; index < values.Length; index++)
            {
                if (values[index].Length > 0)
                {
                    yield return new(header.Names[index], values[index]);
                }
            }
        }
    }

    /// <summary>Gets a field as the source has it; empty when there is none.</summary>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public string this[string column] => IndexOf(column) is >= 0 and var index ? values[index] : string.Empty;

    /// <summary>Reads a field as a date. One such as 1/05/2023 is read where only one order of day and month makes dates of the whole column.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The date; null when the field is empty or shows none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public LocalDate? Date(string column) => IndexOf(column) is >= 0 and var index ? OneRosterValue.Date(values[index], header.Orders[index]) : null;

    /// <summary>Reads a field as a time; a date is its start in UTC, in which OneRoster states times.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The time; null when the field is empty or shows none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public Instant? Time(string column) => IndexOf(column) is >= 0 and var index ? OneRosterValue.Time(values[index], header.Orders[index]) : null;

    /// <summary>Reads a field as a truth value: the words true and false, whatever their capitals.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The value; null when the field is empty or shows none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public bool? Flag(string column) => OneRosterValue.Flag(this[column]);

    /// <summary>Reads a field as a number.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>A finite number; null when the field is empty or shows none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public double? Number(string column) => OneRosterValue.Number(this[column]);

    /// <summary>Reads a field as a list of texts between commas.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The texts, without blanks around them and without empty ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public ValueList<string> List(string column) => OneRosterValue.List(this[column]).ToValueList();

    /// <summary>The same row with another field.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="value">The field; empty for none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public OneRosterRow With(string column, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        return new(Fields.Where(field => !field.Key.Equals(column, StringComparison.OrdinalIgnoreCase)).Append(new(column, value)));
    }

    /// <summary>Tells whether two rows have the same fields.</summary>
    /// <param name="other">The other row.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(OneRosterRow? other)
    {
        if (other is null)
        {
            return false;
        }

        if (ReferenceEquals(header, other.header))
        {
            return values.AsSpan().SequenceEqual(other.values);
        }

        var count = 0;
        foreach (var field in Fields)
        {
            count++;
            if (other[field.Key] != field.Value)
            {
                return false;
            }
        }

        return count == other.Fields.Count();
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OneRosterRow);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(0, (hash, field) => hash ^ HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(field.Key), field.Value));

    /// <summary>Shows the identifier of the row; its fields may be private.</summary>
    /// <returns>The identifier.</returns>
    public override string ToString() => SourcedId;

    internal SlashOrder OrderOf(string column) => IndexOf(column) is >= 0 and var index ? header.Orders[index] : SlashOrder.Unknown;

    private int IndexOf(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return header.IndexOf(column);
    }
}
