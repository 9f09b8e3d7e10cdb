namespace PersonalizedLearning.Interop;

/// <summary>What writing one object needs to know of the package around it.</summary>
internal sealed class StrictContext
{
    private readonly HashSet<string> identifiers = new(StringComparer.Ordinal);

    public StrictContext(CasePackage package)
    {
        Document = package.Document;
        LastChange = CaseTime.StrictTimestamp(package.Document.LastChangeDateTime) ?? CaseTime.Unknown;
        identifiers.EnsureCapacity(package.Items.Count + 1);
        foreach (var entity in package.Items.AsSpan())
        {
            Add(entity);
        }

        Add(package.Document);
    }

    /// <summary>The root of the package.</summary>
    public CaseDocument Document { get; }

    /// <summary>The time of change of objects that have none.</summary>
    public string LastChange { get; }

    /// <summary>The identifier of an end of an association: as it is, unless it is that of an object here, which has been given another one.</summary>
    public string EndOf(string identifier) =>
        identifiers.Contains(identifier) || CaseIdentifier.IsUuid(identifier) ? CaseIdentifier.Strict(identifier) : identifier;

    private void Add(CaseEntity entity)
    {
        if (!string.IsNullOrWhiteSpace(entity.Identifier))
        {
            identifiers.Add(entity.Identifier);
        }
    }
}
