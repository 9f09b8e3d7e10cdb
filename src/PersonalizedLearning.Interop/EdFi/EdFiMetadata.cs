namespace PersonalizedLearning.Interop;

/// <summary>What interchanges say of assessments, their items and objectives, and of learning standards; results of students are read by it.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class EdFiMetadata
{
    internal EdFiMetadata(ValueList<EdFiInterchange> interchanges) => Interchanges = interchanges;

    /// <summary>Gets metadata that describe nothing: no result can be read by them.</summary>
    public static EdFiMetadata Empty { get; } = new(default);

    /// <summary>Gets the interchanges, with all that they hold.</summary>
    public ValueList<EdFiInterchange> Interchanges { get; }

    /// <summary>Gets the number of assessments.</summary>
    public int AssessmentCount => Assessments.Count;

    /// <summary>Gets the number of objectives.</summary>
    public int ObjectiveCount => Objectives.Count;

    /// <summary>Gets the number of items.</summary>
    public int ItemCount => Items.Count;

    /// <summary>Gets the number of learning standards, those among them to which there are only references.</summary>
    public int StandardCount => Standards.Count;

    internal Dictionary<string, EdFiAssessment> Assessments { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, EdFiObjective> Objectives { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, EdFiItem> Items { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Standards { get; } = new(StringComparer.Ordinal);
}
