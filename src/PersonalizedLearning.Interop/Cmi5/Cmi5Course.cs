namespace PersonalizedLearning.Interop;

/// <summary>A course structure of cmi5.</summary>
public sealed record Cmi5Course
{
    /// <summary>Gets the IRI that its publisher gave it; empty where the file has none.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Gets the title for people.</summary>
    public ValueList<XapiText> Title { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }

    /// <summary>Gets the objectives.</summary>
    public ValueList<Cmi5Objective> Objectives { get; init; }

    /// <summary>Gets its parts, in order.</summary>
    public ValueList<Cmi5Node> Children { get; init; }

    /// <summary>Gets the whole document as it was read, with what vendors added to it; null where the course was not read from one.</summary>
    public XmlFragment? Source { get; init; }

    /// <summary>Gets all assignable units, in order.</summary>
    public IEnumerable<Cmi5Unit> Units => UnitsOf(Children);

    internal static IEnumerable<Cmi5Unit> UnitsOf(IEnumerable<Cmi5Node> nodes) =>
        nodes.SelectMany(node => node is Cmi5Block block ? UnitsOf(block.Children) : [(Cmi5Unit)node]);

    internal static IEnumerable<Cmi5Block> BlocksOf(IEnumerable<Cmi5Node> nodes) => nodes.OfType<Cmi5Block>().SelectMany(block => BlocksOf(block.Children).Prepend(block));
}
