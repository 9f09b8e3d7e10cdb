using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Looks up the competencies that an option names.</summary>
internal static class NamedCompetencies
{
    /// <summary>Finds each by its identifier or code.</summary>
    public static CompetencyId[] Of(string option, IEnumerable<string> names, CompetencyFramework framework)
    {
        try
        {
            return [.. names.Select(name => framework.Resolve(name).Id)];
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{option}: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }
}
