using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Makes a framework of a package: items become competencies, associations become links, the document becomes the root.</summary>
internal sealed class CaseFrameworkMapping(CasePackage package, DiagnosticLog diagnostics)
{
    private readonly Dictionary<CompetencyId, CaseItem> itemById = [];
    private readonly Dictionary<CompetencyId, List<SiblingOrder.Sibling>> children = [];
    private readonly List<(Association Link, string Place)> links = [];
    private readonly HashSet<string> associationIds = new(package.Associations.Count, StringComparer.Ordinal);
    private readonly Dictionary<string, CompetencyId> ids = new(package.Items.Count + 1, StringComparer.Ordinal);
    private readonly Dictionary<string, CompetencyKind> kinds = new(StringComparer.Ordinal);

    public FrameworkBuild Build()
    {
        var document = package.Document;
        var root = IdOf(CaseIdentifier.OrPlace(document.Identifier, document, "CFDocument"), "CFDocument");
        var builder = CompetencyFramework
            .CreateBuilder(root.Value, string.IsNullOrWhiteSpace(document.Title) ? "Untitled framework" : document.Title)
            .InLanguage(string.IsNullOrWhiteSpace(document.Language) ? null : document.Language);
        AddItems(builder);
        AddAssociations(builder);
        foreach (var siblings in children.Values)
        {
            foreach (var sibling in SiblingOrder.Sorted(siblings))
            {
                builder.Add(sibling.Link, sibling.Place);
            }
        }

        foreach (var (link, place) in links)
        {
            builder.Add(link, place);
        }

        CaseScales.AddTo(builder, package.Rubrics, diagnostics);
        return builder.Build();
    }

    private void AddItems(FrameworkBuilder builder)
    {
        itemById.EnsureCapacity(package.Items.Count);
        for (var index = 0; index < package.Items.Count; index++)
        {
            var item = package.Items[index];
            var name = string.IsNullOrWhiteSpace(item.Identifier) ? null : item.Identifier;
            var id = IdOf(name ?? CaseIdentifier.OrPlace(null, package.Document, PlaceOf(index)), null, index);
            itemById.TryAdd(id, item);
            builder.Add(CompetencyOf(item, id, index), name ?? PlaceOf(index));
        }
    }

    private static string PlaceOf(int item) => FormattableString.Invariant($"CFItems[{item}]");

    private Competency CompetencyOf(CaseItem item, CompetencyId id, int index) => new()
    {
        Id = id,
        Code = NullIfBlank(item.HumanCodingScheme),
        Title = NullIfBlank(item.AbbreviatedStatement),
        Statement = item.FullStatement ?? item.AbbreviatedStatement ?? item.HumanCodingScheme ?? id.Value,
        Kind = KindOf(item.CfItemType),
        EducationLevels = item.EducationLevel,
        Alignments = item.Extensions.Count == 0 ? default : CaseAlignments.Of(item, diagnostics, PlaceOf(index)),
        RetiredAt = item.Extensions.Count == 0 ? null : RetiredAt(item, index),
    };

    private Instant? RetiredAt(CaseItem item, int index)
    {
        if (item.Extensions.FirstOrDefault(member => member.Name == CaseTerms.RetiredAt) is not { } member)
        {
            return null;
        }

        using var value = JsonText.Parse(member.Json);
        if (value.RootElement.ValueKind == JsonValueKind.String && InstantPattern.ExtendedIso.Parse(value.RootElement.GetString()!) is { Success: true } parsed)
        {
            return parsed.Value;
        }

        diagnostics.Add(
            "unusable-value", DiagnosticSeverity.Warning, $"{PlaceOf(index)}.extensions", $"The instant of retirement is {JsonText.Short(member.Json)}; expected such as \"2026-01-01T00:00:00Z\". It is in the package only.");
        return null;
    }

    private CompetencyKind KindOf(string? word)
    {
        if (word is null)
        {
            return CompetencyKind.Unspecified;
        }

        if (!kinds.TryGetValue(word, out var kind))
        {
            kinds.Add(word, kind = CaseTerms.KindOf(word));
        }

        return kind;
    }

