namespace PersonalizedLearning.Cli.Commands;

/// <summary>What happens to a file.</summary>
internal enum FileChange
{
    /// <summary>Nothing.</summary>
    Kept,

    /// <summary>Some of its lines go or change.</summary>
    Rewritten,

    /// <summary>It goes.</summary>
    Deleted,

    /// <summary>It is written anew.</summary>
    Created,
}
