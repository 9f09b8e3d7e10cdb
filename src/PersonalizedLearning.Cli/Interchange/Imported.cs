using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>What came of an import.</summary>
/// <param name="Files">The files to write, in the formats of this library.</param>
/// <param name="Counts">How much there was of what, asked for when all files have been written.</param>
internal sealed record Imported(IReadOnlyList<NewFile> Files, Func<IReadOnlyList<ImportCount>> Counts)
{
    /// <summary>Gets a value indicating whether all has been read already, so that a check needs not go through what would be written.</summary>
    public bool IsRead { get; init; }
}
