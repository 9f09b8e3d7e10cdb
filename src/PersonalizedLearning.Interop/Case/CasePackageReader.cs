using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Reads the members of a package one after the other, and of its lists one element after the other.</summary>
internal sealed class CasePackageReader(JsonWindow window, JsonReading reading)
{
    private readonly PlainValues plain = new();
    private readonly List<CaseItem> items = [];
    private readonly List<CaseAssociation> associations = [];
    private readonly List<CaseRubric> rubrics = [];
    private readonly List<JsonMember> extensions = [];
    private readonly List<JsonMember> other = [];
    private CaseDocument? document;
    private CaseDefinitions? definitions;
    private bool isPackage;

    /// <summary>Gets a value indicating whether objects that are as CASE wants them are read the faster way; the result is the same.</summary>
    public bool IsFast { get; init; } = true;

    /// <exception cref="InteropFormatException">The input is no package.</exception>
    public CasePackage Read()
    {
        if (window.Next(out _) != JsonTokenType.StartObject)
        {
            throw NoPackage("the root is not an object");
        }

        while (window.Next(out var name) == JsonTokenType.PropertyName)
        {
            window.Path = name!;
            ReadMember(name!);
        }

        window.Path = "$";
        window.Next(out _);
        if (!isPackage)
        {
            throw NoPackage("the root has none of the members of a package");
        }

        if (document is null)
        {
            reading.Diagnostics.Add("missing-document", DiagnosticSeverity.Error, "CFDocument", "The package has no CFDocument; expected one as the root of the framework.");
        }

        return new CasePackage
        {
            Document = document ?? new CaseDocument(),
            Items = items.ToValueList(),
            Associations = associations.ToValueList(),
            Definitions = definitions,
            Rubrics = rubrics.ToValueList(),
            Extensions = JsonText.Sorted(extensions),
            Other = JsonText.Sorted(other),
        };
    }

    private InteropFormatException NoPackage(string problem) => new(window.Path, problem, "an object with CFDocument, CFItems and CFAssociations (a CASE CFPackage)");

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "CFDocument":
                isPackage = true;
                ReadObject(name, value => document = CaseEntities.Document(value));
                break;
            case "CFItems":
                isPackage = true;
                ReadList(name, PlainShape.Items(), items, CaseEntities.Item);
                break;
            case "CFAssociations":
                isPackage = true;
                ReadList(name, PlainShape.Associations(), associations, CaseEntities.Association);
                break;
            case "CFDefinitions":
                ReadObject(name, value => definitions = CaseEntities.Definitions(value));
                break;
            case "CFRubrics":
                ReadList(name, null, rubrics, value => CaseEntities.Rubric((CaseObject)value));
                break;
            case CaseTerms.Extensions:
                ReadValue(element => ReadExtensions(element));
                break;
            default:
                ReadValue(element => Keep(name, element));
                break;
        }
    }

    private void ReadList<T>(string name, PlainShape? shape, List<T> list, Func<ICaseMembers, T> make)
    {
        if (!window.TryEnterArray())
        {
            ReadValue(element => KeepUnusable(name, element, "a list of objects"));
            return;
        }

        var known = shape is null || !IsFast ? null : new PlainObject(shape, plain, reading);
        for (var index = 0; ; index++)
        {
            window.SetElement(index);
            if (known is not null && window.TryTake(known))
            {
                known.Index = index;
                list.Add(make(known));
            }
            else if (!ReadElement(name, index, list, make))
            {
                return;
            }
        }
    }

    private bool ReadElement<T>(string name, int index, List<T> list, Func<ICaseMembers, T> make)
    {
        using var value = window.NextValue();
        if (value is null)
        {
            return false;
        }

        if (value.RootElement.ValueKind == JsonValueKind.Object)
        {
            Decode(value.RootElement, element => list.Add(make(new CaseObject(element, reading, null, name, index))));
        }
        else
        {
            reading.ReportElement(window.Path, value.RootElement);
        }

        return true;
    }

    private void ReadObject(string name, Action<CaseObject> set) => ReadValue(element =>
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            set(new CaseObject(element, reading, null, name, -1));
        }
        else
        {
            KeepUnusable(name, element, "an object");
        }
    });

    private void ReadValue(Action<JsonElement> use)
    {
        using var value = window.NextValue();
        Decode(value!.RootElement, use);
    }

    // A text is decoded where it is asked for, and only then it shows whether its escapes make sense.
    private void Decode(JsonElement element, Action<JsonElement> use)
    {
        try
        {
            use(element);
        }
        catch (InvalidOperationException exception)
        {
            throw new InteropFormatException(window.Path, "a text holds half of a surrogate pair", "whole Unicode characters", exception);
        }
    }

    // The package's own extensions hold what its writer put aside, too. Only members that CASE does not know are put aside at this level.
    private void ReadExtensions(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            KeepUnusable(CaseTerms.Extensions, element, "an object");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == CaseTerms.SourceKey && property.Value.ValueKind == JsonValueKind.Object)
            {
                other.AddRange(property.Value.EnumerateObject().Select(member => new JsonMember(member.Name, JsonText.Of(member.Value))));
            }
            else if (property.Name is not (CaseTerms.SourceKey or CaseTerms.AddedKey))
            {
                extensions.Add(new JsonMember(property.Name, JsonText.Of(property.Value)));
            }
        }
    }

    private void Keep(string name, JsonElement element)
    {
        other.Add(new JsonMember(name, JsonText.Of(element)));
        reading.Diagnostics.Add("unknown-member", DiagnosticSeverity.Info, window.Path, "CASE 1.1 does not know this member of a package; it is kept as it is.");
    }

    private void KeepUnusable(string name, JsonElement element, string expected)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            reading.Diagnostics.Add("null-member", DiagnosticSeverity.Info, window.Path, "The member is null; it is read as absent.");
            return;
        }

        other.Add(new JsonMember(name, JsonText.Of(element)));
        reading.Diagnostics.Add("unusable-value", DiagnosticSeverity.Warning, window.Path, $"A {element.ValueKind} can't be used; expected {expected}. It is kept as it is.");
    }
}
