using System.Globalization;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>
/// One JSON object, read leniently member by member, each taken at most once: what has the wrong kind but one meaning is repaired and reported, what has no
/// meaning stays among the others.
/// </summary>
internal class JsonFields
{
    private readonly List<Member> members;
    private readonly JsonReading reading;
    private readonly JsonFields? owner;
    private readonly string name;
    private readonly int index;
    private int next;

    /// <summary>Takes in the members of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="reading">What is collected while a document is read.</param>
    /// <param name="owner">The object in which it stands; null at the top.</param>
    /// <param name="name">The member that holds it.</param>
    /// <param name="index">The position in the array; −1 when it is in none.</param>
    public JsonFields(JsonElement value, JsonReading reading, JsonFields? owner, string name, int index)
    {
        this.reading = reading;
        this.owner = owner;
        this.name = name;
        this.index = index;
        members = new List<Member>(value.GetPropertyCount());
        foreach (var property in value.EnumerateObject())
        {
            if (!Set(reading.NameOf(property, members.Count), property.Value))
            {
                Report("duplicate-member", DiagnosticSeverity.Warning, property.Name, $"Member '{JsonText.Short(property.Name)}' stands there more than once; the last is kept.");
            }
        }
    }

    /// <summary>The JSON path of the object.</summary>
    public string Place
    {
        get
        {
            var path = owner is null ? name : $"{owner.Place}.{name}";
            return index < 0 ? path : FormattableString.Invariant($"{path}[{index}]");
        }
    }

    private protected JsonReading Reading => reading;

    private string Kind => owner is null ? name : $"{owner.Kind}.{name}";

    /// <summary>Reports a problem of the object, or of one of its members.</summary>
    public void Report(string code, DiagnosticSeverity severity, string? member, string message) =>
        reading.Diagnostics.Add(code, severity, member is null ? Place : PlaceOf(member), message);

    /// <summary>Reports a problem that whole files tend to have throughout.</summary>
    public void ReportRepeated(string code, DiagnosticSeverity severity, string member, string message) =>
        reading.Diagnostics.AddRepeated(code, severity, $"{Kind}.{member}", () => PlaceOf(member), message);

    /// <summary>A text; a number or a truth value is taken by its text.</summary>
    public string? Text(string name, bool isRequired = false)
    {
        var position = Find(name);
        if (position < 0)
        {
            ReportMissing(name, isRequired);
            return null;
        }

        var text = AsText(ValueAt(position), name);
        if (text is null)
        {
            ReportUnusable(name, "a text");
            return null;
        }

        Take(position);
        return text;
    }

    /// <summary>A text that recurs in many objects and is kept in memory once.</summary>
    public string? SharedText(string name, bool isRequired = false) => Text(name, isRequired) is { } text ? Reading.Shared(text) : null;

