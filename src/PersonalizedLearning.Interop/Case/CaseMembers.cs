using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>The members of one JSON object of a package, each taken at most once, with the place of the object for what is reported.</summary>
/// <remarks>What <see cref="CaseWriter"/> put aside in the object's extensions is first put back in its place.</remarks>
internal abstract class CaseMembers
{
    private readonly List<Member> members;
    private List<CaseMember>? extensions;
    private readonly CaseReading reading;
    private readonly CaseMembers? owner;
    private readonly string name;
    private readonly int index;
    private int next;

    private protected CaseMembers(JsonElement value, CaseReading reading, CaseMembers? owner, string name, int index, bool hasExtensions)
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
                Report("duplicate-member", DiagnosticSeverity.Warning, property.Name, $"Member '{Short(property.Name)}' stands there more than once; the last is kept.");
            }
        }

        if (hasExtensions)
        {
            Restore();
            TakeExtensions();
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

    /// <summary>The members of the object's extensions, without what the writer put aside there.</summary>
    public ValueList<CaseMember> Extensions => extensions is null ? default : CaseJson.Sorted(extensions);

    private protected CaseReading Reading => reading;

    private string Kind => owner is null ? name : $"{owner.Kind}.{name}";

    /// <summary>Reports a problem of the object, or of one of its members.</summary>
    public void Report(string code, DiagnosticSeverity severity, string? member, string message) =>
        reading.Diagnostics.Add(code, severity, member is null ? Place : PlaceOf(member), message);

    /// <summary>Reports a problem that whole files tend to have throughout.</summary>
    public void ReportRepeated(string code, DiagnosticSeverity severity, string member, string message) =>
        reading.Diagnostics.AddRepeated(code, severity, $"{Kind}.{member}", () => PlaceOf(member), message);

    /// <summary>What was not taken.</summary>
    public ValueList<CaseMember> Rest()
    {
        List<CaseMember>? rest = null;
        foreach (var member in members)
        {
            if (member.IsTaken)
            {
                continue;
            }

            rest ??= [];
            rest.Add(new CaseMember(reading.Shared(member.Name), reading.Shared(CaseJson.Of(member.Value))));
            ReportRepeated("unknown-member", DiagnosticSeverity.Info, member.Name, $"Member '{Short(member.Name)}' is not of CASE 1.1 there, or not usable; it is kept as it is.");
        }

        return rest is null ? default : CaseJson.Sorted(rest);
    }

    /// <summary>A text as it is shown in a message.</summary>
    public static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

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

    private protected void Take(int position) => members[position] = members[position] with { IsTaken = true };

    private bool Set(string member, JsonElement value)
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

    private void Restore()
    {
        if (ExtensionsObject() is not { } written)
        {
            return;
        }

        if (written.TryGetProperty(CaseJson.AddedKey, out var added) && added.ValueKind == JsonValueKind.Array)
        {
            var names = added.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).ToList();
            members.RemoveAll(member => names.Contains(member.Name));
        }

        if (written.TryGetProperty(CaseJson.SourceKey, out var source) && source.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in source.EnumerateObject())
            {
                Set(property.Name, property.Value);
            }
        }
    }

    private void TakeExtensions()
    {
        if (ExtensionsObject() is not { } own)
        {
            return;
        }

        Take(Find(CaseJson.Extensions));
        extensions = [];
        foreach (var property in own.EnumerateObject().Where(property => property.Name is not (CaseJson.AddedKey or CaseJson.SourceKey)))
        {
            extensions.Add(new CaseMember(reading.Shared(property.Name), reading.Shared(CaseJson.Of(property.Value))));
        }
    }

    // CASE wants a list of extension objects for levels of rubrics and one object elsewhere; some writers mix that up.
    private JsonElement? ExtensionsObject()
    {
        var position = Find(CaseJson.Extensions);
        if (position < 0)
        {
            return null;
        }

        var value = members[position].Value;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.Object ? value : null;
    }

    private readonly record struct Member(string Name, JsonElement Value, bool IsTaken);
}
