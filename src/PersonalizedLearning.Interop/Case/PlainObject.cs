using System.Text.Json;
using System.Text.Unicode;

namespace PersonalizedLearning.Interop;

/// <summary>
/// An item or an association whose members are as CASE wants them, but for members that CASE does not know. Nearly all are so, and they are read here in one pass, with what recurs
/// made once. All others are declined and left to <see cref="CaseObject"/>, which reads these just the same, slower.
/// </summary>
/// <param name="shape">The members that are known.</param>
/// <param name="plain">Makes their values.</param>
/// <param name="reading">What is collected while a document is read.</param>
internal sealed class PlainObject(PlainShape shape, PlainValues plain, JsonReading reading) : IJsonTaker, ICaseMembers
{
    private readonly object?[] values = new object?[shape.Count];
    private readonly List<(string Name, string Json)> unknown = [];
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private List<(string Name, string Json)> formerUnknown = [];
    private ValueList<JsonMember> formerRest;
    private int next;

    /// <summary>Gets or sets the position in the list.</summary>
    public int Index { get; set; }

    /// <inheritdoc/>
    public ValueList<JsonMember> Extensions => default;

    /// <inheritdoc/>
    public JsonTaking Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> window)
    {
        Array.Clear(values);
        unknown.Clear();
        next = 0;
        if (!reader.Read())
        {
            return JsonTaking.NeedsMore;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return JsonTaking.Declined;
        }

        var start = (int)reader.TokenStartIndex;
        for (var position = 0; ; position++)
        {
            if (!reader.Read())
            {
                return JsonTaking.NeedsMore;
            }

            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return Utf8.IsValid(window[start..(int)reader.BytesConsumed]) ? JsonTaking.Taken : JsonTaking.Declined;
            }

            if (TakeMember(ref reader, window, position) is var taking and not JsonTaking.Taken)
            {
                return taking;
            }
        }
    }

    /// <inheritdoc/>
    public string? Text(string name, bool isRequired = false)
    {
        var value = (string?)ValueOf(name);
        if (value is null && isRequired)
        {
            ReportRepeated("missing-member", DiagnosticSeverity.Info, name, $"Member '{name}' is absent; {reading.Format} requires it.");
        }

        return value;
    }

    /// <inheritdoc/>
    public string? SharedText(string name, bool isRequired = false) => Text(name, isRequired);

    /// <inheritdoc/>
    public string? Timestamp(string name) => Text(name, isRequired: true);

    /// <inheritdoc/>
    public ValueList<string> Texts(string name, string? oldName = null) => ValueOf(name) is ValueList<string> list ? list : default;

    /// <inheritdoc/>
    public int? Integer(string name) => ValueOf(name) is int number ? number : null;

    /// <inheritdoc/>
    public CaseLink? Link(string name, bool isRequired = false)
    {
        var value = (CaseLink?)ValueOf(name);
        if (value is null && isRequired)
        {
            ReportRepeated("missing-member", DiagnosticSeverity.Info, name, $"Member '{name}' is absent; {reading.Format} requires it.");
        }

        return value;
    }

    /// <inheritdoc/>
    public ValueList<CaseLink> Links(string name) => ValueOf(name) is ValueList<CaseLink> list ? list : default;

    /// <inheritdoc/>
    public ValueList<JsonMember> Rest()
    {
        if (unknown.Count == 0)
        {
            return default;
        }

        foreach (var (name, _) in unknown)
        {
            if (!reading.Diagnostics.CountAgain("unknown-member", KindOf(name)))
            {
                ReportRepeated("unknown-member", DiagnosticSeverity.Info, name, JsonFields.UnknownMember(name, reading.Format));
            }
        }

        if (!unknown.SequenceEqual(formerUnknown))
        {
            formerUnknown = [.. unknown];
            formerRest = JsonText.Sorted(unknown.ConvertAll(member => new JsonMember(member.Name, member.Json)));
        }

        return formerRest;
    }

    /// <inheritdoc/>
    public void Report(string code, DiagnosticSeverity severity, string? member, string message) =>
        reading.Diagnostics.Add(code, severity, member is null ? FormattableString.Invariant($"{shape.List}[{Index}]") : PlaceOf(member), message);

    /// <inheritdoc/>
    public void ReportRepeated(string code, DiagnosticSeverity severity, string member, string message) =>
        reading.Diagnostics.AddRepeated(code, severity, KindOf(member), () => PlaceOf(member), message);

    private string PlaceOf(string member) => FormattableString.Invariant($"{shape.List}[{Index}].{member}");

    private string KindOf(string member)
    {
        if (!kinds.TryGetValue(member, out var kind))
        {
            kinds.Add(member, kind = $"{shape.List}.{member}");
        }

        return kind;
    }

    private object? ValueOf(string name)
    {
        var member = shape.IndexOf(name, next);
        next = member + 1;
        return values[member];
    }

    private JsonTaking TakeMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> window, int position)
    {
        if (reader.ValueIsEscaped)
        {
            return JsonTaking.Declined;
        }

        var member = shape.IndexOf(reader.ValueSpan, position);
        if (member < 0)
        {
            return TakeUnknown(ref reader, window);
        }

        if (values[member] is not null || !reader.Read())
        {
            return values[member] is null ? JsonTaking.NeedsMore : JsonTaking.Declined;
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            return TakeNested(ref reader, window, member);
        }

        var value = plain.ValueOf(ref reader, shape.KindOf(member));
        values[member] = value;
        return value is null ? JsonTaking.Declined : JsonTaking.Taken;
    }

    private JsonTaking TakeNested(ref Utf8JsonReader reader, ReadOnlySpan<byte> window, int member)
    {
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return JsonTaking.NeedsMore;
        }

        var value = plain.NestedOf(window[start..(int)reader.BytesConsumed], shape.KindOf(member));
        values[member] = value;
        return value is null ? JsonTaking.Declined : JsonTaking.Taken;
    }

    private JsonTaking TakeUnknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> window)
    {
        var name = plain.SharedText(ref reader);
        if (!reader.Read())
        {
            return JsonTaking.NeedsMore;
        }

        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return JsonTaking.NeedsMore;
        }

        if (unknown.Exists(member => member.Name == name))
        {
            return JsonTaking.Declined;
        }

        unknown.Add((name, plain.JsonOf(window[start..(int)reader.BytesConsumed])));
        return JsonTaking.Taken;
    }
}
