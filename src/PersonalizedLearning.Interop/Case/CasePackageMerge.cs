using NodaTime.Text;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>One merge of two versions of a package.</summary>
internal sealed class CasePackageMerge
{
    private readonly CasePackage former;
    private readonly CasePackage current;
    private readonly CaseMergeOptions options;
    private readonly DiagnosticLog diagnostics = new();
    private readonly Dictionary<string, CaseEntity> formerByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> currentKeys = new(StringComparer.Ordinal);

    // What was given another identifier: by the key of the new one, what the former version had.
    private readonly Dictionary<string, CaseEntity> kept = new(StringComparer.Ordinal);

    public CasePackageMerge(CasePackage former, CasePackage current, CaseMergeOptions options)
    {
        (this.former, this.current, this.options) = (former, current, options);
        for (var index = 0; index < former.Items.Count; index++)
        {
            formerByKey.TryAdd(KeyOf(former, index), former.Items[index]);
        }

        for (var index = 0; index < current.Items.Count; index++)
        {
            currentKeys.Add(KeyOf(current, index));
        }
    }

    public CaseMergeResult Merge()
    {
        Recognise();
        var items = current.Items.Select((item, index) => Merged(item, KeyOf(current, index))).ToList();
        var left = Left();
        var isKept = options.RetireOn is not null;
        if (isKept)
        {
            items.AddRange(left.Values);
        }

        var package = current with
        {
            Document = DocumentKey(current) is { } key && kept.TryGetValue(key, out var document) ? Under(current.Document, document) : current.Document,
            Items = items.ToValueList(),
            Associations = Associations(left, isKept).ToValueList(),
            Definitions = isKept ? Definitions() : current.Definitions,
            Rubrics = Union(current.Rubrics, isKept ? former.Rubrics : default).Select(Renamed).ToValueList(),
        };
        return new CaseMergeResult(package, diagnostics.ToList());
    }

    private static string KeyOf(CasePackage package, int item) =>
        CaseIdentifier.KeyOf(CaseIdentifier.OrPlace(package.Items[item].Identifier, package.Document, FormattableString.Invariant($"CFItems[{item}]")));

    private static string? DocumentKey(CasePackage package) => string.IsNullOrWhiteSpace(package.Document.Identifier) ? null : CaseIdentifier.KeyOf(package.Document.Identifier);

    private static T Under<T>(T entity, CaseEntity known)
        where T : CaseEntity => (T)(entity with { Identifier = known.Identifier, Uri = known.Uri ?? entity.Uri });

    private void Recognise()
    {
        var (before, after) = (new CaseFrameworkMapping(former, new DiagnosticLog()).Build().Framework, new CaseFrameworkMapping(current, new DiagnosticLog()).Build().Framework);
        foreach (var change in FrameworkDifference.Between(before, after, options.Matching).IdentifierChanges)
        {
            // Of an item without an identifier there is nothing to keep.
            if (formerByKey.TryGetValue(change.Former.Value, out var known) && !string.IsNullOrWhiteSpace(known.Identifier))
            {
                kept.TryAdd(change.Current.Value, known);
                diagnostics.Add(
                    "identifier-kept", DiagnosticSeverity.Info, change.Current.Value,
                    $"Item '{change.Current}' is '{change.Former}' of the former version, recognised by its {(change.By == FrameworkMatching.Code ? "code" : "links")}; it keeps that identifier.");
            }
        }

        if (DocumentKey(current) is { } key && DocumentKey(former) is { } name && key != name && !currentKeys.Contains(name))
        {
            kept.TryAdd(key, former.Document);
            diagnostics.Add("identifier-kept", DiagnosticSeverity.Info, key, $"The document was '{name}' in the former version; it keeps that identifier.");
        }
    }

    private CaseItem Merged(CaseItem item, string key)
    {
        var known = kept.GetValueOrDefault(key) ?? formerByKey.GetValueOrDefault(key);
        if (known is not null && IsEarlier(item.LastChangeDateTime, known.LastChangeDateTime))
        {
            diagnostics.AddRepeated(
                "changed-earlier", DiagnosticSeverity.Warning, "CFItems", () => key,
                $"Item '{key}' of the later version was changed at {item.LastChangeDateTime}, before the former version was at {known.LastChangeDateTime}; what the later version says is taken.");
        }

        return kept.TryGetValue(key, out var entity) ? Under(item, entity) : item;
    }

    private static bool IsEarlier(string? one, string? other) =>
        CaseTime.StrictTimestamp(one) is { } left && CaseTime.StrictTimestamp(other) is { } right
        && OffsetDateTimePattern.Rfc3339.Parse(left).Value.ToInstant() < OffsetDateTimePattern.Rfc3339.Parse(right).Value.ToInstant();

