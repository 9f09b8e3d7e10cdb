namespace PersonalizedLearning.Cli;

/// <summary>What a command says to the program that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings such as a framework with errors.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, or input that can't be read; nothing was written.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted by the user; nothing was written but the checkpoint of a study. It is what shells give a program that an interrupt ended.</summary>
    public const int Interrupted = 130;
}
