namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>A reader that is given damaged files.</summary>
/// <param name="Name">The name of the format.</param>
/// <param name="Samples">Files that the format is meant to have; they are damaged before they are read.</param>
/// <param name="Read">
/// Reads a damaged file to its end and looks for silent loss: null where all that was in the file is in the result or has a diagnostic, else what was lost. It may throw
/// <see cref="InteropFormatException"/> and nothing else.
/// </param>
public sealed record FuzzedReader(string Name, Func<IReadOnlyList<byte[]>> Samples, Func<byte[], string?> Read)
{
    /// <summary>Pieces of text that are put into samples where a damage of single bytes would seldom make them; those of JSON, CSV and XML are put in anyway.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
