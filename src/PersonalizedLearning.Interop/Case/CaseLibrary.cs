using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Packages that refer to each other.</summary>
/// <remarks>
/// An end of an association that its own package does not have is looked for in the others: by its identifier, else by its address, and where it was asked for by its title, if that is
/// the code of one item only. Codes of diagnostics: <c>identifier-in-several-packages</c> (the first package has it; nothing in the others is changed), <c>reference-ambiguous</c> (a code
/// that several items bear), <c>reference-dangling</c>. The order of the packages counts. Immutable and thread safe.
/// </remarks>
public sealed class CaseLibrary
{
    private readonly Dictionary<string, (int Package, CaseItem? Item)> byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Package, CaseItem? Item)> byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Package, CaseItem? Item)>> byCode = new(StringComparer.Ordinal);
    private readonly DiagnosticLog diagnostics = new();
    private readonly bool byCodes;

    private CaseLibrary(ValueList<CasePackage> packages, bool byCodes)
    {
        Packages = packages;
        this.byCodes = byCodes;
        for (var position = 0; position < packages.Count; position++)
        {
            Enter(position, packages[position].Document, null);
            foreach (var item in packages[position].Items)
            {
                Enter(position, item, item);
            }
        }

        References = Enumerable.Range(0, packages.Count).SelectMany(ReferencesOf).ToValueList();
        Diagnostics = diagnostics.ToList().AsReadOnly();
    }

    /// <summary>Gets the packages.</summary>
    public ValueList<CasePackage> Packages { get; }

    /// <summary>Gets the ends of associations that lie in another package, in the order of the packages and their associations.</summary>
    public ValueList<CaseReference> References { get; }

    /// <summary>Gets the problems between the packages; those within each, its reader has reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Puts packages together.</summary>
    /// <param name="packages">The packages; their order counts where an identifier stands in several.</param>
    /// <param name="byCodes">Whether an end that is found neither by identifier nor by address is looked for by its title among the codes of the other packages.</param>
    /// <returns>The library.</returns>
    /// <remarks>Linear in the size of all.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="packages"/> is null.</exception>
    public static CaseLibrary Of(IEnumerable<CasePackage> packages, bool byCodes = false)
    {
        ArgumentNullException.ThrowIfNull(packages);
        return new CaseLibrary(packages.ToValueList(), byCodes);
    }

    /// <summary>Makes one framework of all packages: their documents are headings under it, and references between them are links within it.</summary>
    /// <param name="id">The identifier of the framework.</param>
    /// <param name="title">Its title.</param>
    /// <returns>
    /// The framework and the problems in it, as of <see cref="FrameworkBuilder"/>. Identifiers are kept; matches between frameworks are associations. An item that stands in several
    /// packages is that of the first of them.
    /// </returns>
    /// <exception cref="ArgumentException">The identifier or the title is not usable.</exception>
    public FrameworkBuild ToFramework(string id, string title)
    {
        var builder = CompetencyFramework.CreateBuilder(id, title);
        var root = CompetencyId.From(id);
        for (var position = 0; position < Packages.Count; position++)
        {
            Add(builder, root, position);
        }

        return builder.Build();
    }

    private void Add(FrameworkBuilder builder, CompetencyId root, int position)
    {
        var framework = new CaseFrameworkMapping(Packages[position], new DiagnosticLog()).Build().Framework;
        var heading = CompetencyId.From(framework.Id.Value);
        builder.Add(new Competency { Id = heading, Title = framework.Title, Statement = framework.Title, Kind = CompetencyKind.Standard });
        builder.Add(new Association(AssociationType.IsChildOf, heading, root, position + 1));
        foreach (var competency in framework.Competencies)
        {
            builder.Add(competency);
        }

        // Ends that were found otherwise than by identifier bear that of what was found.
        var found = References.Where(reference => reference.From == position)
            .Select(reference => (Key: CaseIdentifier.KeyOf(reference.IsOrigin ? reference.Association.OriginNodeUri : reference.Association.DestinationNodeUri), Id: IdOf(reference)))
            .Where(pair => pair.Key is not null && pair.Id is not null)
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key!, pair => pair.Id!.Value, StringComparer.Ordinal);
        foreach (var link in framework.Associations.Concat(framework.ExternalReferences))
        {
            builder.Add(link with { Origin = found.GetValueOrDefault(link.Origin.Value, link.Origin), Destination = found.GetValueOrDefault(link.Destination.Value, link.Destination) });
        }

        foreach (var link in framework.Prerequisites)
        {
            builder.Add(link);
        }

        foreach (var scale in framework.Scales)
        {
            builder.Add(scale);
        }
    }

    private CompetencyId? IdOf(CaseReference reference)
    {
        CaseEntity target = reference.Target is { } item ? item : Packages[reference.To].Document;
        try
        {
            return target.Identifier is { } identifier ? CompetencyId.From(CaseIdentifier.KeyOf(identifier)) : null;
        }
        catch (ArgumentException)
        {
            // The link stays one to something elsewhere.
            return null;
        }
    }

    private void Enter(int position, CaseEntity entity, CaseItem? item)
    {
        if (!string.IsNullOrWhiteSpace(entity.Identifier))
        {
            var key = CaseIdentifier.KeyOf(entity.Identifier);
            if (!byIdentifier.TryAdd(key, (position, item)) && byIdentifier[key].Package != position)
            {
                diagnostics.Add(
                    "identifier-in-several-packages", DiagnosticSeverity.Warning, key,
                    $"'{key}' stands in '{TitleOf(byIdentifier[key].Package)}' and in '{TitleOf(position)}'; references from elsewhere are taken to mean the first.");
            }
        }

        if (!string.IsNullOrWhiteSpace(entity.Uri))
        {
            byUri.TryAdd(entity.Uri, (position, item));
        }

        if (byCodes && item?.HumanCodingScheme is { Length: > 0 } code)
        {
            if (!byCode.TryGetValue(code, out var bearers))
            {
                byCode.Add(code, bearers = []);
            }

            bearers.Add((position, item));
        }
    }

    private string TitleOf(int position) => Packages[position].Document.Title ?? FormattableString.Invariant($"package {position + 1}");

    private IEnumerable<CaseReference> ReferencesOf(int position)
    {
        var own = Packages[position].Items.Append<CaseEntity>(Packages[position].Document)
            .Where(entity => !string.IsNullOrWhiteSpace(entity.Identifier)).Select(entity => CaseIdentifier.KeyOf(entity.Identifier!)).ToHashSet(StringComparer.Ordinal);
        foreach (var association in Packages[position].Associations)
        {
            foreach (var isOrigin in (bool[])[true, false])
            {
                var link = isOrigin ? association.OriginNodeUri : association.DestinationNodeUri;
                if (CaseIdentifier.KeyOf(link) is { } key && !own.Contains(key) && Find(position, link!, key) is { } found)
                {
                    yield return new CaseReference(position, association, isOrigin, found.Package, found.Item, found.By);
                }
            }
        }
    }

    private (int Package, CaseItem? Item, string By)? Find(int position, CaseLink link, string key)
    {
        if (byIdentifier.TryGetValue(key, out var found))
        {
            return (found.Package, found.Item, "identifier");
        }

        if (link.Uri is { } uri && byUri.TryGetValue(uri, out found))
        {
            return (found.Package, found.Item, "uri");
        }

        if (byCodes && link.Title is { } title && byCode.TryGetValue(title, out var all) && all.FindAll(item => item.Package != position) is { Count: > 0 } bearers)
        {
            if (bearers.Count == 1)
            {
                return (bearers[0].Package, bearers[0].Item, "code");
            }

            diagnostics.Add("reference-ambiguous", DiagnosticSeverity.Warning, key, FormattableString.Invariant($"'{title}' is the code of {bearers.Count} items elsewhere; none of them is taken."));
        }

        diagnostics.AddRepeated("reference-dangling", DiagnosticSeverity.Info, TitleOf(position), () => key, $"'{JsonText.Short(key)}', to which '{TitleOf(position)}' refers, is in no package.");
        return null;
    }
}
