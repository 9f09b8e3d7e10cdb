namespace PersonalizedLearning.Cli.Commands;

/// <summary>What erasing does to a file.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Kind">What it holds: <c>journal</c>, <c>log</c> or <c>evidence</c>.</param>
/// <param name="Before">What it held; null where it was not there.</param>
/// <param name="After">What it holds then; null where it goes.</param>
/// <param name="Removed">How many lines were taken out.</param>
/// <param name="Rewritten">How many lines say something else.</param>
internal sealed record ErasedFile(string Path, string Kind, byte[]? Before, byte[]? After, int Removed, int Rewritten)
{
    /// <summary>What happens to it.</summary>
    public FileChange Change =>
        Kind == "evidence" ? FileChange.Created
        : Removed + Rewritten == 0 ? FileChange.Kept
        : After is null ? FileChange.Deleted
        : FileChange.Rewritten;
}