    /// <summary>A truth value; the words true and false are taken too.</summary>
    public bool? Flag(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var value = ValueAt(position);
        bool? flag = value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var word) => word,
            _ => null,
        };
        if (flag is null)
        {
            ReportUnusable(name, "true or false");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            ReportRepeated("truth-value-expected", DiagnosticSeverity.Info, name, "A text is read as the truth value that it shows.");
        }

        Take(position);
        return flag;
    }

    /// <summary>Texts; a single one stands for a list of one.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="oldName">An earlier spelling, looked at where the list is empty. It may hold several texts in one, separated by commas.</param>
    public ValueList<string> Texts(string name, string? oldName = null)
    {
        var list = TextsOf(name, splits: oldName is not null, out var isUnusable);
        if (list.Count > 0 || isUnusable || oldName is null || Find(oldName) < 0)
        {
            return list.ToValueList();
        }

        ReportRepeated("old-spelling", DiagnosticSeverity.Info, oldName, $"Member '{oldName}' is read as '{name}', as CASE 1.0 and 1.1 spell it.");
        return TextsOf(oldName, splits: true, out _).ToValueList();
    }

    /// <summary>A whole number; a text that is one is taken too.</summary>
    public int? Integer(string name) => Number(name, "a whole number", element => element.TryGetInt32(out var value) ? value : null, ParseInteger);

    /// <summary>A finite number; a text that is one is taken too.</summary>
    public double? Real(string name) => Number(name, "a finite number", FiniteOf, ParseReal);

    /// <summary>An object; null when it is absent or is none.</summary>
    public T? Object<T>(string name, Func<JsonFields, T> read)
        where T : class
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        if (ValueAt(position).ValueKind != JsonValueKind.Object)
        {
            ReportUnusable(name, "an object");
            return null;
        }

        Take(position);
        return read(new JsonFields(ValueAt(position), Reading, this, name, -1));
    }

    /// <summary>A value as its JSON text, whatever it is; null when it is absent.</summary>
    public string? Json(string name)
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        Take(position);
        return JsonText.Of(ValueAt(position));
    }

    /// <summary>The objects of a list; elements that are no objects are left out.</summary>
    public ValueList<T> Objects<T>(string name, Func<JsonFields, T> read) => ObjectsOf(name, (element, index) => read(new JsonFields(element, Reading, this, name, index)));

    private protected ValueList<T> ObjectsOf<T>(string name, Func<JsonElement, int, T> read)
    {
        var position = Find(name);
        if (position < 0)
        {
            return default;
        }

        var value = ValueAt(position);
        if (value.ValueKind != JsonValueKind.Array)
        {
            ReportUnusable(name, "a list of objects");
            return default;
        }

        Take(position);
        var found = new List<T>(value.GetArrayLength());
        var number = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                found.Add(read(element, number));
            }
            else
            {
                Reading.ReportElement(FormattableString.Invariant($"{PlaceOf(name)}[{number}]"), element);
            }

            number++;
        }

        return found.ToValueList();
    }

    /// <summary>What was not taken.</summary>
    public ValueList<JsonMember> Rest()
    {
        List<JsonMember>? rest = null;
        foreach (var member in members)
        {
            if (member.IsTaken)
            {
                continue;
            }

            rest ??= [];
            rest.Add(new JsonMember(reading.Shared(member.Name), reading.Shared(JsonText.Of(member.Value))));
            ReportRepeated("unknown-member", DiagnosticSeverity.Info, member.Name, UnknownMember(member.Name, reading.Format));
        }

        return rest is null ? default : JsonText.Sorted(rest);
    }

    /// <summary>What is said of a member that was not asked for.</summary>
    internal static string UnknownMember(string name, string format) => $"Member '{JsonText.Short(name)}' is not of {format} there, or not usable; it is kept as it is.";

    private protected string PlaceOf(string member) => $"{Place}.{member}";

    private protected JsonElement ValueAt(int position) => members[position].Value;

    // Members are mostly asked for in the order in which they stand, so the search begins after the last one found.
    private protected int Find(string wanted)
    {
        for (var step = 0; step < members.Count; step++)
        {
            var position = next + step;
            position = position < members.Count ? position : position - members.Count;
            if (members[position].IsTaken || !string.Equals(members[position].Name, wanted, StringComparison.Ordinal))
            {
                continue;
            }

            next = position + 1 < members.Count ? position + 1 : 0;
            if (members[position].Value.ValueKind != JsonValueKind.Null)
            {
                return position;
            }

            Take(position);
            ReportRepeated("null-member", DiagnosticSeverity.Info, wanted, $"Member '{wanted}' is null; it is read as absent.");
            return -1;
        }

        return -1;
    }

    /// <summary>Puts a member out of what can be found, as if it were not there.</summary>
    private protected void Remove(Predicate<string> isNamed) => members.RemoveAll(member => isNamed(member.Name));

    private protected void Take(int position) => members[position] = members[position] with { IsTaken = true };

    private protected bool Set(string member, JsonElement value)
    {
        for (var position = 0; position < members.Count; position++)
        {
            if (string.Equals(members[position].Name, member, StringComparison.Ordinal))
            {
                members[position] = new Member(member, value, false);
                return false;
            }
        }

        members.Add(new Member(member, value, false));
        return true;
    }

    private protected string? AsText(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                ReportRepeated("text-expected", DiagnosticSeverity.Info, name, $"A {value.ValueKind} is read as its text.");
                return value.GetRawText();
            default:
                return null;
        }
    }

    private List<string> TextsOf(string name, bool splits, out bool isUnusable)
    {
        isUnusable = false;
        var position = Find(name);
        if (position < 0)
        {
            return [];
        }

        var value = ValueAt(position);
        var found = new List<string>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null))
            {
                var text = AsText(element, name);
                isUnusable |= text is null;
                found.Add(Reading.Shared(text ?? string.Empty));
            }
        }
        else if (AsText(value, name) is { } single)
        {
            ReportRepeated("list-expected", DiagnosticSeverity.Info, name, $"A single text is read as a list{(splits ? ", cut at its commas" : "")}.");
            found.AddRange(splits ? single.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [single]);
        }
        else
        {
            isUnusable = true;
        }

        if (isUnusable)
        {
            ReportUnusable(name, "a list of texts");
            return [];
        }

        Take(position);
        return found;
    }

    private T? Number<T>(string name, string expected, Func<JsonElement, T?> number, Func<string, T?> parse)
        where T : struct
    {
        var position = Find(name);
        if (position < 0)
        {
            return null;
        }

        var element = ValueAt(position);
        var isText = element.ValueKind == JsonValueKind.String;
        var value = isText ? parse(element.GetString()!) : element.ValueKind == JsonValueKind.Number ? number(element) : null;
        if (value is null)
        {
            ReportUnusable(name, expected);
            return null;
        }

        if (isText)
        {
            ReportRepeated("number-expected", DiagnosticSeverity.Info, name, "A text is read as the number that it shows.");
        }

        Take(position);
        return value;
    }

    private static double? FiniteOf(JsonElement element) => element.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    private static int? ParseInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? ParseReal(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private protected void ReportMissing(string name, bool isRequired)
    {
        if (isRequired)
        {
            ReportRepeated("missing-member", DiagnosticSeverity.Info, name, $"Member '{name}' is absent; {Reading.Format} requires it.");
        }
    }

    private protected void ReportUnusable(string name, string expected)
    {
        var value = ValueAt(Find(name));
        Report("unusable-value", DiagnosticSeverity.Warning, name, $"A {value.ValueKind} can't be used: {JsonText.Short(JsonText.Of(value))}; expected {expected}. It is kept as it is.");
    }

    private readonly record struct Member(string Name, JsonElement Value, bool IsTaken);
}
