namespace PersonalizedLearning.Cli.Input;

/// <summary>Makes identifiers of what options say.</summary>
internal static class Identifiers
{
    /// <summary>Makes an identifier.</summary>
    public static T Of<T>(string option, string text, Func<string, T> make)
    {
        try
        {
            return make(text);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{option}: {Message(problem)}", problem);
        }
    }

    /// <summary>What is wrong, without the name of a parameter, which means nothing on the command line.</summary>
    public static string Message(ArgumentException problem) => problem.Message.Split(" (Parameter", 2)[0];
}