    private void AddAssociations(FrameworkBuilder builder)
    {
        for (var index = 0; index < package.Associations.Count; index++)
        {
            var association = package.Associations[index];
            var place = string.IsNullOrWhiteSpace(association.Identifier) ? FormattableString.Invariant($"CFAssociations[{index}]") : association.Identifier;
            if (!associationIds.Add(place))
            {
                diagnostics.Add("duplicate-association-identifier", DiagnosticSeverity.Warning, place, $"Another association has identifier '{place}', too; each is taken for what it says.");
            }

            if (TypeOf(association, place) is { } type && Ends(association, place) is { } ends)
            {
                Add(builder, association, new Association(type, ends.Origin, ends.Destination, association.SequenceNumber), place);
            }
        }
    }

    private void Add(FrameworkBuilder builder, CaseAssociation source, Association link, string place)
    {
        if (link.Type == AssociationType.IsChildOf)
        {
            if (!children.TryGetValue(link.Destination, out var siblings))
            {
                children.Add(link.Destination, siblings = []);
            }

            siblings.Add(new SiblingOrder.Sibling(link, place, itemById.GetValueOrDefault(link.Origin)));
        }
        else if (link.Type == AssociationType.Precedes && StrengthOf(source, place) is { } strength)
        {
            builder.Add(new Prerequisite(link.Origin, link.Destination, strength), place);
        }
        else
        {
            links.Add((link, place));
        }
    }

    private AssociationType? TypeOf(CaseAssociation association, string place)
    {
        var word = association.AssociationType;
        if (string.IsNullOrWhiteSpace(word))
        {
            diagnostics.Add("missing-association-type", DiagnosticSeverity.Warning, place, "The association has no type; it is in the package only.");
            return null;
        }

        if (CaseTerms.TypeOf(word) is { } type)
        {
            if (!string.Equals(word, CaseTerms.NameOf(type), StringComparison.Ordinal))
            {
                diagnostics.AddRepeated("association-type-spelling", DiagnosticSeverity.Info, word, () => place, $"Association type '{word}' is read as '{CaseTerms.NameOf(type)}'.");
            }

            return type;
        }

        if (word.StartsWith(CaseTerms.ExtensionPrefix, StringComparison.Ordinal))
        {
            diagnostics.AddRepeated("extension-association-type", DiagnosticSeverity.Info, word, () => place, $"Association type '{word}' is its source's own; it is in the package only.");
        }
        else
        {
            diagnostics.Add("unknown-association-type", DiagnosticSeverity.Warning, place, $"Association type '{word}' is not of CASE; the association is in the package only.");
        }

        return null;
    }

    private (CompetencyId Origin, CompetencyId Destination)? Ends(CaseAssociation association, string place)
    {
        var origin = CaseIdentifier.KeyOf(association.OriginNodeUri);
        var destination = CaseIdentifier.KeyOf(association.DestinationNodeUri);
        if (origin is null || destination is null)
        {
            var missing = origin is null ? "originNodeURI" : "destinationNodeURI";
            diagnostics.Add("missing-association-end", DiagnosticSeverity.Warning, place, $"The association has no usable {missing}; expected an identifier or an address. It is in the package only.");
            return null;
        }

        return (IdOf(origin, place), IdOf(destination, place));
    }

    private PrerequisiteStrength? StrengthOf(CaseAssociation association, string place)
    {
        if (association.Extensions.Count == 0 || association.Extensions.FirstOrDefault(member => member.Name == CaseTerms.Strength) is not { } member)
        {
            return null;
        }

        using var value = JsonText.Parse(member.Json);
        var word = value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString() : null;
        switch (word)
        {
            case "hard":
                return PrerequisiteStrength.Hard;
            case "soft":
                return PrerequisiteStrength.Soft;
            default:
                diagnostics.Add("prerequisite-strength-unknown", DiagnosticSeverity.Warning, place, $"The strength is {JsonText.Short(member.Json)}; expected \"hard\" or \"soft\". The link stays an order.");
                return null;
        }
    }

    // Each identifier is looked at once, as most stand at the ends of several links.
    private CompetencyId IdOf(string identifier, string? place, int item = -1)
    {
        if (ids.TryGetValue(identifier, out var id))
        {
            return id;
        }

        var key = CaseIdentifier.KeyOf(identifier);
        try
        {
            id = CompetencyId.From(key);
        }
        catch (ArgumentException exception)
        {
            diagnostics.Add("unusable-identifier", DiagnosticSeverity.Warning, place ?? PlaceOf(item), $"{exception.Message.ReplaceLineEndings(" ")} A UUID of version 5 stands for it.");
            id = CompetencyId.From(CaseIdentifier.Strict(key));
        }

        ids.Add(identifier, id);
        return id;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
