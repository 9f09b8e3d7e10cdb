using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The rules of the program that <c>--program</c> names.</summary>
internal static class ProgramInput
{
    /// <summary>Reads the rules; those of a partnership where no file is named.</summary>
    public static ProgramRules Read(string? file) => file is null ? ProgramRules.Default : InputFiles.Read(file, LearningJson.ReadProgramRules);
}