    // What only the former version has, retired.
    private Dictionary<string, CaseItem> Left()
    {
        var renamed = kept.Values.Select(entity => entity.Identifier).OfType<string>().Select(CaseIdentifier.KeyOf).ToHashSet(StringComparer.Ordinal);
        var left = new Dictionary<string, CaseItem>(StringComparer.Ordinal);
        for (var index = 0; index < former.Items.Count; index++)
        {
            var key = KeyOf(former, index);
            if (currentKeys.Contains(key) || renamed.Contains(key))
            {
                continue;
            }

            var item = former.Items[index];
            if (options.RetireOn is not { } date)
            {
                diagnostics.Add("item-left-out", DiagnosticSeverity.Info, key, $"The later version does not have item '{key}'; it was left out.");
            }
            else if (left.TryAdd(key, item.StatusEndDate is null ? item with { StatusEndDate = LocalDatePattern.Iso.Format(date) } : item) && item.StatusEndDate is null)
            {
                diagnostics.Add("item-retired", DiagnosticSeverity.Info, key, $"The later version does not have item '{key}'; it is kept, retired from {LocalDatePattern.Iso.Format(date)} on.");
            }
        }

        return left;
    }

    private IEnumerable<CaseAssociation> Associations(Dictionary<string, CaseItem> left, bool isKept)
    {
        var ids = former.Associations.Select(link => link.Identifier).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = former.Associations.Where(link => !string.IsNullOrWhiteSpace(link.Identifier))
            .GroupBy(TripleOf).ToDictionary(group => group.Key, group => new Queue<CaseAssociation>(group));
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in current.Associations)
        {
            var merged = link with { OriginNodeUri = Renamed(link.OriginNodeUri), DestinationNodeUri = Renamed(link.DestinationNodeUri) };
            if (IsApplied(link, merged))
            {
                continue;
            }

            if (link.Identifier is { } id && !ids.Contains(id) && known.TryGetValue(TripleOf(merged), out var same) && same.TryDequeue(out var kin))
            {
                merged = Under(merged, kin);
            }

            used.Add(merged.Identifier ?? string.Empty);
            yield return merged;
        }

        foreach (var link in isKept ? former.Associations : default)
        {
            var (origin, destination) = (CaseIdentifier.KeyOf(link.OriginNodeUri), CaseIdentifier.KeyOf(link.DestinationNodeUri));
            if (((origin is not null && left.ContainsKey(origin)) || (destination is not null && left.ContainsKey(destination))) && used.Add(link.Identifier ?? string.Empty))
            {
                yield return link;
            }
        }
    }

    // Who says that two identifiers mean the same has been heard, when both have become one.
    private bool IsApplied(CaseAssociation link, CaseAssociation merged)
    {
        var isApplied = CaseTerms.TypeOf(link.AssociationType ?? string.Empty) is AssociationType.ExactMatchOf or AssociationType.ReplacedBy
            && link != merged
            && CaseIdentifier.KeyOf(merged.OriginNodeUri) is { } origin
            && origin == CaseIdentifier.KeyOf(merged.DestinationNodeUri);
        if (isApplied)
        {
            diagnostics.Add(
                "match-applied", DiagnosticSeverity.Info, link.Identifier ?? CaseIdentifier.KeyOf(link.OriginNodeUri)!,
                $"The {link.AssociationType} link says that two identifiers mean one item; now that they are one it was left out.");
        }

        return isApplied;
    }

    private static (string? Type, string? Origin, string? Destination) TripleOf(CaseAssociation link) =>
        (link.AssociationType, CaseIdentifier.KeyOf(link.OriginNodeUri), CaseIdentifier.KeyOf(link.DestinationNodeUri));

    private CaseLink? Renamed(CaseLink? link) => CaseIdentifier.KeyOf(link) is { } key && kept.TryGetValue(key, out var known)
        ? link! with { Identifier = known.Identifier, Uri = link!.Uri is null ? null : known.Uri ?? link.Uri }
        : link;

    private CaseRubric Renamed(CaseRubric rubric) => kept.Count == 0
        ? rubric
        : rubric with { Criteria = rubric.Criteria.Select(criterion => criterion with { CfItemUri = Renamed(criterion.CfItemUri) }).ToValueList() };

    private CaseDefinitions? Definitions() => (current.Definitions, former.Definitions) switch
    {
        (null, var only) => only,
        (var only, null) => only,
        var (after, before) => after with
        {
            Concepts = Union(after.Concepts, before.Concepts),
            Subjects = Union(after.Subjects, before.Subjects),
            Licenses = Union(after.Licenses, before.Licenses),
            ItemTypes = Union(after.ItemTypes, before.ItemTypes),
            AssociationGroupings = Union(after.AssociationGroupings, before.AssociationGroupings),
        },
    };

    private static ValueList<T> Union<T>(ValueList<T> after, ValueList<T> before)
        where T : CaseEntity
    {
        var known = after.Select(entity => entity.Identifier).ToHashSet(StringComparer.Ordinal);
        return after.Concat(before.Where(entity => entity.Identifier is not null && !known.Contains(entity.Identifier))).ToValueList();
    }
}
